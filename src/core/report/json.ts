import type { CheckReport } from './report.ts';

/**
 * For programs: the object that `check --format json` promises, version 1. Lines and characters count from 0,
 * characters in UTF-16 units. `related` is there only when a problem has related places.
 */
export function jsonReport(report: CheckReport): string {
  const diagnostics = report.found.flatMap(({ path, diagnostics }) =>
    diagnostics.map(({ code, rule, severity, message, range, related }) => ({
      file: path,
      code,
      rule,
      severity,
      message,
      range,
      ...(related &&
        related.length > 0 && {
          related: related.map((place) => ({ file: place.path, range: place.range, message: place.message })),
        }),
    })),
  );
  return printJson({ version: 1, files: report.files, diagnostics });
}

/** JSON for people's eyes as well; what a terminal would act on is escaped, which JSON alone does only up to U+001F. */
export function printJson(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2);
  return `${text.replace(/[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, escaped)}\n`;
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
