import type { Diagnostic } from '../diagnostic.ts';
import type { OpenedFile, Translate, Uri } from '../host.ts';
import { factsOf } from '../index/collectFacts.ts';
import type { ContentShelf } from '../index/contentShelf.ts';
import type { CheckedDocument, DocumentFacts } from '../index/facts.ts';
import { FILE_KINDS, identify, mayBeOurs } from '../model/identify.ts';
import { toDiagnostic } from '../rules/diagnose.ts';
import { DOCUMENT_RULES } from '../rules/registry.ts';
import type { DocumentSubject } from '../rules/rule.ts';
import { suppressionsOf } from '../rules/suppressions.ts';
import { syntax } from '../rules/syntax.ts';
import { toData } from '../yaml/data.ts';
import { tooLargeProblem } from '../yaml/limits.ts';
import { LineIndex } from '../yaml/lineIndex.ts';
import { readYaml } from '../yaml/read.ts';
import type { SyntaxProblem } from '../yaml/tree.ts';

/** One version of a text, parsed once, with everything that was made from it. */
export interface ReadDocument {
  readonly version: number | undefined;
  readonly subject: DocumentSubject;
  readonly checked: CheckedDocument;
}

/** Reads a text and asks every rule that needs no other document; `undefined` when the file is not ours. */
export function readDocument(
  uri: Uri,
  text: string,
  version: number | undefined,
  translate: Translate,
  shelf?: ContentShelf,
): ReadDocument | undefined {
  if (!mayBeOurs(uri, text)) return undefined;
  const yaml = readYaml(text);
  const identity = identify(uri, yaml);
  if (!identity.ours) return undefined;
  const lines = new LineIndex(text);
  const plain = toData(yaml.root);
  const subject: DocumentSubject = { uri, yaml, lines, identity, plain };
  const findings: Diagnostic[] = [];
  for (const rule of DOCUMENT_RULES) {
    rule.check(subject, (finding) => findings.push(toDiagnostic(rule, finding, lines, translate)));
  }
  const kind = FILE_KINDS.find((candidate) => candidate === identity.kind);
  const facts = kind && yaml.root ? factsOf(uri, kind, yaml, plain.data, shelf) : undefined;
  const suppressions = suppressionsOf(yaml, lines);
  return { version, subject, checked: { uri, lines, facts, suppressions, findings, unreadable: false } };
}

/** Reads what others need to know of a text, and asks no rule; `undefined` when there is nothing to be known. */
export function readFacts(uri: Uri, text: string, shelf?: ContentShelf): DocumentFacts | undefined {
  if (!mayBeOurs(uri, text)) return undefined;
  const yaml = readYaml(text);
  const identity = identify(uri, yaml);
  const kind = identity.ours && FILE_KINDS.find((candidate) => candidate === identity.kind);
  return kind && yaml.root ? factsOf(uri, kind, yaml, toData(yaml.root).data, shelf) : undefined;
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
