import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { FILE_KINDS } from '../../../src/core/model/identify.ts';
import { said } from '../../../src/core/phrase.ts';
import { explain } from '../../../src/core/schema/explain.ts';
import { fits } from '../../../src/core/schema/fits.ts';
import { rootShape } from '../../../src/core/schema/shape.ts';
import { inEnglish } from '../../../src/core/translate.ts';
import { toData } from '../../../src/core/yaml/data.ts';
import { readYaml } from '../../../src/core/yaml/read.ts';
import { validators } from '../../schemas/validators.ts';
import { flawedExamples, goodExamples } from '../support/examples.ts';

type Data = { [key: string]: unknown };

const VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -3,
  1.5,
  42,
  1e15,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '',
  ' ',
  'x',
  'some text',
  'Ünïcödé 😀',
  'a-b',
  'a--b',
  '-a',
  'a/b',
  'a/b/c',
  'cx/v1',
  'current',
  'live',
  '2026-02-29',
  '2026-11-22',
  'P1D',
  'PT',
  'https://a.b',
  'http://a.b',
  'x'.repeat(121),
  '😀'.repeat(120),
  [],
  [''],
  [null],
  ['a', 'a'],
  [{}, {}],
  [{ text: 'a' }, { text: 'a' }],
  {},
  { text: 'a' },
  { id: 'a' },
  { score: 1 },
  { score: 9 },
  { ana: 1 },
  { 'A B': 1 },
  { 'x-a': 'b' },
  { score: 1, ana: 1 },
  { label: '' },
  [[]],
  [[[]]],
  { __proto__: null, constructor: 1 },
];
const KEYS = [
  'id',
  'name',
  'text',
  'x-own',
  'stage',
  'Goals',
  'persona',
  'personas',
  'emotion',
  'constructor',
  '__proto__',
  '',
  'x',
  '1',
  'tru e',
];

/** A change of some place; the numbers choose among the places there are. */
type Mutation =
  | { readonly kind: 'delete' | 'double'; readonly place: number }
  | { readonly kind: 'rename' | 'add'; readonly place: number; readonly key: string; readonly value: unknown }
  | { readonly kind: 'misspell'; readonly place: number; readonly at: number }
  | { readonly kind: 'replace'; readonly place: number; readonly value: unknown }
  | { readonly kind: 'copy'; readonly place: number; readonly from: number };

const place = fc.nat(10_000);
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constantFrom('delete' as const, 'double' as const), place }),
  fc.record({
    kind: fc.constantFrom('rename' as const, 'add' as const),
    place,
    key: fc.constantFrom(...KEYS),
    value: fc.constantFrom(...VALUES),
  }),
  fc.record({ kind: fc.constant('misspell' as const), place, at: fc.nat(8) }),
  fc.record({ kind: fc.constant('replace' as const), place, value: fc.constantFrom(...VALUES) }),
  fc.record({ kind: fc.constant('copy' as const), place, from: place }),
);

interface Place {
  readonly holder: Data | unknown[];
  readonly key: string;
}

function placesOf(value: unknown, found: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return found;
  for (const key of Object.keys(value)) {
    found.push({ holder: value as Data, key });
    placesOf((value as Data)[key], found);
  }
  return found;
}

function mutate(root: Data, mutation: Mutation): void {
  const places = placesOf(root);
  const target = places[mutation.place % Math.max(places.length, 1)];
  if (!target) return;
  const { holder, key } = target;
  const inList = Array.isArray(holder);
  const value = (holder as Data)[key];
  if (mutation.kind === 'replace') (holder as Data)[key] = structuredClone(mutation.value);
  else if (mutation.kind === 'copy') {
    const source = places[mutation.from % places.length]!;
    (holder as Data)[key] = structuredClone((source.holder as Data)[source.key]);
  } else if (inList) {
    if (mutation.kind === 'delete') holder.splice(Number(key), 1);
    else holder.splice(Number(key), 0, structuredClone(value));
  } else if (mutation.kind === 'delete') delete holder[key];
  else if (mutation.kind === 'add') define(holder, mutation.key, structuredClone(mutation.value));
  else if (mutation.kind !== 'double') {
    delete holder[key];
    const { at } = mutation as { at?: number };
    define(
      holder,
      at === undefined ? (mutation as { key: string }).key : key.slice(0, at) + key.slice(at + 1),
      value,
    );
  }
}

/** Also for `__proto__`, which an assignment would not make a key. */
function define(holder: Data, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

const files = Object.entries({ ...goodExamples(), ...flawedExamples() })
  .map(([path, text]) => ({ path, text, kind: FILE_KINDS.find((kind) => path.includes(`.${kind}.`)) }))
  .flatMap(({ path, text, kind }) =>
    kind ? [{ path, kind, data: parse(text, { uniqueKeys: false }) as Data }] : [],
  );

/** Without a change of its code; it fails where it asks a map of ours for its value. */
function saysAjv(kind: (typeof FILE_KINDS)[number], data: unknown): boolean {
  try {
    return validators[kind](data);
  } catch {
    return false;
  }
}

describe('explain, the validator and ajv', () => {
  it('agree about every mutation of the examples, and speak to people', { timeout: 60_000 }, () => {
    let rejected = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        (file, mutations) => {
          const data = structuredClone(file.data);
          for (const one of mutations) mutate(data, one);
          const text = stringify(data, { aliasDuplicateObjects: false, lineWidth: 0 });
          const yaml = readYaml(text);
          assert.deepEqual(yaml.problems, []);
          if (!yaml.root) return;
          const read = toData(yaml.root).data;
          const isValid = fits(file.kind, read);
          assert.equal(isValid, saysAjv(file.kind, read), text);
          const findings = explain(yaml.root, rootShape(file.kind));
          const messages = findings.map((finding) => said(finding, inEnglish));
          assert.equal(findings.length === 0, isValid, `${text}\n${JSON.stringify(messages)}`);
          for (const message of messages)
            assert.doesNotMatch(message, /\bmust\b|should|undefined|\[object|\{\d\}/i);
          if (!isValid) rejected++;
        },
      ),
      { seed: 20261122, numRuns: 600 },
    );
    assert.ok(rejected > 300, `${rejected} mutations were rejected: too few to prove anything`);
  });
});
