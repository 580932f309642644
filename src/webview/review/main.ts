import type { ReviewRow, ReviewView } from '../../core/diff/reviewView.ts';
import { element } from '../../picture/element.ts';
import { changeRow, reviewRest, weightTitle } from '../../picture/review/reviewLists.ts';
import { reviewPicture } from '../../picture/review/reviewPicture.ts';
import { REVIEW_STYLES } from '../../picture/review/reviewStyles.ts';
import { type FromReview, isToReview } from '../../protocol/reviewMessages.ts';
import { patchInto } from '../preview/patchDom.ts';
import { applyTheme, onThemeChange } from '../preview/theme.ts';
import { readTranslate } from '../preview/translate.ts';
import { createFilters } from './filters.ts';
import { createMermaidFolds } from './mermaidFolds.ts';
import { WEIGHT_NAMES } from './weights.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromReview): void };

const api = acquireVsCodeApi();
const translate = readTranslate(document.body);
const style = document.createElement('style');
style.textContent = REVIEW_STYLES;
document.head.append(style);
document.body.classList.add('cx-review');

const main = document.createElement('main');
const [top, rest] = [document.createElement('div'), document.createElement('div')];
const folds = createMermaidFolds(translate);
main.append(top, folds.element, rest);
const filters = createFilters(translate, () => show());
const previous = button(translate('Previous change'), '↑', () => step(-1));
const next = button(translate('Next change'), '↓', () => step(1));
const bar = document.createElement('div');
bar.className = 'tools';
bar.setAttribute('role', 'toolbar');
bar.setAttribute('aria-label', translate('Changes'));
const header = document.createElement('header');
header.className = 'bar';
header.append(bar);
bar.append(previous, next, filters.element);
document.body.append(header, main);
const [patchTop, patchRest] = [patchInto(top), patchInto(rest)];
applyTheme();
onThemeChange(applyTheme);

let view: ReviewView | undefined;
let chosen = 0;

function button(label: string, sign: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = sign;
  made.title = label;
  made.setAttribute('aria-label', label);
  made.addEventListener('click', act);
  return made;
}

/** Numbers of the changes that the filters let through. */
function visible(): readonly number[] {
  return (view?.changes ?? []).flatMap((row, number) => (filters.lets(row) ? [number] : []));
}

function show(): void {
  if (!view) return;
  const numbers = visible();
  if (!numbers.includes(chosen)) chosen = numbers[0] ?? 0;
  const { changes } = view;
  const rowsOf = (weight: ReviewRow['weight']) =>
    numbers.filter((number) => changes[number]!.weight === weight);
  patchTop([
    element('h1', { key: 'title' }, `${view.before} → ${view.after}`),
    element('p', { class: 'cx-verdict', key: 'verdict' }, view.verdict),
    element(
      'div',
      { key: 'maps' },
      view.maps.map((map, i) => reviewPicture(map, i, translate)),
      view.maps.length > 0 &&
        element('p', { class: 'cx-key' }, translate('+ new · − gone · ~ changed · ↔ moved · dashed: before')),
    ),
  ]);
  folds.show(view.maps);
  patchRest([
    element(
      'div',
      { key: 'changes' },
      WEIGHT_NAMES.flatMap((weight) => {
        const rows = rowsOf(weight);
        if (rows.length === 0) return [];
        return [
          element('h2', { key: weight }, weightTitle(weight, rows.length, translate)),
          element(
            'ul',
            { class: 'cx-changes', key: `list-${weight}` },
            rows.map((number) => changeRow(changes[number]!, number, number === chosen, translate)),
          ),
        ];
      }),
    ),
    element('div', { key: 'rest' }, ...reviewRest(view, translate, true)),
  ]);
  previous.disabled = next.disabled = numbers.length === 0;
}

function choose(number: number, focus: boolean): void {
  chosen = number;
  show();
  const row = main.querySelector<HTMLElement>(`.cx-change[data-value="${number}"]`);
  row?.scrollIntoView({ block: 'nearest' });
  if (focus) row?.focus();
}

/** The next or previous change, and its lines in the text diff. */
function step(by: 1 | -1): void {
  const numbers = visible();
  const at = numbers.indexOf(chosen) + by;
  const number = numbers[Math.min(Math.max(at, 0), numbers.length - 1)];
  if (number === undefined) return;
  choose(number, true);
  open(number, 'after');
}

function open(change: number, side: 'before' | 'after'): void {
  api.postMessage({ type: 'open', change, side });
}

main.addEventListener('click', ({ target }) => {
  const hit = target instanceof Element ? target.closest<HTMLElement>('[data-act]') : null;
  const [number = Number.NaN, line] = (hit?.dataset.value ?? '').split(' ').map(Number);
  if (!hit || !Number.isSafeInteger(number)) return;
  switch (hit.dataset.act) {
    case 'problem':
      return api.postMessage({ type: 'openProblem', problem: number });
    case 'file':
    case 'line':
      return api.postMessage({ type: 'openFile', file: number, ...(line !== undefined && { line }) });
  }
  choose(number, false);
  open(number, hit.dataset.act === 'before' ? 'before' : 'after');
});

document.body.addEventListener('keydown', (event) => {
  if (event.target instanceof HTMLSelectElement) return;
  const moves: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 };
  const by = moves[event.key];
  if (by !== undefined) {
    const numbers = visible();
    const number = numbers[numbers.indexOf(chosen) + by];
    if (number !== undefined) choose(number, true);
  } else if (
    event.key === 'Enter' &&
    event.target === main.querySelector('.cx-change[aria-pressed="true"]')
  ) {
    open(chosen, event.shiftKey ? 'before' : 'after');
  } else if (event.key === 'F7') {
    step(event.shiftKey ? -1 : 1);
  } else return;
  event.preventDefault();
});

window.addEventListener('message', ({ data }) => {
  if (!isToReview(data)) return;
  if (data.type === 'empty') {
    view = undefined;
    folds.show([]);
    patchTop([element('p', { key: 'verdict', role: 'status' }, data.message)]);
    patchRest([]);
    return;
  }
  view = data.view;
  filters.offer(view.changes);
  show();
  api.postMessage({ type: 'shown', changes: view.changes.length });
});

api.postMessage({ type: 'ready' });
