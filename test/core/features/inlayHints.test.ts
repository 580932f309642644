import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverCancelled } from '../../../src/core/host.ts';
import { LineIndex } from '../../../src/core/yaml/lineIndex.ts';
import { catalog, persona } from '../support/makeFiles.ts';
import { serviceFor, uriOf } from '../support/memoryWorkspace.ts';
import { journeyOf } from '../support/stepsFile.ts';

const EVERYTHING = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
const FILES = {
  'ana.persona.yaml': persona('ana').replace('name: ana', 'name: Anna Ruiz'),
  'ben.persona.yaml': persona('ben').replace('name: ben', 'name: Ben'),
  'c.catalog.yaml': catalog(
    'metrics: [{ id: nps, name: NPS }, { id: first-time, name: First time }]',
    'channels: [{ id: shop, name: The shop }]',
    'touchpoints: [{ id: till, name: A very long name of a place where people pay, channel: shop }]',
  ),
};

/** The text with the hints in it, in `‹›`. */
async function hinted(text: string, range = EVERYTHING): Promise<string[]> {
  const { service } = await serviceFor({ ...FILES, 'a.journey.yaml': text });
  const hints = await service.inlayHints(uriOf('a.journey.yaml'), range, neverCancelled);
  const lines = new LineIndex(text);
  let shown = text;
  for (const { position, label } of [...hints].reverse()) {
    const at = lines.offsetAt(position);
    shown = `${shown.slice(0, at)}‹${label}›${shown.slice(at)}`;
  }
  return shown
    .split('\n')
    .filter((line) => line.includes('‹'))
    .map((line) => line.trim());
}

describe('inlay hints', () => {
  it('show names behind ids, unless they say the same', async () => {
    const text = journeyOf(
      ['personas: ["ana", ben, nobody]', 'metrics: [nps, first-time]'],
      ['touchpoints: [till]'],
    );
    assert.deepEqual(await hinted(text), [
      'personas: ["ana"‹Anna Ruiz›, ben, nobody]',
      'touchpoints: [till‹A very long name of a place whe…›]',
    ]);
  });

  it('show words behind scores, in every form', async () => {
    const text = journeyOf(
      ['personas: [ben]'],
      ['emotion: -2'],
      ['emotion: { score: 1, label: glad }'],
      ['emotion: { ben: 0 }'],
      ['emotion:', '  ben:', '    score: 2'],
      ['emotion: 7'],
    );
    assert.deepEqual(await hinted(text), [
      'emotion: -2‹very bad›',
      'emotion: { score: 1‹good›, label: glad }',
      'emotion: { ben: 0‹neutral› }',
      'score: 2‹very good›',
    ]);
  });

  it('are made for the visible part only', async () => {
    const text = journeyOf(['personas: [ana]'], ['emotion: -2'], ['emotion: 2']);
    const line = text.split('\n').findIndex((each) => each.includes('emotion: 2'));
    const range = { start: { line, character: 0 }, end: { line, character: 40 } };
    assert.deepEqual(await hinted(text, range), ['emotion: 2‹very good›']);
  });

  it('do not fail on what cannot be read', async () => {
    for (const text of ['}{', '', 'apiVersion: cx/v1\nkind: journey\nstages: [{ steps: [{ emotion: {} }] }]'])
      assert.deepEqual(await hinted(text), []);
  });
});
