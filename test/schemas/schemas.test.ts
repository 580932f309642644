import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { ENTITY_KINDS } from '../../src/core/schema/shape.ts';
import { allPlaces, meant, type Place, type Schema, schemaFiles } from './schemaFiles.ts';

const places = allPlaces();
const ANNOTATIONS = [
  'x-ref',
  'x-keyRef',
  'x-defines',
  'x-local',
  'x-builtin',
  'x-enumDescriptions',
  'x-format',
  'x-hint',
];

/** The places for which `isWrong` holds; a test wants none. */
function wrong(isWrong: (place: Place) => unknown): readonly string[] {
  return places.filter(isWrong).map(({ pointer }) => pointer);
}

test('every schema is valid draft-07 and has no keyword that nobody knows', () => {
  const ajv = new Ajv({ strict: true, strictRequired: false });
  ajv.addVocabulary(ANNOTATIONS);
  for (const schema of schemaFiles.values()) ajv.addSchema(schema);
  for (const [file, schema] of schemaFiles) {
    assert.equal(ajv.validateSchema(schema), true, file);
    if (schema.type) assert.doesNotThrow(() => ajv.compile({ $ref: file }), file);
  }
});

test('a schema finds its neighbours by their file names', () => {
  for (const [file, schema] of schemaFiles) assert.equal(schema.$id, file);
  assert.deepEqual(
    wrong(({ schema, pointer }) => schema.$ref && !meant({ schema, pointer })),
    [],
  );
});

test('only words stand beside a reference, because draft-07 ignores all else', () => {
  const words = ['$ref', 'title', 'description', 'examples', 'default'];
  assert.deepEqual(
    wrong(({ schema }) => schema.$ref && Object.keys(schema).some((key) => !words.includes(key))),
    [],
  );
});

test('every property says what it is for', () => {
  const describes = (place: Pick<Place, 'schema' | 'pointer'>) =>
    place.schema.description ?? meant(place).schema.description;
  assert.deepEqual(
    wrong((place) => place.isProperty && String(describes(place) ?? '').length < 5),
    [],
  );
});

test('every sentence ends like one', () => {
  assert.deepEqual(
    wrong(({ schema }) => schema.description && !/[.?!…)]$/.test(String(schema.description))),
    [],
  );
});

test('every object refuses unknown keys and lets teams have keys of their own', () => {
  const open = { '^x-': {} };
  for (const { schema, pointer, isCondition } of places) {
    if (schema.type !== 'object' || isCondition) continue;
    assert.deepEqual(schema.patternProperties, open, pointer);
    if (schema['x-keyRef']) assert.ok(schema.propertyNames, pointer);
    else assert.equal(schema.additionalProperties, false, pointer);
  }
});

test('what is required is declared', () => {
  const undeclared = ({ schema, isCondition }: Place) =>
    !isCondition && list(schema.required).some((name) => !((schema.properties ?? {}) as Schema)[name]);
  assert.deepEqual(wrong(undeclared), []);
});

test('every union can be decided by the type of a value, or by its keys', () => {
  for (const { schema, pointer } of places) {
    assert.ok(!schema.oneOf && !schema.allOf, pointer);
    const branches = (schema.anyOf ?? []) as Schema[];
    const targets = branches.map(
      (branch, index) => meant({ schema: branch, pointer: `${pointer}/anyOf/${index}` }).schema,
    );
    const types = targets.map((target) => String(target.type).replace('integer', 'number'));
    const objects = targets.filter(({ type }) => type === 'object');
    const others = types.filter((type) => type !== 'object');
    assert.equal(new Set(others).size, others.length, pointer);
    if (objects.length < 2) continue;
    const [declared, map] = objects as [Schema, Schema];
    assert.equal(objects.length, 2, pointer);
    const excluded = (map.propertyNames as { not: { enum: string[] } }).not.enum;
    assert.deepEqual(excluded, Object.keys(declared.properties as Schema), pointer);
  }
});

test('schemas demand nothing that a shape does not know', () => {
  const known =
    'type enum const anyOf properties patternProperties additionalProperties required items minItems uniqueItems'
      .concat(' minimum maximum minLength maxLength pattern propertyNames if then else')
      .split(' ');
  const words = [
    '$schema',
    '$id',
    '$ref',
    'definitions',
    'title',
    'description',
    'examples',
    'default',
    ...ANNOTATIONS,
  ];
  const used = places.filter(({ isCondition }) => !isCondition).flatMap(({ schema }) => Object.keys(schema));
  assert.deepEqual(
    [...new Set(used)].filter((key) => !known.includes(key) && !words.includes(key)),
    [],
  );
});

test('annotations name kinds that exist', () => {
  const kinds = new Set<string>(ENTITY_KINDS);
  for (const { schema, pointer } of places) {
    const named = ['x-ref', 'x-keyRef', 'x-defines']
      .flatMap((key) => String(schema[key] ?? '').split('|'))
      .filter(Boolean);
    for (const kind of named) assert.ok(kinds.has(kind), `${pointer}: ${kind}`);
    if (schema['x-ref']) assert.equal(schema.type, 'string', pointer);
    if (schema['x-defines']) assert.ok((schema.properties as Schema).id, pointer);
  }
  const defined = new Set(places.flatMap(({ schema }) => schema['x-defines'] ?? []));
  assert.deepEqual(
    [...kinds].filter((kind) => !defined.has(kind)),
    [],
  );
});

test('sentences about values speak of values that are possible', () => {
  for (const { schema, pointer } of places) {
    const about = Object.keys((schema['x-enumDescriptions'] ?? {}) as Schema);
    const possible = list(schema.enum ?? schema['x-builtin']);
    assert.deepEqual(
      about.filter((value) => !possible.includes(value)),
      [],
      pointer,
    );
  }
});

test('every example and default is valid', () => {
  const ajv = new Ajv({ strict: true, strictRequired: false });
  ajv.addVocabulary(ANNOTATIONS);
  for (const schema of schemaFiles.values()) ajv.addSchema(schema);
  for (const { schema, pointer } of places) {
    const values = [...list(schema.examples), ...(schema.default === undefined ? [] : [schema.default])];
    const validate = values.length > 0 ? ajv.compile({ $ref: pointer }) : undefined;
    for (const value of values) assert.ok(validate?.(value), `${pointer}: ${JSON.stringify(value)}`);
  }
});

function list(value: unknown): readonly string[] {
  return (value ?? []) as readonly string[];
}
