import type { Severity } from '../../../src/core/diagnostic.ts';
import type { CheckReport, ReportedDiagnostic } from '../../../src/core/report/report.ts';

/** A problem of one line, from one character to another. */
export function problem(
  line: number,
  from: number,
  to: number,
  more: Partial<ReportedDiagnostic> = {},
): ReportedDiagnostic {
  return {
    range: { start: { line, character: from }, end: { line, character: to } },
    severity: 'error',
    code: 'CX010',
    rule: 'dangling-reference',
    message: 'No persona has the id "marte".',
    ...more,
  };
}

/** A report about one file. */
export function reportOn(
  text: string | undefined,
  diagnostics: readonly ReportedDiagnostic[],
  path = 'a.journey.yaml',
): CheckReport {
  return { files: 1, found: [{ path, text, diagnostics }] };
}

/** A report with one problem of each severity given. */
export function reportOf(severities: readonly Severity[], files = 12): CheckReport {
  const diagnostics = severities.map((severity, line) => problem(line, 0, 1, { severity }));
  return { files, found: diagnostics.length > 0 ? [{ path: 'a.yaml', text: undefined, diagnostics }] : [] };
}
