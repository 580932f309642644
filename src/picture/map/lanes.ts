import type { LaneChoice } from '../../core/diagram/laneChoice.ts';
import type { MapView } from '../../core/diagram/mapView.ts';
import type { Translate } from '../../core/host.ts';

/** What can stand below the steps, in the order of an experience map. */
export const LANES = [
  'goal',
  'actions',
  'emotion',
  'thoughts',
  'touchpoints',
  'frontstage',
  'backstage',
  'support',
  'pains',
  'gains',
  'opportunities',
  'promises',
  'metrics',
  'owner',
] as const;

export type Lane = (typeof LANES)[number];

/** Only in service blueprints, or where somebody has written something there. */
const BLUEPRINT: readonly Lane[] = ['frontstage', 'backstage', 'support'];

export const EVERY_LANE: LaneChoice = Object.freeze({ order: LANES, hidden: [] });

/** All lanes in the chosen order. */
export function orderedLanes({ order }: LaneChoice): readonly Lane[] {
  const known = LANES.filter((lane) => order.includes(lane)).sort(
    (a, b) => order.indexOf(a) - order.indexOf(b),
  );
  const rest = LANES.filter((lane) => !known.includes(lane));
  return [...known, ...rest];
}

/** The choice with a lane taken to the place of another one, or behind it. */
export function withLaneAt(choice: LaneChoice, lane: Lane, place: Lane, behind: boolean): LaneChoice {
  if (lane === place) return choice;
  const order = orderedLanes(choice).filter((one) => one !== lane);
  order.splice(order.indexOf(place) + (behind ? 1 : 0), 0, lane);
  return { ...choice, order };
}

export function isLane(name: string | undefined): name is Lane {
  return LANES.some((lane) => lane === name);
}

/** The lanes that a map shows. */
export function shownLanes(view: MapView, choice: LaneChoice): readonly Lane[] {
  return orderedLanes(choice).filter(
    (lane) =>
      !choice.hidden.includes(lane) && (!BLUEPRINT.includes(lane) || view.blueprint || isUsed(view, lane)),
  );
}

function isUsed({ stages }: MapView, lane: Lane): boolean {
  return stages.some(({ steps }) =>
    steps.some((step) => step[lane as 'frontstage' | 'backstage' | 'support'].length > 0),
  );
}

export function laneTitle(lane: Lane, translate: Translate): string {
  switch (lane) {
    case 'goal':
      return translate('Goal');
    case 'actions':
      return translate('Doing');
    case 'emotion':
      return translate('Emotion');
    case 'thoughts':
      return translate('Thinking');
    case 'touchpoints':
      return translate('Touchpoints');
    case 'frontstage':
      return translate('Frontstage');
    case 'backstage':
      return translate('Backstage');
    case 'support':
      return translate('Support');
    case 'pains':
      return translate('Pains');
    case 'gains':
      return translate('Gains');
    case 'opportunities':
      return translate('Opportunities');
    case 'promises':
      return translate('Promises');
    case 'metrics':
      return translate('Metrics');
    case 'owner':
      return translate('Owner');
  }
}
