import { isToPreview } from '../../protocol/previewMessages.ts';
import { connectHost } from './host.ts';
import { keepState } from './keepState.ts';
import { createPage } from './page.ts';
import { Preview } from './preview.ts';
import type { IRenderer } from './renderer.ts';
import { createSelection } from './selection.ts';
import { applyTheme, fontFamily, onThemeChange } from './theme.ts';
import { readWords } from './words.ts';
import { createZoom } from './zoom.ts';

const host = connectHost();
const words = readWords(document.body);
applyTheme();
const page = createPage(document.body, words);
const zoom = createZoom(page, words, () => kept.save());
const selection = createSelection(page, (index) => {
  if (preview.uri !== undefined) host.send({ type: 'reveal', uri: preview.uri, index });
});
const preview = new Preview({
  page,
  words,
  host,
  selection,
  zoom,
  renderer,
  shown: (uri) => kept.shown(uri),
});
const kept = keepState(host, page, zoom);

let loaded: Promise<IRenderer> | undefined;
/** Asked for again after a failure, which may have been one of the network on the web. */
function renderer(): Promise<IRenderer> {
  loaded ??= import('./mermaidRenderer.ts').then(({ createMermaidRenderer }) => createMermaidRenderer());
  loaded.catch(() => {
    loaded = undefined;
  });
  return loaded;
}

let font = fontFamily();
onThemeChange(() => {
  applyTheme();
  if (font === fontFamily()) return;
  font = fontFamily();
  void preview.redraw();
});

window.addEventListener('message', ({ data }) => {
  if (!isToPreview(data)) return;
  switch (data.type) {
    case 'update':
      void preview.update(data);
      break;
    case 'problem':
      preview.problem(data);
      break;
    case 'select':
      preview.select(data);
      break;
    case 'locked':
      kept.lock(data.locked);
      break;
  }
});

host.send({ type: 'ready' });
// While the extension reads the document, Mermaid can already be loaded.
renderer().catch(() => undefined);
