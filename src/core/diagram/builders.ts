import { buildJourneyDiagram } from './buildJourneyDiagram.ts';
import { buildMap } from './buildMap.ts';
import { SHEET_BUILDERS } from './sheetBuilders.ts';
import type { ViewSubject } from './viewSubject.ts';
import type { ViewName, Views } from './views.ts';

/** Each makes its view as far as the file is written; `undefined` for files that have no such view. */
export const BUILDERS: {
  readonly [Name in ViewName]: (subject: ViewSubject) => Views[Name] | undefined;
} = {
  map: buildMap,
  curve: buildMap,
  journey: buildJourneyDiagram,
  ...SHEET_BUILDERS,
};
