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
  return element(
    'li',
    {
      class: `cx-change cx-${row.weight}`,
      key: `change-${number}`,
      ...(chosen !== undefined && {
        tabindex: chosen ? 0 : -1,
        role: 'button',
        'aria-pressed': chosen ? 'true' : 'false',
        'data-act': 'change',
        'data-value': String(number),
      }),
    },
    element('span', { class: 'cx-class' }, `${KIND_SIGNS[row.kind]} ${row.class}`),
    ' ',
    element('bdi', {}, row.message),
    row.words && wordsOf(row.words),
    row.users.length > 0 && element('span', { class: 'cx-places' }, row.users.join(', ')),
    element('span', { class: 'cx-places' }, ...places),
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

/** What else there is to know: problems, coverage, who should look, and everything in the texts that changes no meaning. */
export function reviewRest(view: ReviewView, translate: Translate): readonly PictureElement[] {
  const reviewers = view.reviewers.map(({ name, because }) => `${name}: ${because}`);
  return [
    ...section(translate('Who should look'), reviewers),
    ...section(translate('New problems'), view.problems.filter(({ isNew }) => isNew).map(problemLine)),
    ...section(
      translate('Problems that are gone'),
      view.problems.filter(({ isNew }) => !isNew).map(problemLine),
    ),
    ...section(translate('Coverage'), view.coverage),
    ...section(
      translate('Files'),
      view.files.filter(({ state, lines }) => state !== '' || lines.length > 0).flatMap(fileLines),
    ),
    ...(view.besides === '' ? [] : [element('p', { class: 'cx-key' }, view.besides)]),
  ];
}

function section(title: string, lines: readonly string[]): readonly PictureElement[] {
  if (lines.length === 0) return [];
  return [
    element('h2', {}, title),
    element(
      'ul',
      { class: 'cx-plain' },
      lines.map((line) => element('li', {}, line)),
    ),
  ];
}

function problemLine({ place, message, rule }: ReviewProblem): string {
  return `${place} ${message} (${rule})`;
}

function fileLines({ path, state, lines }: ReviewFile): readonly string[] {
  const head = state === '' ? path : `${path}: ${state}`;
  return [head, ...lines.map(({ side, line, text }) => `${side === 'before' ? '−' : '+'} ${line}: ${text}`)];
}
