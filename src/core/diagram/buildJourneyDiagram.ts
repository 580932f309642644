import { buildJourneyView } from './buildJourneyView.ts';
import type { JourneyDiagram } from './journeyDiagram.ts';
import { journeyMermaid } from './mermaidJourney.ts';
import type { ViewSubject } from './viewSubject.ts';

/** UTF-16 units of Mermaid text. Only hosts that are not ours have a lower limit. */
const LONGEST = 1_000_000;

/** The journey and its whole Mermaid text, for a page of ours; `undefined` for documents of another kind. */
export function buildJourneyDiagram(subject: ViewSubject): JourneyDiagram | undefined {
  const journey = buildJourneyView(subject);
  if (!journey) return undefined;
  return { journey, mermaid: journeyMermaid(journey, { translate: subject.translate, limit: LONGEST }) };
}
