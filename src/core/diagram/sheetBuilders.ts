import { textField } from '../model/fields.ts';
import { buildCoverageView } from './buildCoverageView.ts';
import { buildOpportunitiesView } from './buildOpportunitiesView.ts';
import { buildPersonaView } from './buildPersonaView.ts';
import { buildRoadmapView } from './buildRoadmapView.ts';
import { buildStrategyView } from './buildStrategyView.ts';
import { localPlaces } from './localPlaces.ts';
import { coverageSheet } from './sheet/coverageSheet.ts';
import { opportunitiesSheet } from './sheet/opportunitiesSheet.ts';
import { personaSheet } from './sheet/personaSheet.ts';
import { roadmapSheet } from './sheet/roadmapSheet.ts';
import type { Sheet } from './sheet/sheet.ts';
import { strategySheet } from './sheet/strategySheet.ts';
import type { ViewSubject } from './viewSubject.ts';

/** From a document to a page of it; `undefined` for documents that have no such page. */
type SheetBuilder = (subject: ViewSubject) => Sheet | undefined;

export const SHEET_BUILDERS = {
  persona: sheetOf(buildPersonaView, personaSheet),
  strategy: sheetOf(buildStrategyView, strategySheet),
  opportunities: sheetOf(buildOpportunitiesView, opportunitiesSheet),
  roadmap: sheetOf(buildRoadmapView, roadmapSheet),
  coverage: sheetOf(
    ({ index, translate }) => buildCoverageView(index, translate),
    (view, translate) => coverageSheet(view, undefined, translate),
  ),
} as const;

function sheetOf<View>(
  build: (subject: ViewSubject) => View | undefined,
  arrange: (view: View, translate: ViewSubject['translate']) => Sheet,
): SheetBuilder {
  return (subject) => {
    const view = build(subject);
    const { uri, data } = subject.facts;
    const lang = textField(data, 'locale');
    return view && localPlaces({ ...arrange(view, subject.translate), lang }, uri);
  };
}
