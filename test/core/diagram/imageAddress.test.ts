import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { imageAddress, isImageAddress, LARGEST_IMAGE } from '../../../src/core/diagram/imageAddress.ts';

const bytes = (...parts: readonly (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'number' ? part : [...part].map((char) => char.charCodeAt(0)))),
  );

test('an image is what its first bytes say', () => {
  assert.match(imageAddress(bytes(0x89, 'PNG\r\n', 26, 10)) ?? '', /^data:image\/png;base64,iVBORw0K/);
  assert.match(imageAddress(bytes(0xff, 0xd8, 0xff, 0xe0)) ?? '', /^data:image\/jpeg;/);
  assert.match(imageAddress(bytes('GIF89a')) ?? '', /^data:image\/gif;/);
  assert.match(imageAddress(bytes('RIFF', 0, 0, 0, 0, 'WEBP')) ?? '', /^data:image\/webp;/);
  for (const svg of ['<svg xmlns="x"/>', '<?xml version="1.0"?>\n<svg>', '<!-- by hand -->\n<svg>'])
    assert.match(imageAddress(bytes(svg)) ?? '', /^data:image\/svg\+xml;/, svg);
});

test('what is none, or too large, is not shown', () => {
  for (const text of ['', 'hello', '<html><svg>', '<script>hit()</script>', 'apiVersion: cx/v1', '%PDF-1.7'])
    assert.equal(imageAddress(bytes(text)), undefined, text);
  const large = new Uint8Array(LARGEST_IMAGE + 1);
  large.set(bytes(0x89, 'PNG\r\n', 26, 10));
  assert.equal(imageAddress(large), undefined);
});

test('the address holds the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (rest) => {
      const image = Uint8Array.from([...bytes('GIF89a'), ...rest]);
      const address = imageAddress(image) ?? '';
      assert.ok(isImageAddress(address));
      assert.deepEqual(Uint8Array.from(Buffer.from(address.split(',')[1] ?? '', 'base64')), image);
    }),
  );
});

test('nothing else passes for an address of an image', () => {
  for (const text of [
    'data:text/html;base64,PHN2Zz4=',
    'data:image/svg+xml,<svg onload=hit()>',
    'data:image/png;base64,"><script>',
    'https://evil.example/x.png',
  ])
    assert.equal(isImageAddress(text), false, text);
});
