import type { ViewName, Views } from '../core/diagram/views.ts';
import { isJourneyView } from './journeyViewGuard.ts';
import { isMapView } from './mapViewGuard.ts';
import { type Guard, isBoolean, isIndex, isListOf, isRecordOf, isText } from './shapes.ts';
import { isSheet } from './sheetGuard.ts';

/** Whether a value is a whole view, down to each part. */
export const VIEW_GUARDS: { readonly [Name in ViewName]: Guard<Views[Name]> } = {
  map: isMapView,
  curve: isMapView,
  journey: isRecordOf({
    journey: isJourneyView,
    mermaid: isRecordOf({ text: isText, steps: isListOf(isIndex), truncated: isBoolean }),
  }),
  persona: isSheet,
  strategy: isSheet,
  opportunities: isSheet,
  roadmap: isSheet,
  coverage: isSheet,
};
