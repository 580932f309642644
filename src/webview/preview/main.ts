import type { ViewName } from '../../core/diagram/views.ts';
import { FACES } from '../../picture/renderers.ts';
import { isToPreview, type PreviewCommand } from '../../protocol/previewMessages.ts';
import { changeInPlace } from './changing.ts';
import { commandButtons } from './commandButtons.ts';
import { DrawnPanel } from './drawnPanel.ts';
import { createFindBar } from './findBar.ts';
import { createHints } from './hint.ts';
import { connectHost } from './host.ts';
import { JourneyPanel } from './journeyPanel.ts';
import { keepState } from './keepState.ts';
import { createLaneMenu } from './laneMenu.ts';
import { createMermaidFold } from './mermaidFold.ts';
import { moveLanes } from './moveLanes.ts';
import { createPage } from './page.ts';
import { panByDragging } from './pan.ts';
import type { Panel } from './panel.ts';
import { Preview } from './preview.ts';
import { rasterise } from './rasterise.ts';
import type { IMermaid } from './renderer.ts';
import { createSelection } from './selection.ts';
import { listenForShortcuts, SHORTCUTS } from './shortcuts.ts';
import { createTabs } from './tabs.ts';
import { applyTheme, fontFamily, onThemeChange } from './theme.ts';
import { readTranslate } from './translate.ts';
import { welcome } from './welcome.ts';
import { wordsIn } from './words.ts';
import { createZoom } from './zoom.ts';

const host = connectHost();
const translate = readTranslate(document.body);
const words = wordsIn(translate);
applyTheme();
const page = createPage(document.body, words);
let laid: Promise<void> = Promise.resolve();
const lanes = createLaneMenu(page.tools, translate, (choice) => {
  host.send({ type: 'lanes', lanes: choice });
  laid = preview.redraw();
});
const { announce } = page;
const zoom = createZoom({
  ...{ tools: page.tools, words, announce, changed: () => kept.save() },
  keyFor: (act) => SHORTCUTS[act],
});
const find = createFindBar(page.header, page.panels, translate);
const run = (name: PreviewCommand) => host.send({ type: 'command', name });
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
  instead: (reason) => welcome(reason, translate, run),
  leaving: () => kept.leaving(),
  shown(uri, name, panel) {
    lanes.button.hidden = name !== 'map';
    const isBack = kept.shown(uri, name, panel);
    find.refresh();
    return isBack;
  },
});
const kept = keepState(host, page, zoom);
const hints = createHints(document.body, page.panels, (at) => {
  if (preview.uri !== undefined) host.send({ type: 'explain', uri: preview.uri, at });
});
changeInPlace(page.panels, translate, (change) => {
  if (preview.uri !== undefined) host.send({ type: 'change', uri: preview.uri, change });
});
moveLanes({
  ...{ panels: page.panels, translate, announce },
  choice: () => lanes.choice,
  choose(choice) {
    lanes.choose(choice);
    return laid;
  },
  openMenu: () => lanes.open(),
});
panByDragging(page.panels);
let hadKeyboard: Element | null = null;
const buttons = commandButtons(page.tools, translate, (name) => (name === 'find' ? find.open() : run(name)));
listenForShortcuts({
  act(name) {
    if (name === 'find') find.open();
    else if (name === 'undo' || name === 'redo') {
      hadKeyboard = document.activeElement;
      run(name);
    } else if (name !== 'leave') zoom.act(name);
    else if (!find.close()) run('leaveFullScreen');
  },
  findNext: (by) => find.go(by),
  isFullScreen: () => buttons.fullScreen.ariaPressed === 'true',
  scrollers: () => [
    ...page.panels.querySelectorAll<HTMLElement>('.panel:not([hidden]), .panel:not([hidden]) > .scroller'),
  ],
});

function makePanel<Name extends ViewName>(name: Name): Panel<Name> {
  const fold = () => createMermaidFold({ translate, mermaid, copy: () => run('copyMermaid') });
  if (name === 'journey')
    return new JourneyPanel(words, {
      translate,
      renderer: mermaid,
      fold: fold(),
    }) as Panel<ViewName> as Panel<Name>;
  const hasText = name === 'opportunities' || name === 'roadmap';
  const context = () => ({ translate, lanes: lanes.choice });
  return new DrawnPanel(name, FACES[name], context, hasText ? fold() : undefined);
}

let loaded: Promise<IMermaid> | undefined;
/** Asked for again after a failure, which may have been one of the network on the web. */
function mermaid(): Promise<IMermaid> {
  loaded ??= import('./mermaidRenderer.ts').then(({ createMermaid }) => createMermaid());
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
    case 'fullScreen':
      buttons.fullScreen.ariaPressed = String(data.on);
      break;
    case 'focus':
      window.focus();
      if (hadKeyboard instanceof HTMLElement || hadKeyboard instanceof SVGElement)
        hadKeyboard.focus({ preventScroll: true });
      break;
    case 'act':
      if (data.name === 'find') find.open();
      else zoom.act(data.name);
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
