import type { FixHint } from './fixHint.ts';
import type { Range, Uri } from './host.ts';

export type Severity = 'error' | 'warning' | 'info';

export interface RelatedPlace {
  readonly uri: Uri;
  readonly range: Range;
  readonly message: string;
}

export interface Diagnostic {
  readonly range: Range;
  readonly severity: Severity;
  /** Stable and public, such as `CX010`. */
  readonly code: string;
  /** The same as a word, such as `dangling-reference`. */
  readonly rule: string;
  readonly message: string;
  readonly related?: readonly RelatedPlace[];
  /** Another YAML extension would report the same, in its own words. */
  readonly plainYaml?: true;
  /** What the rule knows about mending it; for quick fixes only. */
  readonly fix?: FixHint;
}
