import type { Diagnostic } from '../diagnostic.ts';
import type { Position, Range, Translate } from '../host.ts';
import { ruleWords } from '../rules/generated/ruleWords.ts';
import { rulePage } from '../rules/rulePage.ts';
import type { HoverPart } from './hoverPart.ts';
import type { FeatureSubject } from './subject.ts';

/** Beyond this, nobody reads on. */
const MOST_RULES = 3;

export interface RuleWords {
  /** The smallest place that one of the problems is about. */
  readonly range: Range;
  readonly parts: readonly HoverPart[];
}

/** What the rules mean that are not kept at a place, and why they are there; `undefined` where all are kept. */
export function ruleHover(
  { uri, workspace }: FeatureSubject,
  position: Position,
  translate: Translate,
): RuleWords | undefined {
  // What is wrong as YAML, the message says in full.
  const here = workspace
    .currentDiagnostics(uri)
    .filter(({ code, range }) => code !== 'CX001' && holds(range, position));
  const rules = [...new Map(here.map((one) => [one.rule, one])).values()].slice(0, MOST_RULES);
  const parts = rules.flatMap((one) => partsOf(one, translate));
  const range = smallest(rules.map((one) => one.range));
  return range && parts.length > 0 ? { range, parts } : undefined;
}

function partsOf({ code, rule }: Diagnostic, translate: Translate): readonly HoverPart[] {
  const words = Object.hasOwn(ruleWords, rule) ? ruleWords[rule] : undefined;
  if (!words) return [];
  const more = translate('More about this rule');
  return [
    { kind: 'heading', text: `${code} ${rule}` },
    { kind: 'markdown', text: translate(words.what) },
    { kind: 'markdown', text: `${translate(words.why)} [${more}](${rulePage(rule)})` },
  ];
}

function holds({ start, end }: Range, { line, character }: Position): boolean {
  if (line < start.line || line > end.line) return false;
  return (
    (line > start.line || character >= start.character) && (line < end.line || character <= end.character)
  );
}

function smallest(ranges: readonly Range[]): Range | undefined {
  const size = ({ start, end }: Range) => (end.line - start.line) * 10_000 + end.character - start.character;
  return [...ranges].sort((a, b) => size(a) - size(b))[0];
}
