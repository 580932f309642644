import assert from 'node:assert/strict';
import test from 'node:test';
import { serialise } from '../../../src/picture/serialise.ts';
import { svgLine } from '../../../src/picture/sheet/svgText.ts';

test('what stands behind a text moves away from it, whichever way the text runs', () => {
  const style = { size: 12, fill: '#000' };
  const line = (text: string) =>
    serialise(svgLine(text, 10, 20, style, { after: { text: 'blocked', style } }), 'xml');
  assert.match(line('Pay'), /<tspan dx="8"[^>]*>blocked/);
  assert.match(line('קבלת החבילה'), /direction="rtl".*<tspan dx="-8"[^>]*>blocked/);
});
