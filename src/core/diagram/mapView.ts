import type { Place } from './place.ts';

/** A journey as the map that CX people know: stages and steps across, everything that is known of them down. */
export interface MapView {
  readonly id: string;
  readonly name: string;
  readonly state: 'current' | 'future';
  /** Whether the lanes of a service blueprint are asked for. */
  readonly blueprint: boolean;
  readonly goal: MapText | undefined;
  readonly owner: MapThing | undefined;
  /** The first is the point of view. */
  readonly personas: readonly MapThing[];
  readonly stages: readonly MapStage[];
  /** One for each persona that somebody has scored; one without scores when nobody has. */
  readonly curves: readonly MapCurve[];
  /** What a future journey wants to be better than. */
  readonly baseline: MapBaseline | undefined;
}

/** A text of the file, with its place. */
export interface MapText {
  readonly at: Place;
  readonly text: string;
}

/** Something with a name that stands elsewhere, such as a team. */
export interface MapThing extends MapText {
  readonly id: string;
}

export interface MapStage {
  readonly at: Place;
  readonly name: string;
  readonly phase: string | undefined;
  readonly duration: string | undefined;
  readonly goal: MapText | undefined;
  readonly owner: MapThing | undefined;
  /** To one decimal place, of the point of view; `undefined` when no step is scored. */
  readonly mean: number | undefined;
  readonly pains: readonly MapPain[];
  readonly opportunities: readonly MapOpportunity[];
  readonly metrics: readonly MapMetric[];
  readonly steps: readonly MapStep[];
}

export interface MapStep {
  readonly at: Place;
  readonly name: string;
  readonly duration: string | undefined;
  /** Only when it is not the point of view. */
  readonly actor: MapThing | undefined;
  readonly action: MapText | undefined;
  readonly thoughts: MapText | undefined;
  readonly momentOfTruth: MapTruth | undefined;
  readonly touchpoints: readonly MapTouchpoint[];
  readonly pains: readonly MapPain[];
  readonly gains: readonly MapText[];
  readonly opportunities: readonly MapOpportunity[];
  readonly promises: readonly MapPromise[];
  readonly metrics: readonly MapMetric[];
  readonly frontstage: readonly MapAction[];
  readonly backstage: readonly MapAction[];
  readonly support: readonly MapAction[];
  /** Where it may go on instead of with the next step. */
  readonly branches: readonly MapBranch[];
}

export interface MapTruth {
  readonly at: Place;
  readonly type: string | undefined;
}

export interface MapTouchpoint extends MapThing {
  readonly channel: string | undefined;
  readonly medium: string | undefined;
  readonly status: string | undefined;
  readonly quality: string | undefined;
}

export interface MapPain extends MapText {
  readonly severity: string | undefined;
}

export interface MapOpportunity extends MapThing {
  readonly status: string | undefined;
}

export interface MapPromise extends MapThing {
  /** In words. */
  readonly within: string | undefined;
  readonly state: 'kept' | 'broken' | 'unmeasured';
}

export interface MapMetric extends MapThing {
  /** With its unit. */
  readonly value: string | undefined;
  readonly target: string | undefined;
  /** `missed` once the day of the target is past. */
  readonly state: 'reached' | 'missed' | 'open' | 'unknown';
  /** How far it has come from the baseline to the target, 0 to 1. */
  readonly progress: number | undefined;
}

/** What happens on a stage of a service blueprint. */
export interface MapAction extends MapText {
  readonly actor: string | undefined;
  readonly system: string | undefined;
}

export interface MapBranch {
  readonly at: Place;
  readonly when: string | undefined;
  /** The name of the step. */
  readonly to: string;
}

export interface MapCurve {
  /** Whose it is; empty when the journey names nobody. */
  readonly persona: string;
  readonly name: string;
  /** One for each step, in order. */
  readonly points: readonly MapPoint[];
}

export interface MapPoint {
  /** The score, or where it would stand. */
  readonly at: Place;
  /** −2 … +2; `undefined` when nobody has scored the step. */
  readonly score: number | undefined;
  /** The team's own word. */
  readonly label: string | undefined;
}

export interface MapBaseline {
  readonly at: Place;
  readonly name: string;
  readonly points: readonly {
    /** Columns from the first column's left edge: 0.5 is the middle of the first step. */
    readonly x: number;
    readonly score: number;
    readonly step: string;
  }[];
}
