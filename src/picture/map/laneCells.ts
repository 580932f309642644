import type { MapStage, MapStep } from '../../core/diagram/mapView.ts';
import type { Translate } from '../../core/host.ts';
import type { PictureElement } from '../element.ts';
import {
  actionItem,
  gainItem,
  metricItem,
  opportunityItem,
  ownerItem,
  painItem,
  promiseItem,
  textItem,
  touchpointItem,
} from './cellItems.ts';
import type { Lane } from './lanes.ts';

type Cell = readonly PictureElement[];

/** What a lane says of a whole stage; empty when nothing, and for lanes that speak of steps alone. */
export function stageCell(lane: Lane, stage: MapStage, translate: Translate): Cell {
  switch (lane) {
    case 'goal':
      return stage.goal ? [textItem(stage.goal, 'text')] : [];
    case 'owner':
      return stage.owner ? [ownerItem(stage.owner)] : [];
    case 'pains':
      return stage.pains.map((pain) => painItem(pain, translate));
    case 'opportunities':
      return stage.opportunities.map((opportunity) => opportunityItem(opportunity, translate));
    case 'metrics':
      return stage.metrics.map((metric) => metricItem(metric, translate));
    default:
      return [];
  }
}

/** What a lane says of a step; empty when nothing, and for lanes that speak of stages alone. */
export function stepCell(lane: Lane, step: MapStep, translate: Translate): Cell {
  switch (lane) {
    case 'actions':
      return step.action ? [textItem(step.action, 'text')] : [];
    case 'thoughts':
      return step.thoughts ? [textItem(step.thoughts, 'thought')] : [];
    case 'touchpoints':
      return step.touchpoints.map((touchpoint) => touchpointItem(touchpoint, translate));
    case 'pains':
      return step.pains.map((pain) => painItem(pain, translate));
    case 'gains':
      return step.gains.map(gainItem);
    case 'opportunities':
      return step.opportunities.map((opportunity) => opportunityItem(opportunity, translate));
    case 'promises':
      return step.promises.map((promise) => promiseItem(promise, translate));
    case 'metrics':
      return step.metrics.map((metric) => metricItem(metric, translate));
    case 'frontstage':
    case 'backstage':
    case 'support':
      return step[lane].map(actionItem);
    default:
      return [];
  }
}

/** Lanes in which stages have cells of their own, one for all their steps. */
export const STAGE_LANES: readonly Lane[] = ['goal', 'owner'];
