import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fits } from '../../src/core/schema/fits.ts';
import { branchFor, rootShape, type SchemaKind, type Shape, schemaAt } from '../../src/core/schema/shape.ts';
import { resolved, type YamlNode } from '../../src/core/yaml/tree.ts';
import { fixturesOf } from './fixtures.ts';
import { intendedErrors } from './intendedErrors.ts';
import { validators } from './validators.ts';

const KINDS: readonly SchemaKind[] = ['persona', 'journey', 'strategy', 'catalog', 'config'];

for (const { name, kind, data } of fixturesOf('valid')) {
  test(`valid: ${name}`, () => {
    const validate = validators[kind];
    assert.ok(validate(data), JSON.stringify(validate.errors));
    assert.ok(fits(kind, data));
  });
}

for (const fixture of fixturesOf('invalid')) {
  test(`invalid: ${fixture.name}`, () => {
    const want = /^# want: (.*)/.exec(fixture.text)?.[1]?.split('; ');
    assert.deepEqual(intendedErrors(fixture), want);
    assert.equal(fits(fixture.kind, fixture.data), false);
  });
}

test('each error names a keyword that stands in the schemas', () => {
  for (const { name, kind, data } of fixturesOf('invalid')) {
    validators[kind](data);
    for (const { keyword, schemaPath } of validators[kind].errors ?? []) {
      const schema = schemaAt(kind, schemaPath);
      if (keyword !== 'false schema') assert.ok(schema && keyword in schema, `${name}: ${schemaPath}`);
    }
  }
});

test('the valid files use every property and every branch of every schema', () => {
  const seen = new Set<string>();
  for (const { kind, root } of fixturesOf('valid')) walk(rootShape(kind), root, seen);
  const missing = KINDS.flatMap((kind) => [...placesOf(rootShape(kind))]).filter((place) => !seen.has(place));
  assert.deepEqual(missing, []);
});

/** Notes each property and branch that a node uses. */
function walk(union: Shape, node: YamlNode | undefined, seen: Set<string>): void {
  const shape = branchFor(union, node);
  if (shape !== union) seen.add(`${union.pointer} as ${shape.pointer}`);
  const value = resolved(node);
  if (value?.kind === 'sequence') {
    for (const item of value.items) if (shape.items) walk(shape.items, item, seen);
  } else if (value?.kind === 'map') {
    for (const pair of value.pairs) {
      const inner = shape.properties.get(pair.name) ?? shape.values;
      if (!inner) continue;
      seen.add(`${shape.pointer} ${pair.name}`);
      walk(inner, pair.value, seen);
    }
  }
}

/** All that `walk` could note below a shape. */
function placesOf(shape: Shape, places = new Set<string>(), done = new Set<Shape>()): Set<string> {
  if (done.has(shape)) return places;
  done.add(shape);
  for (const branch of shape.branches) places.add(`${shape.pointer} as ${branch.pointer}`);
  for (const name of shape.properties.keys()) places.add(`${shape.pointer} ${name}`);
  const inner = [...shape.branches, ...shape.properties.values(), shape.items, shape.values];
  for (const one of inner) if (one) placesOf(one, places, done);
  return places;
}
