import assert from 'node:assert/strict';
import test from 'node:test';
import { EVERY_LANE, LANES, orderedLanes, shownLanes } from '../../../src/picture/map/lanes.ts';
import { worldMap } from '../../browser/preview/maps.ts';

const view = { ...worldMap(2), blueprint: false };
const bare = {
  ...view,
  stages: view.stages.map((stage) => ({
    ...stage,
    steps: stage.steps.map((step) => ({ ...step, frontstage: [], backstage: [], support: [] })),
  })),
};

test('lanes stand in the chosen order, the others behind them; what is no lane is passed over', () => {
  const order = orderedLanes({ order: ['pains', 'no lane', 'goal', 'pains'], hidden: [] });
  assert.deepEqual(order.slice(0, 3), ['pains', 'goal', 'actions']);
  assert.equal(order.length, LANES.length);
});

test('a lane that is hidden is not shown', () => {
  assert.equal(shownLanes(view, { order: [], hidden: ['pains'] }).includes('pains'), false);
});

test('the lanes of a service blueprint are shown in one, and where something stands in them', () => {
  assert.ok(shownLanes(view, EVERY_LANE).includes('backstage'));
  assert.ok(!shownLanes(bare, EVERY_LANE).includes('backstage'));
  assert.ok(shownLanes({ ...bare, blueprint: true }, EVERY_LANE).includes('backstage'));
});
