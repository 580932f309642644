import type {
  MapAction,
  MapBaseline,
  MapBranch,
  MapCurve,
  MapMetric,
  MapOpportunity,
  MapPain,
  MapPoint,
  MapPromise,
  MapStage,
  MapStep,
  MapText,
  MapThing,
  MapTouchpoint,
  MapTruth,
  MapView,
} from '../core/diagram/mapView.ts';
import { isBoolean, isListOf, isNumber, isOneOf, isOptional, isRecordOf, isText } from './shapes.ts';

const isOptionalText = isOptional(isText);
const text = { at: isText, text: isText };
const thing = { ...text, id: isText };
const isMapText = isRecordOf<MapText>(text);
const isThing = isRecordOf<MapThing>(thing);

const isPains = isListOf(isRecordOf<MapPain>({ ...text, severity: isOptionalText }));
const isOpportunities = isListOf(isRecordOf<MapOpportunity>({ ...thing, status: isOptionalText }));
const isActions = isListOf(isRecordOf<MapAction>({ ...text, actor: isOptionalText, system: isOptionalText }));
const isMetrics = isListOf(
  isRecordOf<MapMetric>({
    ...thing,
    value: isOptionalText,
    target: isOptionalText,
    state: isOneOf('reached', 'missed', 'open', 'unknown'),
    progress: isOptional(isNumber),
  }),
);

const isStep = isRecordOf<MapStep>({
  at: isText,
  name: isText,
  duration: isOptionalText,
  actor: isOptional(isThing),
  action: isOptional(isMapText),
  thoughts: isOptional(isMapText),
  momentOfTruth: isOptional(isRecordOf<MapTruth>({ at: isText, type: isOptionalText })),
  touchpoints: isListOf(
    isRecordOf<MapTouchpoint>({
      ...thing,
      channel: isOptionalText,
      medium: isOptionalText,
      status: isOptionalText,
      quality: isOptionalText,
    }),
  ),
  pains: isPains,
  gains: isListOf(isMapText),
  opportunities: isOpportunities,
  promises: isListOf(
    isRecordOf<MapPromise>({
      ...thing,
      within: isOptionalText,
      state: isOneOf('kept', 'broken', 'unmeasured'),
    }),
  ),
  metrics: isMetrics,
  frontstage: isActions,
  backstage: isActions,
  support: isActions,
  branches: isListOf(isRecordOf<MapBranch>({ at: isText, when: isOptionalText, to: isText })),
});

const isStage = isRecordOf<MapStage>({
  at: isText,
  name: isText,
  phase: isOptionalText,
  duration: isOptionalText,
  goal: isOptional(isMapText),
  owner: isOptional(isThing),
  mean: isOptional(isNumber),
  pains: isPains,
  opportunities: isOpportunities,
  metrics: isMetrics,
  steps: isListOf(isStep),
});

const isPoint = isRecordOf<MapPoint>({ at: isText, score: isOptional(isNumber), label: isOptionalText });

const isBaseline = isRecordOf<MapBaseline>({
  at: isText,
  name: isText,
  points: isListOf(isRecordOf<MapBaseline['points'][number]>({ x: isNumber, score: isNumber, step: isText })),
});

/** Whether the value is a whole map, down to each cell. */
export const isMapView = isRecordOf<MapView>({
  id: isText,
  name: isText,
  state: isOneOf('current', 'future'),
  blueprint: isBoolean,
  goal: isOptional(isMapText),
  owner: isOptional(isThing),
  personas: isListOf(isThing),
  stages: isListOf(isStage),
  curves: isListOf(isRecordOf<MapCurve>({ persona: isText, name: isText, points: isListOf(isPoint) })),
  baseline: isOptional(isBaseline),
});
