import type { Translate } from '../../host.ts';
import { markdownText } from '../markdownText.ts';
import { plainLabel } from '../plainLabel.ts';
import type { Badge, Cell, Item, Meter, Panel, Part, Sheet } from './sheet.ts';

/**
 * The sheet as Markdown that GitHub and GitLab draw, with its Mermaid diagram where it has one. Whatever a picture says
 * stands there in words as well.
 */
export function sheetMarkdown(sheet: Sheet, translate: Translate): string {
  const { kicker, title, subtitle, badges, rows, empty, mermaid } = sheet;
  const blocks = [
    `# ${text(title) || markdownText(translate('(untitled)'))}`,
    ...[kicker, subtitle].flatMap((one) => (one === undefined || text(one) === '' ? [] : [`*${text(one)}*`])),
    ...(badges.length > 0 ? [badges.map(badgeText).join(' · ')] : []),
    ...(mermaid === undefined ? [] : [`\`\`\`mermaid\n${mermaid.text}\`\`\``]),
    ...(rows.length === 0 && empty !== undefined ? [text(empty)] : []),
    ...rows.flatMap((row) => row.flatMap((column) => column.flatMap(panelBlocks))),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function panelBlocks({ title, parts }: Panel): readonly string[] {
  const blocks = parts.map(partBlock).filter((block) => block !== '');
  if (blocks.length === 0) return [];
  return title === undefined ? blocks : [`## ${text(title)}`, ...blocks];
}

/** Empty for a part that a diagram shows, since the table beside it says the same. */
function partBlock(part: Part): string {
  switch (part.kind) {
    case 'text':
      return part.as === 'quote' ? `> ${text(part.text)}` : text(part.text);
    case 'list':
      return part.items.map((item) => `- ${itemText(item)}`).join('\n');
    case 'facts':
      return part.facts.map(({ label, value }) => `- **${text(label)}:** ${text(value)}`).join('\n');
    case 'meters':
      return part.meters.map(meterText).join('\n');
    case 'table':
      return tableText([
        part.columns.map(({ title }) => text(title)),
        part.columns.map(() => '---'),
        ...part.rows.map(({ cells }) => cells.map(cellText)),
      ]);
    case 'quadrant':
    case 'gantt':
      return '';
  }
}

function meterText({ text: name, note, badges = [], bars }: Meter): string {
  const values = bars.map(({ label, value, ends }) => {
    const words = label === undefined ? text(value) : `${text(label)} ${text(value)}`;
    return ends ? `${words} (${text(ends[0])} → ${text(ends[1])})` : words;
  });
  return `- ${itemText({ text: name, note, badges })}: ${values.join(', ')}`;
}

function itemText({ text: words, note, badges = [] }: Item): string {
  const parts = [text(words), ...badges.map(badgeText)].filter((part) => part !== '').join(' ');
  return note === undefined || text(note) === '' ? parts : `${parts} (${text(note)})`;
}

function badgeText({ text: words }: Badge): string {
  return text(words) === '' ? '' : `**${text(words)}**`;
}

function cellText({ items, gap }: Cell): string {
  const words = items.map(itemText).filter((item) => item !== '');
  return [...words, ...(gap === undefined ? [] : [`*${text(gap)}*`])].join('<br>');
}

function tableText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** On one line; what stands at the beginning of a line starts no list, heading or number. */
function text(value: string): string {
  return markdownText(plainLabel(value, '')).replace(/^([-+=]|\d+(?=[.)]))/, (sign) =>
    /\d/.test(sign) ? `${sign}\u2060` : `\\${sign}`,
  );
}
