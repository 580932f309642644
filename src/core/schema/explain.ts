import type { FixHint } from '../fixHint.ts';
import { nearest } from '../nearest.ts';
import { type Argument, phrase } from '../phrase.ts';
import type { Finding } from '../rules/rule.ts';
import { surelyMeant } from '../surelyMeant.ts';
import type { Span } from '../yaml/place.ts';
import {
  type MapNode,
  type ResolvedNode,
  resolved,
  type ScalarNode,
  type SequenceNode,
  type YamlNode,
} from '../yaml/tree.ts';
import { branchFor, type Shape } from './shape.ts';
import { expectation, expectedKey, quoted, signed } from './words.ts';

/**
 * Everything in a tree that does not fit its schema, one finding for each mistake that a person made, at the smallest
 * place that is wrong. Empty when all fits.
 */
export function explain(root: YamlNode, shape: Shape): readonly Finding[] {
  const findings: Finding[] = [];
  const report = (at: Span, sentence: string, ...args: Argument[]) =>
    findings.push({ at: { start: at.start, end: at.end }, sentence, args });
  const fixable = (fix: FixHint, at: Span, sentence: string, ...args: Argument[]) =>
    findings.push({ at: { start: at.start, end: at.end }, sentence, args, fix });

  function check(node: YamlNode, anyShape: Shape): void {
    const target = resolved(node);
    if (!target) return; // an alias without a target has a syntax problem
    const shape = branchFor(anyShape, target);
    if (!fitsType(target, shape)) {
      wrongType(node, target, anyShape);
    } else if (target.kind === 'scalar') {
      checkScalar(node, target, shape);
    } else if (target.kind === 'sequence') {
      checkSequence(node, target, shape);
    } else {
      checkMap(node, target, shape);
    }
  }

  function wrongType(node: YamlNode, target: ResolvedNode, shape: Shape): void {
    const text = textBranch(shape);
    if (target.kind === 'scalar' && target.value === null) {
      report(node, 'A value is missing. Expected: {0}.', expectation(shape));
    } else if (target.kind === 'scalar' && typeof target.value !== 'string' && text) {
      // Quotes mend nothing where other words are expected.
      if (text.enum?.includes(String(target.value)) === false) checkScalar(node, target, text);
      else wantsQuotes(node, target.value);
    } else {
      report(headOf(node, target), 'Expected: {0}.', expectation(shape));
    }
  }

  function wantsQuotes(node: YamlNode, value: unknown): void {
    fixable(
      { kind: 'quoteValue' },
      node,
      '{0} is read as a {1}. Put it in quotes to make it text.',
      quoted(value),
      phrase(typeof value),
    );
  }

  function checkScalar(node: YamlNode, { value }: ScalarNode, shape: Shape): void {
    if (shape.enum && !shape.enum.includes(value as string)) {
      const choices = shape.enum.map(String);
      const near = nearest(String(value), choices);
      const possible = choices.join(', ');
      if (near)
        fixable(
          {
            kind: 'setValue',
            to: [near],
            ...(surelyMeant(String(value), choices) === near && { sure: true }),
          },
          node,
          '{0} is not possible here. Did you mean "{1}"? Possible: {2}.',
          quoted(value),
          near,
          possible,
        );
      else
        fixable(
          { kind: 'setValue', to: choices },
          node,
          '{0} is not possible here. Possible: {1}.',
          quoted(value),
          possible,
        );
      return;
    }
    if (typeof value === 'string') checkText(node, value, shape);
    else if (typeof value === 'number' && !withinLimits(value, shape)) {
      report(node, '{0} is out of range. Expected: {1}.', signed(value), expectation(shape));
    }
  }

  function checkText(node: YamlNode, value: string, shape: Shape): void {
    const length = [...value].length;
    if (shape.maxLength !== undefined && length > shape.maxLength) {
      report(node, 'This text is too long: {0} characters, and {1} are possible.', length, shape.maxLength);
    } else if (length < (shape.minLength ?? 0) || (shape.pattern && !shape.pattern.test(value))) {
      if (value.trim() === '') report(node, 'The text is empty. Expected: {0}.', expectation(shape));
      else report(node, '{0} does not fit. Expected: {1}.', quoted(value), expectation(shape));
    }
  }

  function checkSequence(node: YamlNode, sequence: SequenceNode, shape: Shape): void {
    if (sequence.items.length < (shape.minItems ?? 0)) {
      report(node, 'The list is empty. At least one item is needed.');
    }
    const { items } = shape;
    if (!items) return;
    const seen = new Set<unknown>();
    for (const item of sequence.items) {
      const scalar = resolved(item);
      if (item && shape.uniqueItems && scalar?.kind === 'scalar' && seen.has(scalar.value)) {
        report(item, '{0} stands twice in this list.', quoted(scalar.value));
      } else if (item) {
        check(item, items);
      } else {
        report(headOf(node, sequence), 'An item of this list is empty. Expected: {0}.', expectation(items));
      }
      if (scalar?.kind === 'scalar') seen.add(scalar.value);
    }
  }

  function checkMap(node: YamlNode, map: MapNode, shape: Shape): void {
    const present = new Set(map.pairs.map(({ name }) => name));
    const missing = new Set(shape.required.filter((name) => !present.has(name)));
    checkAlternatives(map, shape, missing);
    for (const { name, key, value } of map.pairs) {
      const declared = shape.properties.get(name);
      if (!declared && name.startsWith('x-')) continue;
      const inner = declared ?? shape.values;
      if (!inner) {
        unknownKey(key, name, shape, present, missing);
      } else if (!declared && shape.keyPattern && !shape.keyPattern.test(name)) {
        report(key, '{0} does not fit. Expected: {1}.', quoted(name), expectedKey(shape));
      } else if (value) {
        check(value, inner);
      } else {
        report(key, '{0} has no value yet. Expected: {1}.', quoted(name), expectation(inner));
      }
    }
    for (const name of missing) {
      const expected = shape.properties.get(name);
      fixable(
        { kind: 'addKey', key: name },
        node.kind === 'alias' ? node : headOf(node, map),
        '{0} is missing here. Expected: {1}.',
        quoted(name),
        expected ? expectation(expected) : '…',
      );
    }
  }

  /** Of some keys, one and only one stands in a map: a journey names its `personas` or its `persona`. */
  function checkAlternatives(map: MapNode, shape: Shape, missing: Set<string>): void {
    const preferred = shape.exactlyOneOf.at(-1);
    const [first, second] = map.pairs.filter(({ name }) => shape.exactlyOneOf.includes(name));
    if (preferred !== undefined && !first) missing.add(preferred);
    if (first && second) {
      report(
        second.key,
        '{0} and {1} say the same. Keep one of them.',
        quoted(first.name),
        quoted(second.name),
      );
    }
  }

  function unknownKey(
    key: ScalarNode,
    name: string,
    shape: Shape,
    present: Set<string>,
    missing: Set<string>,
  ): void {
    const absent = [...shape.properties.keys()].filter((known) => !present.has(known));
    const near = nearest(name, absent) ?? nearest(name, shape.properties.keys());
    if (near) {
      missing.delete(near); // it is not missing, it is misspelt
      const to = present.has(near) ? undefined : { to: near };
      const sure = to && surelyMeant(name, shape.properties.keys()) === near;
      fixable(
        { kind: 'unknownKey', ...to, ...(sure && { sure }) },
        key,
        '{0} is unknown here. Did you mean "{1}"?',
        quoted(name),
        near,
      );
    } else {
      const fix = { kind: 'unknownKey' } as const;
      fixable(fix, key, '{0} is unknown here. Keys of your own start with "x-".', quoted(name));
    }
  }

  check(root, shape);
  return findings;
}

/** Where a map or list begins, for what is wrong with it as a whole: its first key, not all of its lines. */
function headOf(node: YamlNode, target: ResolvedNode): Span {
  if (node.kind === 'alias' || target.kind === 'scalar') return node;
  if (target.kind === 'map' && !target.flow && target.pairs[0]) return target.pairs[0].key;
  if (target.kind === 'sequence' && !target.flow) return { start: target.start, end: target.start + 1 };
  return target;
}

function fitsType(node: ResolvedNode, shape: Shape): boolean {
  if (shape.types.size === 0) return true;
  if (node.kind === 'map') return shape.types.has('object');
  if (node.kind === 'sequence') return shape.types.has('array');
  if (node.value === null) return shape.types.has('null');
  if (typeof node.value !== 'number') return shape.types.has(typeof node.value as 'string' | 'boolean');
  return shape.types.has('number') || (shape.types.has('integer') && Number.isInteger(node.value));
}

/** What a text has to be here; `undefined` where no text can stand. */
function textBranch(shape: Shape): Shape | undefined {
  return shape.types.has('string') && shape.branches.length === 0
    ? shape
    : shape.branches.map(textBranch).find((branch) => branch !== undefined);
}

function withinLimits(value: number, { minimum, maximum }: Shape): boolean {
  return value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity);
}
