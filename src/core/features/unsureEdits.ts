import type { CancellationToken, Range, Translate } from '../host.ts';
import type { Key } from '../index/keys.ts';
import { type FeatureSubject, subjectOf } from './subject.ts';
import type { FileEdits } from './textEdit.ts';

/** Before an id: what begins a value or a key. Behind it: what ends one. */
const BEFORE = String.raw`(?<=(?:^[ \t]*|[:\-,[{][ \t]+|[[{])["']?)`;
const BEHIND = String.raw`(?=["']?[ \t]*(?:$|[,:\]}]|[ \t]#))`;

/**
 * Files that cannot be read throughout may name a thing where nobody sees it. The letters of its id in such files, where
 * they look like a value or a key, but for the places that are known; each file has a sentence for the person who decides.
 */
export async function unsureEdits(
  subject: FeatureSubject,
  key: Key,
  newId: string,
  known: readonly FileEdits[],
  token: CancellationToken,
  translate: Translate,
): Promise<readonly FileEdits[]> {
  const found: FileEdits[] = [];
  const fullId = key.slice(key.indexOf(':') + 1);
  for (const facts of subject.index.documents) {
    if (!facts.broken) continue;
    const { uri } = facts;
    const read = uri === subject.uri ? undefined : await subject.workspace.read(uri, token);
    if (token.isCancellationRequested) return [];
    const there = uri === subject.uri ? subject : read && subjectOf(subject.workspace, read);
    if (!there) continue;
    const taken = known.find((file) => file.uri === uri)?.edits.map(({ range }) => range) ?? [];
    // What is local to a file has its plain id there, and a path elsewhere.
    const isInside = fullId.startsWith(`${facts.id ?? ''}/`);
    const ranges = placesOf(there, fullId, isInside).filter(
      (range) => !taken.some((one) => meets(one, range)),
    );
    if (ranges.length === 0) continue;
    const sentence = 'This file cannot be read throughout: is this the same "{0}"?';
    const edits = ranges.map((range) => ({ range, newText: newId }));
    found.push({ uri, edits, confirm: translate(sentence, fullId) });
  }
  return found;
}

function placesOf({ yaml, lines }: FeatureSubject, fullId: string, isInside: boolean): readonly Range[] {
  const slash = fullId.indexOf('/');
  const [file, own] = [fullId.slice(0, Math.max(slash, 0)), fullId.slice(slash + 1)];
  const lead = slash < 0 ? '' : isInside ? `(?:${file}/)?` : `${file}/`;
  // Ids hold letters, digits, hyphens, and nothing that means something in a pattern; other texts are no ids.
  if (!/^[a-z0-9/-]+$/.test(fullId)) return [];
  const pattern = new RegExp(
    `${BEFORE}${lead}(${own})(?:${slash < 0 ? '/[a-z0-9-]+' : ''})?${BEHIND}`,
    'gmd',
  );
  const ranges: Range[] = [];
  for (const { indices } of yaml.text.matchAll(pattern)) {
    const span = indices?.[1];
    if (span) ranges.push(lines.rangeOf({ start: span[0], end: span[1] }));
  }
  return ranges;
}

function meets(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character <= b.end.character &&
    b.start.character <= a.end.character
  );
}
