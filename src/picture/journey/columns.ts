import type { JourneyView, StepView } from '../../core/diagram/journeyView.ts';

/** Pixels from one step to the next. */
export const COLUMN = 156;
export const STAGE_GAP = 10;

/** A step in its place; a stage without steps has a column without a step. */
export interface StepColumn {
  readonly step: StepView | undefined;
  /** Of all stages, from 0. */
  readonly stage: number;
  /** Its left edge. */
  readonly x: number;
}

export function columnsOf({ stages }: JourneyView, left: number): readonly StepColumn[] {
  const steps = stages.flatMap((stage, i): readonly Omit<StepColumn, 'x'>[] =>
    stage.steps.length === 0
      ? [{ step: undefined, stage: i }]
      : stage.steps.map((step) => ({ step, stage: i })),
  );
  return steps.map((one, i) => ({ ...one, x: left + i * COLUMN }));
}
