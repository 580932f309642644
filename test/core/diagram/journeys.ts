import type { JourneyView, StepView } from '../../../src/core/diagram/journeyView.ts';

type Step = Partial<Omit<StepView, 'index' | 'at'>> & { readonly name: string };

/** A view from what matters to a test; the steps are numbered as the core would number them. */
export function journey(
  parts: Partial<Omit<JourneyView, 'stages'>> & {
    readonly stages: readonly { readonly name: string; readonly steps: readonly Step[] }[];
  },
): JourneyView {
  let index = 0;
  return {
    id: 'journey',
    name: 'Journey',
    state: 'current',
    personas: [],
    ...parts,
    stages: parts.stages.map((stage, s) => ({
      at: `#/stages/${s}`,
      name: stage.name,
      steps: stage.steps.map((step, i) => ({
        at: `#/stages/${s}/steps/${i}`,
        actors: [],
        momentOfTruth: false,
        ...step,
        index: index++,
      })),
    })),
  };
}

/** Where the step with that number stands. */
export function placeOfStep(view: JourneyView, index: number): string {
  return view.stages.flatMap(({ steps }) => steps)[index]?.at ?? '';
}

/** What a team of a small parcel company might write. */
export const parcelJourney: JourneyView = journey({
  id: 'first-parcel',
  name: 'First parcel: from order to doorstep',
  goal: 'Have the gift in hand before Saturday, without staying at home for it',
  personas: ['Olena, the busy parent', 'Diego'],
  stages: [
    {
      name: 'Order',
      steps: [
        { name: 'Compare delivery options', emotion: 0, actors: ['Olena, the busy parent'] },
        {
          name: 'Pay: card or wallet',
          emotion: -1,
          emotionLabel: 'wary',
          actors: ['Olena, the busy parent', 'Payments team'],
        },
        { name: 'Get the confirmation #', emotion: 1, actors: ['Olena, the busy parent'] },
      ],
    },
    {
      name: 'Wait',
      steps: [
        { name: 'Follow the parcel on the map', emotion: 2, actors: ['Olena, the busy parent', 'Diego'] },
        { name: 'Title of the message says “delayed; see app”', actors: ['Diego'] },
      ],
    },
    { name: 'Complain', steps: [] },
    {
      name: 'Wait',
      steps: [
        {
          name: 'Call support and explain everything from the beginning for the third time',
          emotion: -2,
          emotionLabel: 'furious',
          actors: ['Olena, the busy parent', 'Support'],
          momentOfTruth: true,
        },
      ],
    },
  ],
});
