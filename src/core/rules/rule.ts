import type { RelatedPlace, Severity } from '../diagnostic.ts';
import type { FixHint } from '../fixHint.ts';
import type { Uri } from '../host.ts';
import type { DocumentFacts } from '../index/facts.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import type { Identity } from '../model/identify.ts';
import type { JourneyModel } from '../model/journey.ts';
import type { Phrase } from '../phrase.ts';
import type { PlainData } from '../yaml/data.ts';
import type { LineIndex } from '../yaml/lineIndex.ts';
import type { Span } from '../yaml/place.ts';
import type { YamlDocument } from '../yaml/tree.ts';

export interface Finding extends Phrase {
  readonly at: Span;
  /** Where one finding weighs otherwise than its rule does by default. */
  readonly severity?: Severity;
  readonly related?: readonly (Omit<RelatedPlace, 'message'> & Phrase)[];
  /** Another YAML extension would say it too. */
  readonly plainYaml?: true;
  /** What is known about mending it. */
  readonly fix?: FixHint;
}

export type Report = (finding: Finding) => void;

interface RuleHead {
  readonly code: `CX${string}`;
  /** The word for it in settings and comments. */
  readonly slug: string;
  readonly severity: Severity;
}

/** Looks at one document and its tree; asked once for each version of the text. */
export interface DocumentRule extends RuleHead {
  readonly scope: 'document';
  check(subject: DocumentSubject, report: Report): void;
}

export interface DocumentSubject {
  readonly uri: Uri;
  readonly yaml: YamlDocument;
  readonly lines: LineIndex;
  readonly identity: Identity & { readonly ours: true };
  readonly plain: PlainData;
}

/** Looks at a document among all others; asked again when something that it names or defines has changed elsewhere. */
export interface WorkspaceRule extends RuleHead {
  readonly scope: 'workspace';
  check(subject: WorkspaceSubject, report: Report): void;
  readonly reach?: Reach;
}

/** How a rule's answers about other documents depend on one that they do not name. */
export interface Reach {
  /**
   * What of this document the others' answers depend on, as plain data. While it stays the same, nobody else is asked
   * again, so that typing a text costs no more in a large workspace than in a small one.
   */
  concern(facts: DocumentFacts): unknown;
  /** The documents whose answers may be different; asked before and after a change of the concern. */
  documents(facts: DocumentFacts, index: WorkspaceIndex): Iterable<Uri>;
}

export interface WorkspaceSubject {
  readonly facts: DocumentFacts;
  /** The document as a journey, made once for all rules; `undefined` for other kinds. */
  readonly journey: JourneyModel | undefined;
  readonly index: WorkspaceIndex;
  /** As `2026-11-22`. */
  readonly today: string;
  /** A place of another document, to point at; `undefined` when that document is gone. */
  place(uri: Uri, span: Span): Omit<RelatedPlace, 'message'> | undefined;
  /** Whether a path of this document leads to a file that is not there; `false` also when nobody can tell. */
  isMissing(path: string): boolean;
}

export type Rule = DocumentRule | WorkspaceRule;
