import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { Translate, Uri } from '../host.ts';
import type { CheckedDocument } from '../index/facts.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { type JourneyModel, journeyModel } from '../model/journey.ts';
import { settle, toDiagnostic } from '../rules/diagnose.ts';
import { WORKSPACE_RULES } from '../rules/registry.ts';
import type { WorkspaceSubject } from '../rules/rule.ts';
import type { LineIndex } from '../yaml/lineIndex.ts';

/** What is around a document when it is looked at among all others. */
export interface Surroundings {
  readonly index: WorkspaceIndex;
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  readonly translate: Translate;
  today(): string;
  /** Where the lines of another document begin; `undefined` when it is gone. */
  linesOf(uri: Uri): LineIndex | undefined;
  /** Whether a path of this document leads to a file that is not there. */
  isMissing(path: string): boolean;
  /** Does some work, and tells of its failing instead of failing. */
  guarded(what: string, work: () => void): void;
}

/** All that is to be said of a document, in the order of its places. */
export function diagnoseDocument(checked: CheckedDocument, around: Surroundings): readonly Diagnostic[] {
  const findings = [...checked.findings];
  const { facts, lines } = checked;
  if (facts) {
    let journey: { readonly model: JourneyModel | undefined } | undefined;
    const subject: WorkspaceSubject = {
      facts,
      get journey() {
        journey ??= { model: journeyModel(facts) };
        return journey.model;
      },
      index: around.index,
      get today() {
        return around.today();
      },
      place: (other, span) => {
        const there = around.linesOf(other);
        return there && { uri: other, range: there.rangeOf(span) };
      },
      isMissing: (path) => around.isMissing(path),
    };
    for (const rule of WORKSPACE_RULES) {
      // A rule that fails must not take the others with it, nor the other files.
      around.guarded(`The rule ${rule.slug} has failed on ${checked.uri}`, () =>
        rule.check(subject, (finding) => findings.push(toDiagnostic(rule, finding, lines, around.translate))),
      );
    }
  }
  return settle(findings, around.severities, checked.suppressions, around.translate);
}
