import type { Diagnostic } from '../../diagnostic.ts';
import type { FixHint } from '../../fixHint.ts';
import type { CancellationToken, Translate, Uri } from '../../host.ts';
import type { SchemaKind } from '../../schema/shape.ts';
import type { SpanEdit, YamlEdits } from '../../yaml/edits.ts';
import type { Span } from '../../yaml/place.ts';
import type { FeatureSubject } from '../subject.ts';
import type { FileEdits } from '../textEdit.ts';

/** A file that a fix makes; nothing is there yet. */
export interface NewDocument {
  readonly uri: Uri;
  readonly text: string;
}

/** One way to mend a problem. */
export interface Fix {
  readonly title: string;
  /** In the document that has the problem. */
  readonly edits: readonly SpanEdit[];
  readonly elsewhere?: readonly FileEdits[];
  readonly create?: readonly NewDocument[];
  /** It is the one that most people want. */
  readonly isPreferred?: true;
  /** Nothing else can have been meant, and no text of a person is lost: it may be done without asking. */
  readonly isSafe?: true;
}

export interface FixRequest {
  readonly subject: FeatureSubject;
  readonly diagnostic: Diagnostic;
  /** Where the problem is. */
  readonly at: Span;
  readonly kind: SchemaKind | undefined;
  readonly write: YamlEdits;
  readonly today: string;
  readonly translate: Translate;
  readonly token: CancellationToken;
}

/** Mends what a hint tells of; empty where the text is laid out in a way that only a person can continue. */
export type Fixer<Kind extends FixHint['kind']> = (
  hint: FixHint & { readonly kind: Kind },
  request: FixRequest,
) => readonly Fix[] | Promise<readonly Fix[]>;

/** The fix, when there is an edit for it. */
export function fixOf(fix: Omit<Fix, 'edits'>, edit: SpanEdit | undefined): readonly Fix[] {
  return edit ? [{ ...fix, edits: [edit] }] : [];
}
