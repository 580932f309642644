import { once } from '../once.ts';
import { moved, type Part, type PartRead, partsByPair } from '../yaml/parts.ts';
import type { Span } from '../yaml/place.ts';
import type { MapNode, YamlNode } from '../yaml/tree.ts';
import { DOCUMENT_RULES } from './registry.ts';
import type { DocumentPart, DocumentRule, DocumentSubject, Finding } from './rule.ts';
import { movedFinding, type RememberedPart, type RuleFinding } from './ruleFinding.ts';
import { isValidated, schema } from './schema.ts';

/** What is remembered of a text for its next version. */
export interface DocumentMemory {
  readonly parts: ReadonlyMap<PartRead, RememberedPart>;
  /** The parts of which it is known that they fit the schema. */
  readonly fitting: ReadonlySet<PartRead>;
}

const NOTHING: DocumentMemory = Object.freeze({ parts: new Map(), fitting: new Set<PartRead>() });

/**
 * Asks all rules that look at one document; about parts that have not changed, only those that look at all of it.
 *
 * @param isEdited there will be other versions; of what nobody edits nothing is remembered, and it is asked about at once
 */
export function askDocumentRules(
  subject: Omit<DocumentSubject, 'fitting'>,
  isEdited: boolean,
  before?: DocumentMemory,
): { readonly findings: readonly RuleFinding[]; readonly memory: DocumentMemory } {
  const { yaml } = subject;
  const { root, parts = [] } = yaml;
  const findings: RuleFinding[] = [];
  const fitting = before?.fitting ?? new Set();
  const whole: DocumentSubject = { ...subject, fitting };
  const askAbout = (part: DocumentPart, into: RuleFinding[]) => {
    // One function for all rules: this is gone through at each keystroke and for each of thousands of files.
    let rule: DocumentRule | undefined;
    const report = (finding: Finding) => into.push({ rule: rule!, finding });
    for (rule of DOCUMENT_RULES) rule.checkPart?.(part, whole, report);
  };
  for (const rule of DOCUMENT_RULES) rule.check?.(whole, (finding) => findings.push({ rule, finding }));
  if (!isEdited) {
    askAbout({ node: () => root, key: '', lines: [{ start: 0, end: yaml.text.length }] }, findings);
    return { findings, memory: NOTHING };
  }
  const fits = isValidated(subject) && !findings.some(({ rule }) => rule === schema);
  const lists = partsByPair(yaml);
  const rest = lists.size > 0 ? withoutLists(root, lists) : root;
  askAbout({ node: () => rest, key: '', lines: linesBeside(parts, yaml.text.length) }, findings);
  const remembered = new Map<PartRead, RememberedPart>();
  for (const { read, pair, start, end } of parts) {
    let known = before?.parts.get(read);
    if (!known) {
      const own: RuleFinding[] = [];
      const key = root?.kind === 'map' ? (root.pairs[pair]?.name ?? '') : '';
      const node = once(() => read.node && moved(read.node, start - read.from));
      askAbout({ node, key, lines: [{ start, end }] }, own);
      known = { start, findings: own };
    }
    remembered.set(read, known);
    for (const one of known.findings) findings.push(movedFinding(one, start - known.start));
  }
  return {
    findings,
    memory: { parts: remembered, fitting: fits ? new Set(parts.map(({ read }) => read)) : fitting },
  };
}

/** What stands in no part. */
function linesBeside(parts: readonly Part[], length: number): readonly Span[] {
  const lines: Span[] = [];
  let at = 0;
  for (const { start, end } of parts) {
    if (start > at) lines.push({ start: at, end: start });
    at = end;
  }
  if (length > at) lines.push({ start: at, end: length });
  return lines;
}

function withoutLists(root: YamlNode | undefined, lists: ReadonlyMap<number, unknown>): YamlNode | undefined {
  if (root?.kind !== 'map') return root;
  return { ...root, pairs: root.pairs.filter((_, i) => !lists.has(i)) } satisfies MapNode;
}
