import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { Translate } from '../host.ts';
import type { Suppression } from '../index/facts.ts';
import { said } from '../phrase.ts';
import type { LineIndex } from '../yaml/lineIndex.ts';
import type { Finding, Rule } from './rule.ts';

/** More than this in one file is a flood that nobody reads. */
export const MAX_DIAGNOSTICS = 200;

export function toDiagnostic(
  rule: Rule,
  finding: Finding,
  lines: LineIndex,
  translate: Translate,
): Diagnostic {
  const related = finding.related?.map(({ uri, range, ...phrase }) => ({
    uri,
    range,
    message: said(phrase, translate),
  }));
  return {
    range: lines.rangeOf(finding.at),
    severity: finding.severity ?? rule.severity,
    code: rule.code,
    rule: rule.slug,
    message: said(finding, translate),
    ...(related && related.length > 0 && { related }),
    ...(finding.plainYaml && { plainYaml: true }),
    ...(finding.fix && { fix: finding.fix }),
  };
}

/** Puts a file's findings in order, with the severities of the project and without what is silenced in place. */
export function settle(
  findings: readonly Diagnostic[],
  severities: ReadonlyMap<string, Severity | 'off'>,
  suppressions: readonly Suppression[],
  translate: Translate,
): readonly Diagnostic[] {
  const settled: Diagnostic[] = [];
  for (const finding of findings) {
    const severity = severities.get(finding.rule) ?? severities.get(finding.code) ?? finding.severity;
    if (severity === 'off') continue;
    const comments = suppressions.filter(
      ({ line, rule }) =>
        line === finding.range.start.line && (rule === finding.rule || rule === finding.code),
    );
    if (comments.some(({ reason }) => reason)) continue;
    settled.push({
      ...finding,
      severity,
      ...(comments.length > 0 && {
        message: `${finding.message} ${translate('(To silence this, give a reason: `# cx-ignore {0}: …`.)', finding.rule)}`,
      }),
    });
  }
  settled.sort(byPlace);
  return settled.length > MAX_DIAGNOSTICS
    ? [...settled.slice(0, MAX_DIAGNOSTICS), more(settled, translate)]
    : settled;
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) ||
    (a.message < b.message ? -1 : a.message > b.message ? 1 : 0)
  );
}

function more(settled: readonly Diagnostic[], translate: Translate): Diagnostic {
  const next = settled[MAX_DIAGNOSTICS]!;
  const { related, plainYaml, fix, ...rest } = next;
  return {
    ...rest,
    message: translate('… and {0} more problems in this file.', settled.length - MAX_DIAGNOSTICS),
  };
}
