import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeText } from '../../../src/core/yaml/decodeText.ts';

const decode = (...bytes: readonly number[]) =>
  decodeText(new Uint8Array(bytes), (label) => new TextDecoder(label));

describe('decodeText', () => {
  const cases: readonly (readonly [title: string, bytes: readonly number[], text: string])[] = [
    ['nothing', [], ''],
    ['plain letters', [0x61, 0x3a], 'a:'],
    ['UTF-8', [0xd1, 0x97, 0xf0, 0x9f, 0x98, 0x80], 'ї😀'],
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0x61], 'a'],
    ['UTF-16, little end first', [0xff, 0xfe, 0x61, 0, 0x57, 0x04], 'aї'],
    ['UTF-16, big end first', [0xfe, 0xff, 0, 0x61, 0x04, 0x57], 'aї'],
    ['a byte of Latin-1', [0x63, 0xe9], 'c\uFFFD'],
    ['half a character at the end', [0x61, 0xf0, 0x9f], 'a\uFFFD'],
    ['a NUL', [0x61, 0], 'a\0'],
    ['half a unit of UTF-16', [0xff, 0xfe, 0x61], '\uFFFD'],
  ];
  for (const [title, bytes, text] of cases) {
    it(`reads ${title}`, () => assert.equal(decode(...bytes), text));
  }
});
