import type { JourneyHistory } from '../../core/diagram/history/journeyHistory.ts';
import { element } from '../../picture/element.ts';
import { historyView } from '../../picture/history/historyView.ts';
import { type FromHistory, isToHistory } from '../../protocol/historyMessages.ts';
import { patchInto } from '../preview/patchDom.ts';
import { applyTheme, onThemeChange } from '../preview/theme.ts';
import { readTranslate } from '../preview/translate.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromHistory): void };

const api = acquireVsCodeApi();
const translate = readTranslate(document.body);
const main = document.createElement('main');
const patch = patchInto(main);
const earlier = document.createElement('button');
earlier.type = 'button';
earlier.className = 'history-earlier';
earlier.textContent = translate('Show earlier commits');
earlier.hidden = true;
earlier.addEventListener('click', () => {
  earlier.disabled = true;
  api.postMessage({ type: 'earlier' });
});
document.body.append(main, earlier);
applyTheme();
onThemeChange(applyTheme);

let shown: JourneyHistory | undefined;
/** The commit that the arrow keys start from; by its name, since more may come before it. */
let chosen: string | undefined;
let isFresh = true;

const keyOf = (at: number) => shown?.points[at]?.commit ?? 'now';

function chosenColumn(): number {
  const points = shown?.points ?? [];
  const at = points.findIndex((_, i) => keyOf(i) === chosen);
  return at < 0 ? points.length - 1 : at;
}

function show(history: JourneyHistory): void {
  shown = history;
  patch([historyView(history, translate, chosenColumn())]);
  earlier.hidden = history.before !== 'earlier';
  earlier.disabled = false;
  if (isFresh) {
    // The newest commits are what one comes for.
    main.querySelector('.history-scroll')?.scrollTo({ left: Number.MAX_SAFE_INTEGER });
    isFresh = false;
  }
  api.postMessage({ type: 'shown', points: history.points.length });
}

function focusColumn(at: number): void {
  if (!shown || at < 0 || at >= shown.points.length) return;
  chosen = keyOf(at);
  show(shown);
  const column = main.querySelector<SVGElement>(`.history-column[data-value="${at}"]`);
  column?.focus({ preventScroll: true });
  column?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function pointOf(target: EventTarget | null): number | undefined {
  const hit = target instanceof Element ? target.closest<HTMLElement>('[data-act="open"]') : null;
  const point = Number(hit?.dataset.value);
  return hit && Number.isSafeInteger(point) ? point : undefined;
}

main.addEventListener('click', ({ target }) => {
  const point = pointOf(target);
  if (point === undefined) return;
  chosen = keyOf(point);
  if (shown) show(shown);
  api.postMessage({ type: 'open', point });
});

main.addEventListener('keydown', (event) => {
  const { target, key } = event;
  if (!(target instanceof SVGElement)) return;
  const at = pointOf(target);
  if (at === undefined) return;
  const last = (shown?.points.length ?? 0) - 1;
  const leads: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    Home: 0,
    End: last,
  };
  const next = leads[key];
  if (next !== undefined) focusColumn(next);
  else if (key === 'Enter' || key === ' ') api.postMessage({ type: 'open', point: at });
  else return;
  event.preventDefault();
});

window.addEventListener('message', ({ data }) => {
  if (!isToHistory(data)) return;
  if (data.type === 'history') return show(data.history);
  const words =
    data.type === 'empty'
      ? data.message
      : translate('Reading commit {0} of {1} …', data.done + 1, data.total);
  patch([element('p', { class: 'history', role: 'status' }, words)]);
});

api.postMessage({ type: 'ready' });
