import { resolved } from '../../yaml/tree.ts';
import { type Fixer, fixOf } from './fix.ts';

const ORDER = ['apiVersion', 'kind', 'id', 'name'];

/** A blank line or a comment. */
const isNothing = (line: string) => /^\s*(#|$)/.test(line);

/** Adds the lines by which everybody knows what a file is. */
export const addHeader: Fixer<'addHeader'> = ({ pairs }, { subject, write, translate }) => {
  const { yaml } = subject;
  const root = resolved(yaml.root);
  const title = translate(
    'Add the header: {0}',
    pairs.map(([key, value]) => `\`${key}: ${value}\``).join(', '),
  );
  const fix = { title, isPreferred: true } as const;
  if (!root) return yaml.text.split(/[\r\n]+/).every(isNothing) ? fixOf(fix, write.startWith(pairs)) : [];
  if (root.kind !== 'map') return [];
  if (root.flow || pairs.length === 1) {
    const edits = pairs.flatMap(([key, value]) => write.insertPair(root, key, value, ORDER) ?? []);
    // In brackets, both would be put before the same key; one edit for both keeps their order.
    const [first, second] = edits;
    if (first && second) return fixOf(fix, { ...first, newText: first.newText + second.newText });
    return fixOf(fix, first);
  }
  return fixOf(fix, write.linesBefore(root, pairs));
};
