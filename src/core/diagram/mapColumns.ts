import type { MapStage, MapStep, MapView } from './mapView.ts';

/** A column of the map: a step, or the gap that a stage without steps leaves. */
export interface MapColumn {
  readonly stage: MapStage;
  readonly step: MapStep | undefined;
  /** The number of the step over all stages; `undefined` for a gap. */
  readonly number: number | undefined;
}

/** From left to right. Empty for a journey without stages. */
export function columnsOf({ stages }: Pick<MapView, 'stages'>): readonly MapColumn[] {
  let number = 0;
  return stages.flatMap((stage): readonly MapColumn[] =>
    stage.steps.length === 0
      ? [{ stage, step: undefined, number: undefined }]
      : stage.steps.map((step) => ({ stage, step, number: number++ })),
  );
}

/** How many columns a stage takes. */
export function widthOf({ steps }: MapStage): number {
  return Math.max(steps.length, 1);
}
