import type { OpenedFile, Translate, Uri } from '../host.ts';
import { type CollectedFacts, factsOf } from '../index/collectFacts.ts';
import { Content, ContentShelf, OpenSource } from '../index/contentShelf.ts';
import type { CheckedDocument, DocumentFacts } from '../index/facts.ts';
import { ShelvedDocument } from '../index/shelvedDocument.ts';
import { type SpanTable, spansOf } from '../index/spanTable.ts';
import { FILE_KINDS, identify, mayBeOurs } from '../model/identify.ts';
import { askDocumentRules, type DocumentMemory } from '../rules/askDocumentRules.ts';
import { toDiagnostic } from '../rules/diagnose.ts';
import type { DocumentSubject } from '../rules/rule.ts';
import { suppressionsOf } from '../rules/suppressions.ts';
import { syntax } from '../rules/syntax.ts';
import { dataOf } from '../yaml/data.ts';
import { tooLargeProblem } from '../yaml/limits.ts';
import { LineIndex } from '../yaml/lineIndex.ts';
import { readOnce, readYaml } from '../yaml/read.ts';
import { readAgain } from '../yaml/readAgain.ts';
import type { SyntaxProblem } from '../yaml/tree.ts';

/** One version of a text, parsed once, with everything that was made from it. */
export interface ReadDocument {
  readonly version: number | undefined;
  readonly subject: Omit<DocumentSubject, 'fitting'>;
  readonly checked: CheckedDocument;
  readonly memory: DocumentMemory;
  /** What the next version can take over where nothing has changed; nothing for a document that nobody edits. */
  readonly reusable: Reusable | undefined;
}

export interface Reusable {
  readonly spans: SpanTable;
  readonly facts: CollectedFacts;
}

/** What a document is read for. */
export interface ReadingOptions {
  readonly version?: number | undefined;
  readonly translate: Translate;
  readonly shelf?: ContentShelf | undefined;
  /** Another version of the same document, from which this one takes over what has not changed. Nobody may use it any more. */
  readonly before?: ReadDocument | undefined;
}

/** Reads a text and asks every rule that needs no other document; `undefined` when the file is not ours. */
export function readDocument(
  uri: Uri,
  text: string,
  { version, translate, shelf = new ContentShelf(), before }: ReadingOptions,
): ReadDocument | undefined {
  if (!mayBeOurs(uri, text)) return undefined;
  const isEdited = version !== undefined;
  const yaml = before ? readAgain(before.subject.yaml, text) : isEdited ? readYaml(text) : readOnce(text);
  const identity = identify(uri, yaml);
  if (!identity.ours) return undefined;
  const lines = new LineIndex(text);
  const plain = dataOf(yaml, before?.subject.plain);
  const subject = { uri, yaml, lines, identity, plain };
  const { findings: found, memory } = askDocumentRules(
    subject,
    isEdited,
    sameKind(before, identity.kind)?.memory,
  );
  const findings = found.map(({ rule, finding }) => toDiagnostic(rule, finding, lines, translate));
  const kind = FILE_KINDS.find((candidate) => candidate === identity.kind);
  const source = isEdited ? new OpenSource(text) : shelf.sourceOf(text);
  let reusable: Reusable | undefined;
  if (kind && yaml.root) {
    const spans = spansOf(yaml, before?.reusable?.spans);
    const input = { yaml, content: new Content(plain.data, spans, lines) };
    reusable = { spans, facts: factsOf(uri, kind, input, source, shelf, before?.reusable?.facts) };
  }
  const suppressions = suppressionsOf(yaml, lines);
  const known = { uri, facts: reusable?.facts.facts, suppressions, findings };
  return { version, subject, checked: new ShelvedDocument(known, source, shelf), memory, reusable };
}

function sameKind(before: ReadDocument | undefined, kind: DocumentSubject['identity']['kind']) {
  return before?.subject.identity.kind === kind ? before : undefined;
}

/** Reads what others need to know of a text, and asks no rule; `undefined` when there is nothing to be known. */
export function readFacts(uri: Uri, text: string, shelf = new ContentShelf()): DocumentFacts | undefined {
  if (!mayBeOurs(uri, text)) return undefined;
  const yaml = readOnce(text);
  const identity = identify(uri, yaml);
  const kind = identity.ours && FILE_KINDS.find((candidate) => candidate === identity.kind);
  if (!kind || !yaml.root) return undefined;
  const content = new Content(dataOf(yaml).data, spansOf(yaml));
  return factsOf(uri, kind, { yaml, content }, shelf.sourceOf(text), shelf).facts;
}

/** Stands for a file of ours that has no text to read. */
export function unreadableDocument(
  uri: Uri,
  file: Exclude<OpenedFile, { kind: 'text' }>,
  translate: Translate,
): CheckedDocument {
  const lines = new LineIndex('');
  const problem = problemOf(file);
  const findings = [toDiagnostic(syntax, { at: { start: 0, end: 0 }, ...problem }, lines, translate)];
  return { uri, lines, facts: undefined, suppressions: [], findings, unreadable: true };
}

function problemOf(file: Exclude<OpenedFile, { kind: 'text' }>): SyntaxProblem {
  if (file.kind === 'tooLarge') return tooLargeProblem(file.bytes);
  const sentences = {
    missing: 'This file is missing.',
    brokenLink: 'This is a link to a file that does not exist.',
    directory: 'This is a folder, not a file. Give it another name.',
    permission: 'This file cannot be read: permission is denied.',
    failed: 'This file cannot be read.',
  };
  return { start: 0, end: 0, sentence: sentences[file.reason], args: [], origin: 'limit' };
}
