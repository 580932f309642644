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
import type { PartRead } from '../yaml/parts.ts';
import type { Span } from '../yaml/place.ts';
import type { YamlDocument, YamlNode } from '../yaml/tree.ts';

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
  /** Looks at the text as a whole. */
  check?(subject: DocumentSubject, report: Report): void;
  /**
   * Looks at a part by itself: at a stage, at an item of a catalog, or at what stands in no such part. What it finds there
   * depends on nothing else in the text, and is remembered until the part changes.
   */
  checkPart?(part: DocumentPart, subject: DocumentSubject, report: Report): void;
}

export interface DocumentPart {
  /** Its tree, made when it is asked for: most parts are done with a look at their lines. */
  node(): YamlNode | undefined;
  /** The key of the list in which it stands; empty for what stands in none. */
  readonly key: string;
  /** Its lines, in the order of the text; in one piece for an item of a list. */
  readonly lines: readonly Span[];
}

export interface DocumentSubject {
  readonly uri: Uri;
  readonly yaml: YamlDocument;
  readonly lines: LineIndex;
  readonly identity: Identity & { readonly ours: true };
  readonly plain: PlainData;
  /** The parts of which it is known that they fit the schema. */
  readonly fitting: ReadonlySet<PartRead>;
}

/** A rule that may ask many others, be it about one document, is a generator: where it yields, an editor gets its turn. */
export type RuleSteps = Iterable<void> | void;

/** Looks at a document among all others; asked again when something that it names or defines has changed elsewhere. */
export interface WorkspaceRule extends RuleHead {
  readonly scope: 'workspace';
  /** Looks at the document as a whole. */
  check?(subject: WorkspaceSubject, report: Report): RuleSteps;
  /**
   * Looks at a part by itself: at a stage, at an item of a catalog, or at what stands in no such part. Its answer may depend
   * on the index, on what stands in no part, and on what the part names; not on other parts beside it. So it is asked
   * only about the part in which somebody types, and its findings about the others are remembered.
   */
  checkPart?(part: PartSubject, report: Report): RuleSteps;
  readonly reach?: Reach;
}

/** How a rule's answers about other documents depend on one that they do not name. */
export interface Reach {
  /**
   * What of this document the others' answers depend on, as plain data. While it stays the same, nobody else is asked
   * again, so that typing a text costs no more in a large workspace than in a small one. What it takes from definitions and
   * references it takes from each alone: while somebody types, it is asked about those of the changed part only.
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
  /** As `2026-11-22`. Whoever reads it has another answer tomorrow, perhaps: read it only when a day stands there. */
  readonly today: string;
  /** A place of another document, to point at; `undefined` when that document is gone. */
  place(uri: Uri, span: Span): Omit<RelatedPlace, 'message'> | undefined;
  /** Whether a path of this document leads to a file that is not there; `false` also when nobody can tell. */
  isMissing(path: string): boolean;
}

/** A part of a document; all of it where nobody edits it. */
export interface PartSubject extends WorkspaceSubject {
  readonly definitions: DocumentFacts['definitions'];
  readonly references: DocumentFacts['references'];
  /** The journey with only those stages and steps that stand in this part. */
  readonly journey: JourneyModel | undefined;
}

export type Rule = DocumentRule | WorkspaceRule;
