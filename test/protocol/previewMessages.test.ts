import assert from 'node:assert/strict';
import test from 'node:test';
import { journeyMermaid } from '../../src/core/diagram/mermaidJourney.ts';
import {
  isFromPreview,
  isPreviewState,
  isToPreview,
  type ToPreview,
} from '../../src/protocol/previewMessages.ts';
import { parcelJourney } from '../core/diagram/journeys.ts';

const update = {
  type: 'update',
  uri: 'file:///a',
  version: 3,
  title: 'A',
  view: parcelJourney,
  mermaid: journeyMermaid(parcelJourney),
} satisfies ToPreview;

/** As it arrives: without what cannot be sent. */
const sent = (message: unknown): unknown => JSON.parse(JSON.stringify(message));

test('messages to the page are recognised after their journey', () => {
  for (const message of [
    update,
    { type: 'problem', uri: 'file:///a', version: 4, message: 'Broken', canShow: true },
    { type: 'select', uri: 'file:///a', index: 2 },
    { type: 'select', uri: 'file:///a', index: undefined },
    { type: 'locked', locked: false },
  ] satisfies ToPreview[]) {
    assert.ok(isToPreview(sent(message)), message.type);
  }
});

test('messages from the page are recognised', () => {
  for (const message of [
    { type: 'ready' },
    { type: 'reveal', uri: 'file:///a', index: 0 },
    { type: 'showProblem', uri: 'file:///a' },
    { type: 'drawn', uri: 'file:///a', version: 1, ms: 12.5 },
    { type: 'failed', uri: 'file:///a', version: 1, message: 'Error' },
  ]) {
    assert.ok(isFromPreview(sent(message)), message.type);
  }
});

test('anything else is no message', () => {
  for (const wrong of [undefined, null, 1, 'ready', [], {}, { type: 'constructor' }, { type: ['ready'] }]) {
    assert.equal(isToPreview(wrong), false);
    assert.equal(isFromPreview(wrong), false);
  }
  for (const index of [-1, 1.5, '1', Number.NaN, null]) {
    assert.equal(isFromPreview({ type: 'reveal', uri: 'a', index }), false);
    assert.equal(isToPreview({ type: 'select', uri: 'a', index }), false);
  }
});

test('one wrong value anywhere spoils an update', () => {
  const spoilt = (...path: (string | number)[]) => {
    const message = sent(update) as Record<string | number, never>;
    const last = path.pop() as string;
    let at: Record<string | number, unknown> = message;
    for (const key of path) at = at[key] as Record<string | number, unknown>;
    at[last] = { wrong: true };
    return message;
  };
  for (const path of [
    ['uri'],
    ['version'],
    ['title'],
    ['view'],
    ['view', 'name'],
    ['view', 'goal'],
    ['view', 'state'],
    ['view', 'personas', 0],
    ['view', 'stages', 0, 'name'],
    ['view', 'stages', 0, 'steps'],
    ['view', 'stages', 0, 'steps', 1, 'index'],
    ['view', 'stages', 0, 'steps', 1, 'emotion'],
    ['view', 'stages', 0, 'steps', 1, 'emotionLabel'],
    ['view', 'stages', 0, 'steps', 1, 'actors', 0],
    ['view', 'stages', 0, 'steps', 1, 'momentOfTruth'],
    ['mermaid', 'text'],
    ['mermaid', 'steps', 0],
    ['mermaid', 'truncated'],
  ]) {
    assert.equal(isToPreview(spoilt(...path)), false, path.join('.'));
  }
});

test('state is recognised whole or not at all', () => {
  const state = { uri: 'a', locked: true, zoom: 1.5, scrollLeft: 10, scrollTop: 0 };
  assert.ok(isPreviewState(state));
  for (const key of Object.keys(state)) assert.equal(isPreviewState({ ...state, [key]: null }), false, key);
});
