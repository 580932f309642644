import { buildReviewView } from '../core/diff/buildReviewView.ts';
import { WEIGHTS } from '../core/diff/change.ts';
import type { ReviewSide } from '../core/diff/reviewSide.ts';
import type { ReviewReport } from '../core/report/review/reviewReport.ts';
import { inEnglish } from '../core/translate.ts';
import { element } from '../picture/element.ts';
import { changeRow, reviewRest, weightTitle } from '../picture/review/reviewLists.ts';
import { reviewPicture } from '../picture/review/reviewPicture.ts';
import { REVIEW_STYLES } from '../picture/review/reviewStyles.ts';
import { escapeText, serialise } from '../picture/serialise.ts';

/** A review as one page that needs nothing else: no script, nothing from elsewhere. */
export function reviewPage(report: ReviewReport, after: ReviewSide): string {
  const nameOf = (kind: 'team' | 'persona', id: string) =>
    after.documents
      .map(({ uri }) => after.indexFor(uri).definitionsOf(`${kind}:${id}`)[0]?.item.name)
      .find((name) => name !== undefined) ?? id;
  const view = buildReviewView(report, nameOf, inEnglish);
  const numbered = view.changes.map((row, number) => ({ row, number }));
  const lists = WEIGHTS.flatMap((weight) => {
    const rows = numbered.filter(({ row }) => row.weight === weight);
    if (rows.length === 0) return [];
    const items = rows.map(({ row, number }) => changeRow(row, number, undefined, inEnglish));
    return [
      element('h2', {}, weightTitle(weight, rows.length, inEnglish)),
      element('ul', { class: 'cx-changes' }, items),
    ];
  });
  const title = `${view.before} → ${view.after}`;
  const body = element(
    'div',
    { class: 'cx-review' },
    element('h1', {}, title),
    element('p', { class: 'cx-verdict' }, view.verdict),
    view.maps.map((map, i) => reviewPicture(map, i, inEnglish)),
    view.maps.length > 0 &&
      element('p', { class: 'cx-key' }, '+ new · − gone · ~ changed · ↔ moved · dashed: before'),
    lists,
    reviewRest(view, inEnglish, false),
  );
  return [
    '<!DOCTYPE html>',
    '<html lang="en"><head><meta charset="utf-8">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">',
    `<title>${escapeText(title)}</title><style>body { margin: 1.5em auto; max-width: 75em; padding: 0 1em; background: Canvas }`,
    `${REVIEW_STYLES}</style></head><body>`,
    serialise(body, 'html'),
    '</body></html>\n',
  ].join('\n');
}
