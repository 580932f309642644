import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { Translate, Uri } from '../host.ts';
import type { CheckedDocument } from '../index/facts.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { askWorkspaceRules, type FindingMemory } from '../rules/askWorkspaceRules.ts';
import { settle, toDiagnostic } from '../rules/diagnose.ts';
import type { OpenText } from '../rules/keepsOtherAnswers.ts';
import type { Rule } from '../rules/rule.ts';
import type { Steps } from '../steps.ts';
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
  /** Tells of what has failed, as a sentence. */
  failed(what: string, error: unknown): void;
  /** The text of a document that somebody edits. */
  readonly text?: OpenText | undefined;
  /** What has been said of it, while no other part of it can have another answer. */
  readonly memory?: FindingMemory | undefined;
}

export interface Diagnosis {
  /** In the order of their places. */
  readonly diagnostics: readonly Diagnostic[];
  /** What to remember until it is asked about again. */
  readonly memory: FindingMemory | undefined;
}

/** All that is to be said of a document. */
export function* diagnoseDocument(checked: CheckedDocument, around: Surroundings): Steps<Diagnosis> {
  const { facts, lines, uri } = checked;
  const findings = [...checked.findings];
  const settled = () => settle(findings, around.severities, checked.suppressions, around.translate);
  if (!facts) return { diagnostics: settled(), memory: undefined };
  // A rule that fails must not take the others with it, nor the other files.
  const guarded = ({ slug }: Rule, work: () => void) => {
    try {
      work();
    } catch (error) {
      around.failed(`The rule ${slug} has failed on ${uri}`, error);
    }
  };
  const { findings: found, memory } = yield* askWorkspaceRules({
    subject: {
      facts,
      index: around.index,
      today: () => around.today(),
      place: (other, span) => {
        const there = around.linesOf(other);
        return there && { uri: other, range: there.rangeOf(span) };
      },
      isMissing: (path) => around.isMissing(path),
    },
    text: around.text,
    memory: around.memory,
    guarded,
  });
  for (const { rule, finding } of found)
    guarded(rule, () => findings.push(toDiagnostic(rule, finding, lines, around.translate)));
  return { diagnostics: settled(), memory };
}
