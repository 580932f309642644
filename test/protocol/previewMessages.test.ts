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
  tabs: ['journey'],
  name: 'journey',
  view: { journey: parcelJourney, mermaid: journeyMermaid(parcelJourney) },
} satisfies ToPreview;

/** As it arrives: without what cannot be sent. */
const sent = (message: unknown): unknown => JSON.parse(JSON.stringify(message));

test('messages to the page are recognised after their journey', () => {
  for (const message of [
    update,
    { type: 'problem', uri: 'file:///a', version: 4, message: 'Broken', canShow: true },
    { type: 'select', uri: 'file:///a', at: '#/stages/0' },
    { type: 'select', uri: 'file:///a', at: undefined },
    { type: 'locked', locked: false },
    { type: 'lanes', lanes: { order: ['pains', 'no lane of ours'], hidden: [] } },
    {
      type: 'hint',
      uri: 'file:///a',
      at: '#/goal',
      parts: [
        { kind: 'text', text: 'a' },
        { kind: 'list', items: ['b'] },
      ],
    },
  ] satisfies ToPreview[]) {
    assert.ok(isToPreview(sent(message)), message.type);
  }
});

test('messages from the page are recognised', () => {
  for (const message of [
    { type: 'ready' },
    { type: 'reveal', uri: 'file:///a', at: '#/stages/0' },
    { type: 'view', uri: 'file:///a', name: 'journey' },
    { type: 'showProblem', uri: 'file:///a' },
    { type: 'explain', uri: 'file:///a', at: '#/goal' },
    { type: 'lanes', lanes: { order: [], hidden: ['pains'] } },
    { type: 'command', name: 'fullScreen' },
    {
      type: 'change',
      uri: 'file:///a',
      change: { kind: 'emotion', at: '#/stages/0/steps/0/emotion', score: -1 },
    },
    { type: 'change', uri: 'file:///a', change: { kind: 'addStep', at: '#/stages/0', name: 'Waits' } },
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
  for (const at of [-1, ['#'], null, {}]) {
    assert.equal(isFromPreview({ type: 'reveal', uri: 'a', at }), false);
    assert.equal(isToPreview({ type: 'select', uri: 'a', at }), false);
  }
  for (const name of ['toString', '__proto__', 'nothing', undefined, 1]) {
    assert.equal(isFromPreview({ type: 'view', uri: 'a', name }), false);
    assert.equal(isToPreview({ ...update, name }), false);
    assert.equal(isToPreview({ ...update, tabs: [name] }), false);
  }
});

test('what cannot be done is no message', () => {
  for (const wrong of [
    { type: 'change', uri: 'a', change: { kind: 'delete', at: '#' } },
    { type: 'change', uri: 'a', change: { kind: 'toString', at: '#' } },
    { type: 'change', uri: 'a', change: { kind: 'rename', at: '#' } },
    { type: 'command', name: 'workbench.action.quit' },
    { type: 'lanes', lanes: { order: 'pains', hidden: [] } },
  ]) {
    assert.equal(isFromPreview(wrong), false);
  }
  const hint = { type: 'hint', uri: 'a', at: '#', parts: [{ kind: 'html', text: '<b>' }] };
  assert.equal(isToPreview(hint), false);
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
    ['tabs'],
    ['name'],
    ['view', 'journey', 'name'],
    ['view', 'journey', 'goal'],
    ['view', 'journey', 'state'],
    ['view', 'journey', 'personas', 0],
    ['view', 'journey', 'stages', 0, 'name'],
    ['view', 'journey', 'stages', 0, 'steps'],
    ['view', 'journey', 'stages', 0, 'at'],
    ['view', 'journey', 'stages', 0, 'steps', 1, 'at'],
    ['view', 'journey', 'stages', 0, 'steps', 1, 'index'],
    ['view', 'journey', 'stages', 0, 'steps', 1, 'emotion'],
    ['view', 'journey', 'stages', 0, 'steps', 1, 'emotionLabel'],
    ['view', 'journey', 'stages', 0, 'steps', 1, 'actors', 0],
    ['view', 'journey', 'stages', 0, 'steps', 1, 'momentOfTruth'],
    ['view', 'mermaid', 'text'],
    ['view', 'mermaid', 'steps', 0],
    ['view', 'mermaid', 'truncated'],
  ]) {
    assert.equal(isToPreview(spoilt(...path)), false, path.join('.'));
  }
});

test('state is recognised whole or not at all', () => {
  const place = { uri: 'a', view: 'journey', zoom: 1.5, scrollLeft: 10, scrollTop: 0 };
  const state = { uri: 'a', locked: true, view: 'journey', places: [place] };
  assert.ok(isPreviewState(state));
  for (const key of Object.keys(state)) assert.equal(isPreviewState({ ...state, [key]: null }), false, key);
  for (const key of Object.keys(place))
    assert.equal(isPreviewState({ ...state, places: [{ ...place, [key]: null }] }), false, key);
});
