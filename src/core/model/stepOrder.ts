import { field, listField, textField } from './fields.ts';
import type { JourneyModel, StepModel } from './journey.ts';

/**
 * Pairs of steps of which the second follows the first for certain: a step with branches leads to these, and one that
 * branches lead to does not follow the step that happens to stand above it.
 */
export function consecutiveSteps({ steps }: JourneyModel): readonly (readonly [StepModel, StepModel])[] {
  const branched = new Set(steps.flatMap(targetsOf));
  return steps.flatMap((step, i) => {
    const targets = targetsOf(step);
    if (targets.length > 0) {
      const followers = steps.filter(({ id }) => id !== undefined && targets.includes(id));
      return followers.map((follower) => [step, follower] as const);
    }
    const next = steps[i + 1];
    return next && !branched.has(next.id ?? '') ? [[step, next] as const] : [];
  });
}

function targetsOf(step: StepModel): readonly string[] {
  return listField(step.data, 'branches').flatMap((branch) => textField(branch, 'to') ?? []);
}

/** Whether two steps are done by the same person or team. */
export function haveSameActor(a: StepModel, b: StepModel): boolean {
  return field(a.data, 'actor') === field(b.data, 'actor');
}
