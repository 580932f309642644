import type { Mark, ReviewMap, ReviewStep } from '../diff/reviewView.ts';
import type { Translate } from '../host.ts';
import type { StepView } from './journeyView.ts';
import { journeyMermaid } from './mermaidJourney.ts';

/** What stands before the name of a part of the picture, so that no colour is needed to tell. */
export const MARK_SIGNS: Readonly<Record<Mark, string>> = {
  same: '',
  added: '+',
  removed: '−',
  changed: '~',
  moved: '↔',
};

export interface ReviewMermaid {
  readonly text: string;
  /** The steps in the order in which Mermaid draws them. */
  readonly tasks: readonly ReviewStep[];
}

/** Both states of a journey as one Mermaid diagram: the new one, with signs, and what is gone where it stood. */
export function reviewMermaid(map: ReviewMap, translate: Translate): ReviewMermaid {
  const steps = map.stages.flatMap((stage) => stage.steps);
  let index = 0;
  const stepView = ({ name, mark, before, after, momentOfTruth }: ReviewStep): StepView => ({
    at: '',
    index: index++,
    name: signed(mark, name),
    emotion: after ?? before,
    actors: [],
    momentOfTruth,
  });
  const { text, steps: drawn } = journeyMermaid(
    {
      id: '',
      name: map.name,
      state: 'current',
      personas: [],
      stages: map.stages.map((stage) => ({
        at: '',
        name: signed(stage.mark, stage.name),
        steps: stage.steps.map(stepView),
      })),
    },
    { translate },
  );
  return { text, tasks: drawn.map((number) => steps[number]!) };
}

function signed(mark: Mark, name: string): string {
  return mark === 'same' ? name : `${MARK_SIGNS[mark]} ${name}`;
}
