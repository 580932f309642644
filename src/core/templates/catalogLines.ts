import type { NewFile } from './newFile.ts';
import type { TemplateWords } from './words/templateWords.ts';
import { comment, indent, item, type Line, scalar } from './yamlLines.ts';

/** Items of catalogs are known in the whole workspace, so their ids begin with that of the file. */
export function catalogLines({ id, size }: NewFile, words: TemplateWords): readonly Line[] {
  const asked = words.catalog;
  const full = size === 'full';
  const own = (what: string) => scalar(`${id}-${what}`);
  const todo = scalar(words.todo);
  const list = (key: string, question: string, lines: readonly Line[]) => [
    '',
    comment(question),
    `${key}:`,
    ...indent(item(lines)),
  ];
  const owner = full ? [`owner: ${own('team')}`] : [];
  const basics = [
    '',
    comment(asked.list),
    comment(asked.ids),
    ...list('channels', asked.channels, [
      `id: ${own('channel')}`,
      `name: ${scalar(asked.channel)}`,
      'medium: other',
    ]),
    ...list('touchpoints', asked.touchpoints, [
      `id: ${own('touchpoint')}`,
      `name: ${scalar(asked.touchpoint)}`,
      ...owner,
      `channel: ${own('channel')}`,
      ...(full ? ['direction: two-way', 'status: planned'] : []),
    ]),
  ];
  if (!full) return basics;
  return [
    ...basics,
    ...list('metrics', asked.metrics, [
      `id: ${own('metric')}`,
      `name: ${scalar(asked.metric)}`,
      ...owner,
      'type: csat',
      'direction: higher',
    ]),
    ...list('promises', asked.promises, [
      `id: ${own('promise')}`,
      `statement: ${todo}`,
      ...owner,
      `channel: ${own('channel')}`,
      'within: P1D',
      'clock: business-hours',
      `metric: ${own('metric')}`,
    ]),
    ...list('opportunities', asked.opportunities, [
      `id: ${own('opportunity')}`,
      `statement: ${todo}`,
      ...owner,
      'status: identified',
    ]),
    ...list('initiatives', asked.initiatives, [
      `id: ${own('initiative')}`,
      `name: ${scalar(asked.initiative)}`,
      ...owner,
      `opportunities: [${own('opportunity')}]`,
      'status: proposed',
    ]),
    ...list('teams', asked.teams, [`id: ${own('team')}`, `name: ${scalar(asked.team)}`]),
  ];
}
