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
      `channel: ${own('channel')}`,
      ...owner,
      ...(full ? ['direction: two-way', 'status: planned'] : []),
    ]),
  ];
  if (!full) return basics;
  return [
    ...basics,
    ...list('teams', asked.teams, [`id: ${own('team')}`, `name: ${scalar(asked.team)}`]),
    ...list('metrics', asked.metrics, [
      `id: ${own('metric')}`,
      `name: ${scalar(asked.metric)}`,
      'type: csat',
      'direction: higher',
      ...owner,
    ]),
    ...list('promises', asked.promises, [
      `id: ${own('promise')}`,
      `statement: ${todo}`,
      `channel: ${own('channel')}`,
      'within: P1D',
      'clock: business-hours',
      `metric: ${own('metric')}`,
      ...owner,
    ]),
    ...list('opportunities', asked.opportunities, [
      `id: ${own('opportunity')}`,
      `statement: ${todo}`,
      'status: identified',
      ...owner,
    ]),
    ...list('initiatives', asked.initiatives, [
      `id: ${own('initiative')}`,
      `name: ${scalar(asked.initiative)}`,
      `opportunities: [${own('opportunity')}]`,
      'status: proposed',
      ...owner,
    ]),
  ];
}
