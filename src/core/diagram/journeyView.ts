import type { Place } from './place.ts';

/** What a picture of a journey shows, as plain data that can be sent to a webview: texts, never markup. */
export interface JourneyView {
  readonly id: string;
  readonly name: string;
  readonly goal?: string;
  readonly state: 'current' | 'future';
  /** Display names; the first is the point of view. */
  readonly personas: readonly string[];
  readonly stages: readonly StageView[];
}

export interface StageView {
  readonly at: Place;
  readonly id?: string;
  readonly name: string;
  readonly steps: readonly StepView[];
}

export interface StepView {
  readonly at: Place;
  /** Position in the journey over all stages, from 0. */
  readonly index: number;
  readonly id?: string;
  readonly name: string;
  /** −2 (very bad) … +2 (very good); `undefined` when nobody has scored the step, or the score is no whole number in that range. */
  readonly emotion?: number;
  /** The team's own word for the emotion. */
  readonly emotionLabel?: string;
  /** Display names of who acts. */
  readonly actors: readonly string[];
  readonly momentOfTruth: boolean;
}
