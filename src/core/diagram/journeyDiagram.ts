import type { JourneyView } from './journeyView.ts';
import type { MermaidJourney } from './mermaidJourney.ts';

/** A journey as Mermaid draws it, with the names and scores that its text only encodes. */
export interface JourneyDiagram {
  readonly journey: JourneyView;
  readonly mermaid: MermaidJourney;
}
