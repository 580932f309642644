import type { Severity } from '../diagnostic.ts';
import type { CheckReport, ReportedDiagnostic } from './report.ts';
import { visibleText } from './visibleText.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Workflow commands of GitHub Actions, one line for each problem; they become annotations of the changed files.
 * Lines and columns count from 1. GitHub refuses columns for a range of several lines, so such a range has none.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function githubReport(report: CheckReport): string {
  return report.found
    .flatMap(({ path, diagnostics }) => diagnostics.map((found) => `${command(path, found)}\n`))
    .join('');
}

function command(path: string, { severity, range, code, rule, message }: ReportedDiagnostic): string {
  const { start, end } = range;
  const properties: readonly (readonly [string, string | number])[] = [
    ['file', path],
    ['line', start.line + 1],
    ['endLine', end.line + 1],
    ...(start.line === end.line
      ? ([
          ['col', start.character + 1],
          ['endColumn', end.character + 1],
        ] as const)
      : []),
    ['title', `${code} ${rule}`],
  ];
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${COMMANDS[severity]} ${written.join(',')}::${escapeData(message)}`;
}

/** The order matters: the percent sign of an escape must not be escaped again. */
function escapeData(text: string): string {
  return text
    .split(/(\r\n|\r|\n)/)
    .map((part, i) => (i % 2 === 1 ? part : visibleText(part).replaceAll('%', '%25')))
    .join('')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
