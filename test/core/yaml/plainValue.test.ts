import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parseDocument } from 'yaml';
import { plainValue } from '../../../src/core/yaml/plainValue.ts';

const TEXTS = [
  ...[
    '~',
    'null',
    'Null',
    'NULL',
    'nULL',
    'nulls',
    'true',
    'True',
    'TRUE',
    'tRUE',
    'false',
    'False',
    'FALSE',
    'f',
  ],
  ...[
    '0',
    '7',
    '10',
    '-2',
    '+3',
    '007',
    '1_000',
    '12e3',
    '1.5',
    '.5',
    '5.',
    '-.5e-3',
    '1e',
    '1.2.3',
    '2026-03-04',
  ],
  ...[
    '0o17',
    '0o8',
    '0x1F',
    '0xg',
    '-0o7',
    '.inf',
    '-.Inf',
    '+.INF',
    '.nan',
    '.NaN',
    '.NAN',
    '.Nan',
    '.',
    '..',
  ],
  ...['name', 'to', 'from', 'text', 'notes', 'yes', 'on', '+', '-a', '3 days', '00:30', 'naïve'],
];

it('an unquoted text stands for what the yaml package takes it for', () => {
  for (const text of TEXTS) assert.deepEqual(plainValue(text), parseDocument(text).toJS(), text);
});
