import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileShapes } from '../../../src/core/schema/compileShapes.ts';
import { schemas } from '../../../src/core/schema/generated/schemas.ts';
import { branchFor, builtInPhases, rootShape, type Shape, schemaAt } from '../../../src/core/schema/shape.ts';
import { readYaml } from '../../../src/core/yaml/read.ts';

const KINDS = ['persona', 'journey', 'strategy', 'catalog', 'config'] as const;

/** The shape below a root, by keys; `*` stands for an item. */
function at(root: Shape, path: string): Shape {
  let shape = root;
  for (const key of path.split('/')) {
    const next = key === '*' ? shape.items : shape.properties.get(key);
    assert.ok(next, `${path}: ${key}`);
    shape = next;
  }
  return shape;
}

const journey = rootShape('journey');
const persona = rootShape('persona');
const catalog = rootShape('catalog');
const step = at(journey, 'stages/*/steps/*');

test('each kind has a root that is an object with required keys', () => {
  for (const kind of KINDS) {
    assert.deepEqual([...rootShape(kind).types], ['object']);
    assert.equal(rootShape(kind).patternX, true);
    assert.equal(rootShape(kind).pointer, `${kind}.schema.json#`);
  }
  assert.deepEqual(persona.required, ['apiVersion', 'kind', 'id', 'name', 'goals']);
});

test('a property has its own words and all else from the definition it uses', () => {
  const within = at(catalog, 'promises/*/within');
  assert.match(within.description, /promise/);
  assert.equal(within.pointer, 'common.schema.json#/definitions/duration');
  assert.equal(within.format, 'duration');
  assert.match(within.hint ?? '', /PT30M/);
  assert.ok(within.pattern?.test('PT4H'));
  assert.notEqual(within.description, at(journey, 'duration').description);
});

test('a constant is an enumeration of one', () => {
  assert.deepEqual(at(journey, 'kind').enum, ['journey']);
  assert.deepEqual(at(journey, 'apiVersion').enum, ['cx/v1']);
});

test('enumerations explain their values', () => {
  const priority = at(persona, 'priority');
  assert.deepEqual(priority.enum, [...priority.enumDescriptions.keys()]);
  assert.equal(at(persona, 'role').default, 'customer');
});

test('references and definitions are known', () => {
  assert.deepEqual(at(journey, 'parent').ref, ['journey', 'stage']);
  assert.deepEqual(at(step, 'actor').ref, ['persona', 'team']);
  assert.deepEqual(at(step, 'branches/*/to').ref, ['step']);
  assert.deepEqual(at(catalog, 'opportunities/*/pains/*').ref, ['pain']);
  assert.deepEqual([step.defines, step.local], ['step', true]);
  assert.deepEqual([journey.defines, journey.local], ['journey', false]);
  assert.equal(at(catalog, 'evidence/*').defines, 'evidence');
  assert.deepEqual(at(catalog, 'evidence/*/evidence/*').ref, ['evidence']);
});

test('what holds ids somewhere inside is known, and what holds none', () => {
  for (const holder of [
    journey,
    step,
    at(step, 'touchpoints'),
    at(catalog, 'evidence/*'),
    at(persona, 'pains/*'),
  ])
    assert.equal(holder.holdsIds, true, holder.pointer);
  for (const other of [at(journey, 'name'), at(step, 'action'), at(journey, 'status')])
    assert.equal(other.holdsIds, false, other.pointer);
});

test('phases are the ten of the life cycle, or declared ones', () => {
  const phase = at(journey, 'stages/*/phase');
  assert.deepEqual(phase.ref, ['phase']);
  assert.equal(phase.enum, undefined);
  assert.equal(builtInPhases().length, 10);
  assert.deepEqual(builtInPhases(), phase.builtin);
});

test('limits of lists, numbers and texts are known', () => {
  assert.equal(at(journey, 'stages').minItems, 1);
  assert.equal(at(journey, 'personas').uniqueItems, true);
  assert.equal(at(journey, 'name').maxLength, 120);
  const share = at(persona, 'segment/share');
  assert.deepEqual([share.minimum, share.maximum], [0, 100]);
});

test('a journey has one of two ways to name its personas', () => {
  assert.deepEqual(journey.exactlyOneOf, ['persona', 'personas']);
  assert.deepEqual(persona.exactlyOneOf, []);
});

const BRANCHES: readonly [path: string, yaml: string, branch: string][] = [
  ['emotion', '-1', 'emotionScore'],
  ['emotion', '1.5', 'emotionScore'],
  ['emotion', '{ score: 1 }', 'emotionDetail'],
  ['emotion', '{ label: sad }', 'emotionDetail'],
  ['emotion', '{ ana: 1 }', 'emotionByPersona'],
  ['emotion', '{ score: 1, ana: 2 }', 'emotionDetail'],
  ['emotion', '{}', 'emotionDetail'],
  ['emotion', 'sad', 'emotionDetail'],
  ['emotion', '[1]', 'emotionDetail'],
  ['pains/*', 'Slow', 'text'],
  ['pains/*', '{ txt: Slow }', 'painDetail'],
  ['pains/*', '7', 'painDetail'],
  ['pains/*', '~', 'painDetail'],
  ['momentOfTruth', 'true', 'anyOf/0'],
  ['momentOfTruth', '{ x-a: 1 }', 'momentOfTruthDetail'],
  ['thoughts', '[a, b]', 'anyOf/1'],
  ['thoughts', '{ a: b }', 'text'],
];

for (const [path, yaml, branch] of BRANCHES) {
  test(`branch of ${path} for ${yaml}`, () => {
    const chosen = branchFor(at(step, path), readYaml(yaml).root);
    assert.equal(chosen.pointer.split(/definitions\/(?!.*anyOf)|(?=anyOf)/).pop(), branch);
  });
}

test('an alias is the branch that its anchor is', () => {
  const { root } = readYaml('a: &a { ana: 1 }\nb: *a');
  const alias = root?.kind === 'map' ? root.pairs[1]?.value : undefined;
  assert.equal(alias?.kind, 'alias');
  assert.equal(branchFor(at(step, 'emotion'), alias).keyRef?.[0], 'persona');
});

test('a shape that is no union is its own branch, whatever stands there', () => {
  assert.equal(branchFor(journey, undefined), journey);
  assert.equal(branchFor(journey, readYaml('7').root), journey);
});

test('a map of emotions says what its keys and values are', () => {
  const map = at(step, 'emotion').branches[2];
  assert.deepEqual(map?.keyRef, ['persona']);
  assert.ok(map.keyPattern?.test('busy-parent') && !map.keyPattern.test('Ana'));
  assert.deepEqual(
    map.values?.branches.map(({ pointer }) => pointer.split('/').pop()),
    ['emotionScore', 'emotionDetail'],
  );
});

test('a union has the types of all its branches, also of those with words of their own', () => {
  assert.deepEqual([...at(step, 'emotion').types], ['integer', 'object']);
  assert.deepEqual([...at(catalog, 'initiatives/*/milestones/*/done').types], ['boolean', 'string']);
});

test('schemaAt finds what a validator speaks of', () => {
  assert.equal(schemaAt('journey', 'common.schema.json#/definitions/id/pattern')?.type, 'string');
  assert.deepEqual(schemaAt('journey', '#/required')?.$id, 'journey.schema.json');
  assert.equal(schemaAt('journey', '#/definitions/nothing/type'), undefined);
  assert.equal(schemaAt('journey', '#/constructor/name'), undefined);
});

test('a schema may hold itself', () => {
  const file = 'journey.schema.json';
  const nested = { description: 'Nested.', $ref: '#' };
  const either = {
    anyOf: [{ type: 'string' }, { description: 'Again.', $ref: `${file}#/properties/either` }],
  };
  const root = compileShapes({ [file]: { type: 'object', properties: { nested, either } } }).get('journey');
  const inner = root?.properties.get('nested');
  assert.equal(inner?.description, 'Nested.');
  assert.equal(inner.properties.get('nested'), inner);
});

test('all of it takes a few milliseconds', () => {
  const started = performance.now();
  compileShapes(schemas());
  assert.ok(performance.now() - started < 100);
});
