import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { fits } from '../../src/core/schema/fits.ts';
import type {
  Catalog,
  Config,
  Emotion,
  Journey,
  Metric,
  Pain,
  Persona,
  PromiseItem,
  Stage,
  Step,
  Strategy,
} from '../../src/core/schema/generated/types.d.ts';
import type { SchemaKind } from '../../src/core/schema/shape.ts';
import { validators } from './validators.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const DIRECTORY = path.join(ROOT, 'src/core/schema/generated');
const read = (name: string) => readFileSync(path.join(DIRECTORY, name), 'utf8');

/** What `pattern` finds in a generated file; its text would make a long message. */
function found(name: string, pattern: RegExp): readonly string[] {
  const code = read(name).replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [...code.matchAll(pattern)].map(([match]) => match);
}

test('validators need nothing from elsewhere and make no code', () => {
  assert.deepEqual(found('validators.js', /^import .*|= require\(.*|\beval\(|\bFunction\(/gm), []);
});

test('validators carry no words, which the schemas have', () => {
  assert.deepEqual(found('validators.js', /"(examples|x-[a-z]+)": ./g), []);
});

test('types leave nothing open', () => {
  assert.deepEqual(found('types.d.ts', /\bany\b|\[k: string\]: unknown/g), []);
});

test('what fits the types is valid', () => {
  const emotions: Emotion[] = [
    -2,
    { score: 1, label: 'glad', basis: 'observed' },
    { ana: { score: 2 }, bo: -1 },
  ];
  const pains: Pain[] = ['Slow', { text: 'Slow', severity: 'critical' }];
  const steps: Step[] = emotions.map((emotion, index) => ({ id: `s${index}`, name: 'S', emotion, pains }));
  const stages: Stage[] = [{ id: 'a', name: 'A', phase: 'purchase', steps }];
  const head = { apiVersion: 'cx/v1', id: 'a', name: 'A' } as const;
  const persona: Persona = { ...head, kind: 'persona', goals: ['Eat', { text: 'Sleep', priority: 'high' }] };
  const journey: Journey = { ...head, kind: 'journey', goal: 'Eat', persona: 'ana', stages };
  const strategy: Strategy = { ...head, kind: 'strategy', phases: [{ id: 'a', name: 'A' }] };
  const metrics: Metric[] = [{ id: 'm', name: 'M', target: { value: 'PT4H' } }];
  const promises: PromiseItem[] = [{ id: 'p', statement: 'Fast', channel: 'chat', within: 'PT1H' }];
  const catalog: Catalog = { ...head, kind: 'catalog', metrics, promises };
  const config: Config = { rules: { 'empty-stage': 'off', CX010: 'error' } };
  for (const [kind, data] of Object.entries({ persona, journey, strategy, catalog, config })) {
    const validate = validators[kind as SchemaKind];
    assert.ok(validate(data), JSON.stringify(validate.errors));
    assert.ok(fits(kind as SchemaKind, data), kind);
  }
});

test('keys that every object inherits are keys like any other', () => {
  const head = '"apiVersion":"cx/v1","kind":"persona","id":"a","name":"A"';
  for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    const data = JSON.parse(`{${head},"goals":["b"],"${key}":{"goals":[]}}`);
    assert.equal(fits('persona', data), false, key);
    assert.equal(validators.persona(data), false, key);
    assert.deepEqual(
      validators.persona.errors?.map(({ params }) => params.additionalProperty),
      [key],
    );
  }
  const inherits = Object.assign(Object.create({ goals: ['b'] }), JSON.parse(`{${head}}`));
  assert.equal(fits('persona', inherits), false, 'what an object inherits is not in the file');
});

test('nothing is written while the schemas stay the same', () => {
  const generate = () => execFileSync(process.execPath, ['schemas/generate.mjs'], { cwd: ROOT });
  generate();
  const before = statSync(path.join(DIRECTORY, 'validators.js')).mtimeMs;
  generate();
  assert.equal(statSync(path.join(DIRECTORY, 'validators.js')).mtimeMs, before);
});
