import assert from 'node:assert/strict';
import { it } from 'node:test';
import { dotted } from '../../../src/core/diagram/dotted.ts';
import { textDirection } from '../../../src/picture/fitText.ts';
import { ownDirection } from '../../../src/picture/ownDirection.ts';

it('what there is stands beside each other', () => {
  assert.equal(dotted(['interview', undefined, '', '2026-10-01']), 'interview · 2026-10-01');
  assert.equal(dotted([undefined]), '');
});

it('an Arabic name before English words does not turn their line around', () => {
  const line = dotted(['بريد', 'within 4 hours', 'by a person']);
  assert.equal(line, '\u2068بريد\u2069 · within 4 hours · by a person');
  assert.equal(textDirection(line), 'ltr');
  assert.equal(ownDirection(line), undefined, 'as the page');
  assert.equal(ownDirection('بريد'), 'auto');
  assert.equal(textDirection(dotted(['بريد'])), 'rtl', 'alone it runs as it should');
});
