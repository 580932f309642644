import type { ReviewFile, ReviewProblem, ReviewRow, ReviewView } from '../../core/diff/reviewView.ts';
import type { Translate } from '../../core/host.ts';
import { element, type PictureElement, type PictureNode } from '../element.ts';

const KIND_SIGNS: Readonly<Record<ReviewRow['kind'], string>> = {
  added: '+',
  removed: '−',
  changed: '~',
  moved: '↔',
  split: '↔',
  merged: '↔',
  affected: '→',
};

/** One change, with its words and where it stands on either side. `chosen`: whether it is the one that is looked at; `undefined` where nothing can be clicked. */
export function changeRow(
  row: ReviewRow,
  number: number,
  chosen: boolean | undefined,
  translate: Translate,
): PictureElement {
  const places = (['before', 'after'] as const).flatMap((side) => {
    const place = row[side];
    if (place === undefined) return [];
    const title = side === 'before' ? translate('Before: {0}', place) : translate('After: {0}', place);
    return [element('span', { 'data-act': side, 'data-value': String(number) }, title, ' ')];
  });
  const act = chosen !== undefined && {
    tabindex: chosen ? 0 : -1,
    role: 'button',
    'aria-pressed': chosen ? 'true' : 'false',
    'data-act': 'change',
    'data-value': String(number),
  };
  return element(
    'li',
    { key: `change-${number}` },
    element(
      'div',
      { class: `cx-change cx-${row.weight}`, ...act },
      element('span', { class: 'cx-class' }, `${KIND_SIGNS[row.kind]} ${row.class}`),
      ' ',
      element('bdi', {}, row.message),
      row.words && wordsOf(row.words),
      row.users.length > 0 && element('span', { class: 'cx-places' }, row.users.join(', ')),
      element('span', { class: 'cx-places' }, ...places),
    ),
  );
}

function wordsOf(words: NonNullable<ReviewRow['words']>): PictureElement {
  return element(
    'span',
    { class: 'cx-places' },
    words.map(({ kind, text }): PictureNode => {
      if (kind === 'same') return text;
      return element('span', { class: `cx-word-${kind}` }, text);
    }),
  );
}

export function weightTitle(weight: ReviewRow['weight'], count: number, translate: Translate): string {
  const titles = {
    high: translate('High weight: {0}', count),
    medium: translate('Medium weight: {0}', count),
    low: translate('Low weight: {0}', count),
  };
  return titles[weight];
}

/**
 * What else there is to know: problems, coverage, who should look, and everything in the texts that changes no meaning.
 * `clickable`: whether what has a place leads there.
 */
export function reviewRest(
  view: ReviewView,
  translate: Translate,
  clickable: boolean,
): readonly PictureElement[] {
  const plain = (text: string): Line => ({ text });
  const problems = view.problems.map((problem, number) => ({ ...problemLine(problem, number), ...problem }));
  const lists: readonly (readonly [string, readonly Line[]])[] = [
    [translate('Who should look'), view.reviewers.map(({ name, because }) => plain(`${name}: ${because}`))],
    [translate('New problems'), problems.filter(({ isNew }) => isNew)],
    [translate('Problems that are gone'), problems.filter(({ isNew }) => !isNew)],
    [translate('Coverage'), view.coverage.map(plain)],
    [translate('Files'), view.files.flatMap(fileLines)],
  ];
  return [
    ...lists.flatMap(([title, lines]) => section(title, lines, clickable)),
    ...(view.besides === '' ? [] : [element('p', { class: 'cx-key' }, view.besides)]),
  ];
}

/** A text, and what of the review it leads to in the text diff. */
interface Line {
  readonly text: string;
  readonly act?: 'problem' | 'file' | 'line';
  readonly value?: string;
}

function section(title: string, lines: readonly Line[], clickable: boolean): readonly PictureElement[] {
  if (lines.length === 0) return [];
  return [
    element('h2', {}, title),
    element(
      'ul',
      { class: 'cx-plain' },
      lines.map(({ text, act, value }) =>
        element(
          'li',
          {},
          act && clickable
            ? element(
                'button',
                { type: 'button', class: 'cx-lead', 'data-act': act, 'data-value': value },
                element('bdi', {}, text),
              )
            : text,
        ),
      ),
    ),
  ];
}

function problemLine({ place, message, rule }: ReviewProblem, number: number): Line {
  return { text: `${place} ${message} (${rule})`, act: 'problem', value: String(number) };
}

function fileLines({ path, state, lines }: ReviewFile, number: number): readonly Line[] {
  if (state === '' && lines.length === 0) return [];
  const head = state === '' ? path : `${path}: ${state}`;
  return [
    { text: head, act: 'file', value: String(number) },
    ...lines.map(({ side, line, text }, at): Line => {
      const sign = side === 'before' ? '−' : '+';
      return { text: `${sign} ${line}: ${text}`, act: 'line', value: `${number} ${at}` };
    }),
  ];
}
