import type { Severity } from '../diagnostic.ts';
import type { Range } from '../host.ts';
import { CodeFrames } from './codeFrame.ts';
import { type Paint, PLAIN } from './paint.ts';
import type { CheckReport, FileReport, ReportedDiagnostic } from './report.ts';
import { visibleText } from './visibleText.ts';

/** For people: each problem with a place that terminals make clickable, and the line that it stands in. */
export function textReport(report: CheckReport, paint: Paint = PLAIN): string {
  const blocks = report.found.flatMap((file) => fileBlocks(file, paint));
  return `${[...blocks, summary(report, paint)].join('\n\n')}\n`;
}

function fileBlocks(file: FileReport, paint: Paint): string[] {
  const frames = file.text === undefined ? undefined : new CodeFrames(file.text);
  return file.diagnostics.map((diagnostic) => block(file.path, diagnostic, frames, paint));
}

function block(
  path: string,
  found: ReportedDiagnostic,
  frames: CodeFrames | undefined,
  paint: Paint,
): string {
  const rule = paint.faint(`(${found.rule} ${found.code})`);
  const severity = paint.severity(found.severity, found.severity);
  const lines = [
    `${paint.strong(place(path, found.range))} ${severity} ${visibleText(found.message)} ${rule}`,
  ];
  const frame = frames?.at(found.range);
  if (frame) {
    const number = String(frame.line).padStart(5);
    lines.push(`${paint.faint(`${number} |`)} ${frame.source}`);
    lines.push(
      `${paint.faint(`${' '.repeat(number.length)} |`)} ${paintMarker(frame.marker, found.severity, paint)}`,
    );
  }
  for (const related of found.related ?? []) {
    lines.push(`      ${place(related.path, related.range)} ${visibleText(related.message)}`);
  }
  return lines.join('\n');
}

function paintMarker(marker: string, severity: Severity, paint: Paint): string {
  const carets = marker.trimStart();
  return marker.slice(0, marker.length - carets.length) + paint.severity(severity, carets);
}

/** As editors and terminals count: from 1. */
function place(path: string, { start }: Range): string {
  return `${visibleText(path)}:${start.line + 1}:${start.character + 1}`;
}

function summary(report: CheckReport, paint: Paint): string {
  if (report.files === 0 && report.since !== undefined)
    return `Nothing to check: no persona, journey, strategy or catalog has changed since ${visibleText(report.since)}.`;
  if (report.files === 0) return 'Nothing to check: no persona, journey, strategy or catalog here.';
  const where = `in ${count(report.files, 'file')}`;
  const parts = (['error', 'warning', 'info'] as const)
    .map((severity) => ({ severity, number: countOf(report, severity) }))
    .filter(({ number }) => number > 0)
    .map(({ severity, number }) => paint.severity(severity, count(number, severity)));
  return parts.length > 0 ? `${parts.join(', ')} ${where}` : `No problems ${where}`;
}

function countOf(report: CheckReport, severity: Severity): number {
  return report.found.reduce(
    (sum, file) => sum + file.diagnostics.filter((found) => found.severity === severity).length,
    0,
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
