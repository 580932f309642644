import type { Diagnostic, RelatedPlace, Severity } from '../diagnostic.ts';

/** What one run of `check` has found: plain data from which every format is written. */
export interface CheckReport {
  /** How many files of ours were checked. */
  readonly files: number;
  /** The revision since which only changed files are looked at. */
  readonly since?: string;
  /** Files with something to say, in the order in which they are printed. */
  readonly found: readonly FileReport[];
}

export interface FileReport {
  /** As it is printed: relative to the working directory, with `/`. */
  readonly path: string;
  /** `undefined` when the file has no text that could be shown. */
  readonly text: string | undefined;
  /** In order of their places. */
  readonly diagnostics: readonly ReportedDiagnostic[];
}

/** A diagnostic whose related places carry printed paths. */
export interface ReportedDiagnostic extends Omit<Diagnostic, 'related'> {
  readonly related?: readonly (Omit<RelatedPlace, 'uri'> & { readonly path: string })[];
}

const WEIGHTS: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Whether anything is at or above a severity. */
export function hasAtLeast(report: CheckReport, least: Severity): boolean {
  return report.found.some(({ diagnostics }) =>
    diagnostics.some(({ severity }) => WEIGHTS[severity] >= WEIGHTS[least]),
  );
}

/** Files by path, problems by place, then code: the same findings give the same bytes. */
export function inOrder(found: readonly FileReport[]): readonly FileReport[] {
  return [...found]
    .sort((a, b) => compare(a.path, b.path))
    .map((file) => ({ ...file, diagnostics: [...file.diagnostics].sort(byPlace) }));
}

function byPlace(a: ReportedDiagnostic, b: ReportedDiagnostic): number {
  return (
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    compare(a.code, b.code)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
