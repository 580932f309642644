import type { Panel, Part, Sheet } from '../../core/diagram/sheet/sheet.ts';
import type { Translate } from '../../core/host.ts';
import { element, type PictureElement, type PictureNode } from '../element.ts';
import { ownDirection } from '../ownDirection.ts';
import { ganttFigure } from './ganttFigure.ts';
import { badgeElement, itemNodes } from './items.ts';
import { metersPart } from './metersPart.ts';
import { quadrantFigure } from './quadrantFigure.ts';
import { tablePart } from './tablePart.ts';
import { words } from './words.ts';

/** A sheet as elements of a page. */
export function sheetPage(
  sheet: Sheet,
  { translate }: { readonly translate: Translate },
): readonly PictureNode[] {
  const { rows, empty } = sheet;
  return [
    element(
      'article',
      { class: 'paper', key: 'paper' },
      heading(sheet, translate),
      rows.length === 0 && empty !== undefined && element('p', { class: 'sentence' }, empty),
      rows.map((row, i) =>
        element(
          'div',
          { class: 'paper-row', key: `row ${i} ${row.map(([first]) => first?.title).join('|')}` },
          ...row.map((column, k) =>
            element(
              'div',
              { class: 'paper-column', style: `--weight: ${column[0]?.weight ?? 1}`, key: `column ${k}` },
              ...column.map((panel) => panelElement(panel)),
            ),
          ),
        ),
      ),
    ),
  ];
}

function heading(
  { kicker, title, at, subtitle, portrait, badges }: Sheet,
  translate: Translate,
): PictureElement {
  return element(
    'header',
    { class: 'paper-head', 'data-lane': true },
    portrait &&
      (portrait.image === undefined
        ? element('div', { class: 'portrait', 'aria-hidden': 'true', key: 'initials' }, portrait.initials)
        : element('img', { class: 'portrait', src: portrait.image, alt: '', key: 'image' })),
    element(
      'div',
      { class: 'paper-title' },
      element('p', { class: 'kicker' }, kicker),
      element('h1', {}, words(title === '' ? translate('(untitled)') : title, at)),
      subtitle !== undefined && element('p', { class: 'subtitle', dir: ownDirection(subtitle) }, subtitle),
      badges.length > 0 && element('p', { class: 'badges' }, ...badges.map(badgeElement)),
    ),
  );
}

function panelElement({ title, tone, parts }: Panel): PictureElement {
  return element(
    'section',
    { class: `paper-panel${tone ? ` tone-${tone}` : ''}`, key: `panel ${title ?? parts[0]?.kind}` },
    title !== undefined && element('h2', { dir: 'auto' }, title),
    ...parts.map(partElement),
  );
}

function partElement(part: Part): PictureElement {
  switch (part.kind) {
    case 'text':
      return part.as === 'quote'
        ? element('blockquote', { 'data-lane': true }, words(part.text, part.at))
        : element('p', { class: part.as, 'data-lane': true }, words(part.text, part.at));
    case 'list':
      return element(
        'ul',
        { class: 'paper-list', 'data-lane': true },
        ...part.items.map((item) => element('li', {}, ...itemNodes(item))),
      );
    case 'facts':
      return element(
        'dl',
        { class: 'paper-facts', 'data-lane': true },
        ...part.facts.flatMap(({ label, value, at }) => [
          element('dt', { dir: 'auto' }, label),
          element('dd', {}, words(value, at)),
        ]),
      );
    case 'meters':
      return metersPart(part.meters);
    case 'table':
      return tablePart(part);
    case 'quadrant':
      return quadrantFigure(part);
    case 'gantt':
      return ganttFigure(part);
  }
}
