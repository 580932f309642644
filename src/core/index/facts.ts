import type { Diagnostic } from '../diagnostic.ts';
import type { Uri } from '../host.ts';
import type { FileKind } from '../model/identify.ts';
import type { EntityKind, RefKind } from '../schema/shape.ts';
import type { LineIndex } from '../yaml/lineIndex.ts';
import type { Path, Span } from '../yaml/place.ts';
import type { Key } from './keys.ts';
import type { SpanTable } from './spanTable.ts';

/**
 * What the workspace needs to know about a document, without its tree. Facts are made once for a version of the text;
 * the index is a fold over them, and every rule that looks across files works on facts alone.
 */
export interface DocumentFacts {
  readonly uri: Uri;
  readonly kind: FileKind;
  /** The document's own `id`; `undefined` while it has none. */
  readonly id: string | undefined;
  /** The thing that is the whole document, such as a journey; `undefined` for a catalog, and while it has no id. */
  readonly whole: Definition | undefined;
  /** The file's content as plain data, tolerant of everything: any key may be missing or have a value of another type. */
  readonly data: unknown;
  /** Where each value of `data` stands. */
  readonly spans: SpanTable;
  /** The id of the team that owns each stage, for a journey; empty for other kinds. */
  readonly stageOwners: readonly (string | undefined)[];
  /** The ids of the personas that a journey is about; nobody for one that is put aside, and for other kinds. */
  readonly people: readonly string[];
  readonly definitions: readonly (Definition & Located<Definition>)[];
  readonly references: readonly (Reference & Located<Reference>)[];
  /** The text cannot be read as YAML throughout: what seems to be missing may stand in the rest. */
  readonly broken: boolean;
}

/** Something that stands in a document, and the document. */
export interface Located<T> {
  readonly facts: DocumentFacts;
  readonly item: T;
}

/** A thing with an id: a persona, a step, a touchpoint … */
export interface Definition {
  readonly kind: EntityKind;
  readonly id: string;
  /** The id by which the whole workspace knows the thing: `return-goods/ship` for a stage, a step or a pain. */
  readonly fullId: string;
  /** Its kind and full id, under which the index knows it. */
  readonly key: Key;
  /** What people call it: its name, statement, title or text; its id when it has none of these. */
  readonly name: string;
  readonly path: Path;
  /** The number of the stage of a journey that it is or stands in; `undefined` elsewhere. */
  readonly stage: number | undefined;
  readonly idSpan: Span;
  readonly span: Span;
  /** The thing as plain data. */
  readonly data: unknown;
  /** Its `status`, when it has one. */
  readonly status: string | undefined;
}

/** A place that names another thing by its id. */
export interface Reference {
  /** What the id may be an id of. */
  readonly targets: readonly RefKind[];
  readonly id: string;
  /** The things that it may mean, one for each kind that may stand there. */
  readonly keys: readonly Key[];
  /** The key under which it stands, such as `owner`, `touchpoints` or `parent`. */
  readonly role: string;
  readonly path: Path;
  /** The number of the stage of a journey that it stands in; `undefined` elsewhere. */
  readonly stage: number | undefined;
  /** The actor of the step in which it stands, as far as the step names one and the journey is not put aside. */
  readonly actor: string | undefined;
  readonly span: Span;
  /** The definition that holds the reference; `undefined` when the reference stands outside of any. */
  readonly from: Definition | undefined;
}

/** `# cx-ignore rule: reason`, and the line that it speaks about. */
export interface Suppression {
  readonly line: number;
  /** A rule's word or code, as written. */
  readonly rule: string;
  readonly reason: string | undefined;
}

/** All that is kept of a document that is ours once its text has been read. */
export interface CheckedDocument {
  readonly uri: Uri;
  readonly lines: LineIndex;
  /** `undefined` when we cannot tell the file's kind, and for a configuration file. */
  readonly facts: DocumentFacts | undefined;
  readonly suppressions: readonly Suppression[];
  /** What the document alone shows, before the workspace's severities and its own suppressions. */
  readonly findings: readonly Diagnostic[];
  /** The file could not be read at all. */
  readonly unreadable: boolean;
}
