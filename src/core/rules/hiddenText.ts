import { type HiddenText, hiddenIn, mayHideSomething } from '../model/hiddenText.ts';
import type { Pair, YamlNode } from '../yaml/tree.ts';
import type { DocumentRule, Finding } from './rule.ts';

const SENTENCES: Readonly<Record<HiddenText['kind'], string>> = {
  control: 'This text holds a control character ({0}), which nobody can see. Delete it.',
  openDirection:
    'A mark in this text ({0}) changes the direction of writing, and nothing changes it back. Delete the mark.',
  override:
    'A mark in this text ({0}) shows letters in another order than they are written. Delete the mark.',
  zeroWidth:
    'This text holds a character that nobody can see ({0}): it looks the same without, and searches miss it. Delete it.',
  directive: 'A diagram takes `{0}` for an instruction. Put a blank between the signs.',
};

/** CX111: what a reader of the file or of the diagram cannot see, and what disturbs a diagram. */
export const hiddenText: DocumentRule = {
  code: 'CX111',
  slug: 'hidden-text',
  severity: 'warning',
  scope: 'document',
  checkPart(part, { yaml }, report) {
    const { key, lines } = part;
    if (!isOurs({ name: key })) return;
    if (!lines.some(({ start, end }) => mayHideSomething(yaml.text.slice(start, end)))) return;
    // What an alias repeats is said where it is written.
    const visit = (node: YamlNode | undefined): void => {
      if (node?.kind === 'scalar') {
        const finding = typeof node.value === 'string' ? findingOf(node.value) : undefined;
        if (finding) report({ at: { start: node.start, end: node.end }, ...finding });
      } else if (node?.kind === 'sequence') {
        for (const item of node.items) visit(item);
      } else if (node?.kind === 'map') {
        for (const pair of node.pairs) if (isOurs(pair)) visit(pair.value);
      }
    };
    visit(part.node());
  },
};

/** What a team keeps under a key of its own, no reader and no diagram of ours shows. */
function isOurs({ name }: Pick<Pair, 'name'>): boolean {
  return !name.startsWith('x-');
}

function findingOf(text: string): Omit<Finding, 'at'> | undefined {
  const hidden = hiddenIn(text);
  return hidden && { sentence: SENTENCES[hidden.kind], args: [hidden.found] };
}
