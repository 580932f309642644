import type { ViewName } from '../../core/diagram/views.ts';
import { FACES } from '../../picture/renderers.ts';
import { isToPreview } from '../../protocol/previewMessages.ts';
import { changeInPlace } from './changing.ts';
import { commandButtons } from './commandButtons.ts';
import { DrawnPanel } from './drawnPanel.ts';
import { createHints } from './hint.ts';
import { connectHost } from './host.ts';
import { JourneyPanel } from './journeyPanel.ts';
import { keepState } from './keepState.ts';
import { createLaneMenu } from './laneMenu.ts';
import { createPage } from './page.ts';
import { panByDragging } from './pan.ts';
import type { Panel } from './panel.ts';
import { Preview } from './preview.ts';
import { rasterise } from './rasterise.ts';
import type { IRenderer } from './renderer.ts';
import { createSelection } from './selection.ts';
import { createTabs } from './tabs.ts';
import { applyTheme, fontFamily, onThemeChange } from './theme.ts';
import { readTranslate } from './translate.ts';
import { wordsIn } from './words.ts';
import { createZoom } from './zoom.ts';

const host = connectHost();
const translate = readTranslate(document.body);
const words = wordsIn(translate);
applyTheme();
const page = createPage(document.body, words);
const lanes = createLaneMenu(page.tools, translate, (choice) => {
  host.send({ type: 'lanes', lanes: choice });
  void preview.redraw();
});
const zoom = createZoom(page.tools, words, () => kept.save());
const preview = new Preview({
  page,
  words,
  host,
  zoom,
  selection: createSelection(page.panels, (at) => {
    if (preview.uri !== undefined) host.send({ type: 'reveal', uri: preview.uri, at });
  }),
  tabs: createTabs(page.tabs, translate, (name) => {
    if (preview.uri !== undefined) host.send({ type: 'view', uri: preview.uri, name });
  }),
  makePanel,
  shown(uri, name, panel) {
    kept.shown(uri, name, panel);
    lanes.button.hidden = name !== 'map';
  },
});
const kept = keepState(host, page, zoom);
const hints = createHints(document.body, page.panels, (at) => {
  if (preview.uri !== undefined) host.send({ type: 'explain', uri: preview.uri, at });
});
changeInPlace(page.panels, translate, (change) => {
  if (preview.uri !== undefined) host.send({ type: 'change', uri: preview.uri, change });
});
panByDragging(page.panels);
commandButtons(page.tools, translate, (name) => host.send({ type: 'command', name }));

function makePanel<Name extends ViewName>(name: Name): Panel<Name> {
  if (name === 'journey') return new JourneyPanel(words, renderer) as Panel<ViewName> as Panel<Name>;
  return new DrawnPanel(name, FACES[name], () => ({ translate, lanes: lanes.choice }));
}

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
    case 'lanes':
      lanes.set(data.lanes);
      void preview.redraw();
      break;
    case 'hint':
      if (data.uri === preview.uri) hints.show(data.at, data.parts);
      break;
    case 'locked':
      kept.lock(data.locked);
      break;
    case 'rasterise':
      void rasterise(data).then((answer) => host.send(answer));
      break;
  }
});

host.send({ type: 'ready' });
