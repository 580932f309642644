import { limitProblem } from './limits.ts';
import { moved } from './parts.ts';
import { readWithYaml } from './readWithYaml.ts';
import { resolved, type SyntaxProblem, type YamlNode } from './tree.ts';

/** An anchor, an alias or a tag concerns other parts of the text; a directive or a line of dashes all of it. */
const CONCERNS_OTHERS = /(?:^|[\s,[{])[&*!]\S|^(?:%|---|\.\.\.)/m;

const HEAD = 'k:\n';

/**
 * What stands below would show that the item before has no end: an open bracket takes it in, and so does an open quote. The
 * comment ends a text behind a bracket that was never closed, to which `yaml` would otherwise add the line below.
 */
const below = (margin: string) => `${margin}#\n${margin}- "'"\n`;

export interface ReadItem {
  readonly node: YamlNode | undefined;
  readonly problems: readonly SyntaxProblem[];
}

/**
 * Reads an item of a list by `yaml`, as it reads it among others. `undefined` when what is wrong in there may concern
 * other lines as well.
 *
 * @param lines all lines of the item, from the one with its dash, which stands at `column`
 * @param at where they stand
 */
export function readItemWithYaml(lines: string, column: number, at: number): ReadItem | undefined {
  if (CONCERNS_OTHERS.test(lines) || limitProblem(lines)) return undefined;
  const end = HEAD.length + lines.length;
  const gap = /[\r\n]$/.test(lines) ? '' : '\n';
  const { root, problems } = readWithYaml(HEAD + lines + gap + below(' '.repeat(column)));
  const map = resolved(root);
  const list = map?.kind === 'map' && map.pairs.length === 1 ? resolved(map.pairs[0]?.value) : undefined;
  if (list?.kind !== 'sequence' || list.flow || list.items.length !== 2) return undefined;
  const last = list.items[1];
  if (last?.kind !== 'scalar' || last.value !== "'" || last.style !== 'double') return undefined;
  if (problems.some((problem) => problem.end > end)) return undefined;
  const by = at - HEAD.length;
  return {
    node: list.items[0] && moved(list.items[0], by),
    problems: problems.map((one) => ({ ...one, start: one.start + by, end: one.end + by })),
  };
}
