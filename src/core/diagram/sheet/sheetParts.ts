import type { Translate } from '../../host.ts';
import { dotted } from '../dotted.ts';
import { signedScore } from '../emotionWords.ts';
import type { JourneyMention } from '../journeyMention.ts';
import type { Named } from '../named.ts';
import type { TextItemView } from '../textItems.ts';
import type { Badge, Item, Panel, Part, Row, Tone } from './sheet.ts';

/** A panel with some parts; nothing when all of them are empty. */
export function panel(
  title: string,
  parts: readonly (Part | undefined)[],
  more: Partial<Panel> = {},
): readonly Panel[] {
  const filled = parts.filter((part): part is Part => part !== undefined && !isEmpty(part));
  return filled.length === 0 ? [] : [{ title, parts: filled, ...more }];
}

function isEmpty(part: Part): boolean {
  switch (part.kind) {
    case 'text':
      return part.text.trim() === '';
    case 'list':
      return part.items.length === 0;
    case 'facts':
      return part.facts.length === 0;
    case 'meters':
      return part.meters.length === 0;
    case 'table':
      return part.rows.length === 0;
    case 'quadrant':
      return part.points.length === 0;
    case 'gantt':
      return part.lanes.length === 0;
  }
}

export function list(items: readonly Item[]): Part {
  return { kind: 'list', items };
}

/** A row of columns, without those that are empty. */
export function row(...columns: readonly (readonly Panel[])[]): Row {
  return columns.filter((column) => column.length > 0);
}

/** Panels side by side. */
export function beside(panels: readonly Panel[]): Row {
  return panels.map((one) => [one]);
}

/** A list of names, such as those of channels. */
export function names(things: readonly Named[]): Part {
  return list(things.map(({ name, at }) => ({ text: name, at })));
}

/** A text with its priority and what it rests on. */
export function textItem({ text, at, priority, evidence }: TextItemView, translate: Translate): Item {
  return {
    text,
    at,
    badges: priority === 'high' ? [{ text: translate('high'), tone: 'bad' }] : undefined,
    note: evidence.length === 0 ? undefined : dotted(evidence.map(({ name }) => name)),
  };
}

/** How a mean of scores feels. */
export function toneOfMean(mean: number | undefined): Tone {
  if (mean === undefined) return 'quiet';
  return mean < 0 ? 'bad' : mean >= 0.5 ? 'good' : 'fair';
}

/** A mean with its sign, or that there is none. */
export function meanBadge(mean: number | undefined, translate: Translate): Badge {
  return { text: mean === undefined ? translate('not scored') : signedScore(mean), tone: toneOfMean(mean) };
}

export function journeyItem({ name, at, mean, state }: JourneyMention, translate: Translate): Item {
  const future: readonly Badge[] = state === 'future' ? [{ text: translate('future'), tone: 'accent' }] : [];
  return { text: name, at, badges: [meanBadge(mean, translate), ...future] };
}

/** Who owns it, where it stands, when it was reviewed: what every file may say of itself. */
export function fileBadges(
  { owner, status, review }: { readonly owner?: Named; readonly status?: string; readonly review?: string },
  translate: Translate,
): readonly Badge[] {
  return [
    ...(status === undefined ? [] : [{ text: status }]),
    ...(owner === undefined ? [] : [{ text: translate('Owner: {0}', owner.name), at: owner.at }]),
    ...(review === undefined ? [] : [{ text: review, tone: 'quiet' as const }]),
  ];
}
