import type { Finding, Rule } from './rule.ts';

/** A finding and the rule that has made it. */
export interface RuleFinding {
  readonly rule: Rule;
  readonly finding: Finding;
}

/** What has been found in a part of a text. */
export interface RememberedPart {
  /** Where its lines began. */
  readonly start: number;
  readonly findings: readonly RuleFinding[];
}

/** The same finding, so many characters further down. */
export function movedFinding(one: RuleFinding, by: number): RuleFinding {
  const { rule, finding } = one;
  const { start, end } = finding.at;
  return by === 0 ? one : { rule, finding: { ...finding, at: { start: start + by, end: end + by } } };
}
