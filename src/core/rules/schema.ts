import { explain } from '../schema/explain.ts';
import { fits } from '../schema/fits.ts';
import { rootShape } from '../schema/shape.ts';
import { copyOf } from '../yaml/data.ts';
import { moved, partsByPair } from '../yaml/parts.ts';
import type { Pair, YamlNode } from '../yaml/tree.ts';
import type { DocumentRule, DocumentSubject, Finding } from './rule.ts';

/** CX002: what does not fit the format. The validator judges, and `explain` finds the words and the places. */
export const schema: DocumentRule = {
  code: 'CX002',
  slug: 'schema',
  severity: 'error',
  scope: 'document',
  check(subject, report) {
    const { identity, yaml } = subject;
    if (!isValidated(subject) || identity.kind === undefined || !yaml.root) return;
    if (fits(identity.kind, withoutFitting(subject))) return;
    const findings = explain(treeWithoutFitting(subject, yaml.root), rootShape(identity.kind));
    for (const finding of findings) report(finding);
    if (findings.length === 0) report(withoutWords(yaml.root));
  },
};

/** Whether anybody looks at all if it fits: a half-read text lacks keys that a person sees in it. */
export function isValidated({ identity, yaml, plain }: Omit<DocumentSubject, 'fitting'>): boolean {
  return (
    identity.kind !== undefined &&
    !identity.problem &&
    yaml.root !== undefined &&
    !plain.exhausted &&
    !yaml.problems.some(({ breaks }) => breaks)
  );
}

/** The data without those parts of which it is known that they fit. A list keeps one item, since it may not be empty. */
function withoutFitting({ yaml, plain, fitting }: DocumentSubject): unknown {
  const { root } = yaml;
  if (fitting.size === 0 || root?.kind !== 'map') return plain.data;
  const data = copyOf(plain.data as Record<string, unknown>);
  for (const [pair, parts] of partsByPair(yaml)) {
    const name = root.pairs[pair]?.name ?? '';
    const list = data[name];
    // A key that stands twice has the value of the first.
    if (!Array.isArray(list) || root.pairs.findIndex((one) => one.name === name) !== pair) continue;
    const unknown = parts.filter(({ read }) => !fitting.has(read)).map(({ item }) => list[item]);
    data[name] = unknown.length > 0 ? unknown : list.slice(0, 1);
  }
  return data;
}

/** The same of the tree. */
function treeWithoutFitting({ yaml, fitting }: DocumentSubject, root: YamlNode): YamlNode {
  if (fitting.size === 0 || root.kind !== 'map') return root;
  const lists = partsByPair(yaml);
  const pairs = root.pairs.map((pair, i): Pair => {
    const parts = lists.get(i);
    if (!parts || pair.value?.kind !== 'sequence') return pair;
    const unknown = parts.filter(({ read }) => !fitting.has(read));
    const items = (unknown.length > 0 ? unknown : parts.slice(0, 1)).map(
      ({ read, start }) => read.node && moved(read.node, start - read.from),
    );
    const { start, end } = pair.value;
    return { ...pair, value: { kind: 'sequence', flow: false, items, start, end } };
  });
  return { ...root, pairs };
}

/** A mistake that the validator sees and we have no words for. */
function withoutWords({ start }: YamlNode): Finding {
  return { at: { start, end: start }, sentence: 'This does not fit the format.' };
}
