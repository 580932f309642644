import fc from 'fast-check';
import { joinLines } from '../support/text.ts';

const ids = fc.constantFrom('ana', 'anna', 'bo');
const steps = fc.constantFrom('one', 'two');
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const line = (prefix: string, value: string | number | undefined) =>
  value === undefined ? [] : [`${prefix}${value}`];

const status = maybe(fc.constantFrom('draft', 'in-review', 'live', 'archived'));

interface Head {
  readonly id: string;
  readonly status: string | undefined;
  readonly state?: string | undefined;
  readonly baseline?: string | undefined;
  readonly emotion: number | undefined;
}

const journey = fc
  .record({
    // Two journeys that fit together, more often than not: one of today, and one that is better.
    head: fc.oneof(
      { weight: 3, arbitrary: fc.constant({ id: 'ana', status: 'live', emotion: -1 }) },
      {
        weight: 3,
        arbitrary: fc.constant({
          id: 'bo',
          status: 'in-review',
          state: 'future',
          baseline: 'ana',
          emotion: 1,
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          id: ids,
          status,
          state: maybe(fc.constantFrom('current', 'future')),
          baseline: maybe(ids),
          emotion: maybe(fc.integer({ min: -2, max: 2 })),
        }),
      },
    ),
    step: steps,
    opportunity: maybe(ids),
    pain: maybe(steps),
    eased: maybe(ids),
  })
  .map(({ head, step, opportunity, pain, eased }) => {
    const { id, status, state, baseline, emotion }: Head = head;
    return joinLines(
      'apiVersion: cx/v1',
      'kind: journey',
      `id: ${id}`,
      'name: A journey',
      'goal: Get it done',
      'persona: ana',
      ...line('status: ', status),
      ...line('state: ', state),
      ...line('baseline: ', baseline),
      'stages:',
      `  - id: ${step}`,
      '    name: A stage with a name that no diagram shows whole',
      '    steps:',
      `      - id: ${step}`,
      '        name: A step',
      ...line('        emotion: ', emotion),
      ...line('        opportunities: [', opportunity && `${opportunity}]`),
      ...line('        pains: [{ text: It hurts, id: ', pain),
      ...(pain === undefined ? [] : [`          ${eased ? `, opportunities: [${eased}]` : ''} }]`]),
    );
  });

const catalog = fc
  .record({
    opportunity: ids,
    pain: maybe(fc.tuple(ids, steps)),
    initiative: maybe(ids),
    work: maybe(fc.record({ id: ids, opportunity: maybe(ids), cancelled: fc.boolean() })),
  })
  .map(({ opportunity, pain, initiative, work }) =>
    joinLines(
      'apiVersion: cx/v1',
      'kind: catalog',
      'id: things',
      'name: Things',
      'opportunities:',
      `  - id: ${opportunity}`,
      '    statement: Do better',
      ...line('    pains: [', pain && `${pain.join('/')}]`),
      ...line('    initiatives: [', initiative && `${initiative}]`),
      ...(work
        ? [
            'initiatives:',
            `  - id: ${work.id}`,
            '    name: Work',
            ...(work.cancelled ? ['    status: cancelled'] : []),
            ...line('    opportunities: [', work.opportunity && `${work.opportunity}]`),
          ]
        : []),
    ),
  );

const persona = fc
  .record({ id: ids, status, avatar: maybe(fc.constantFrom('ana.png', '../ana.png', 'sub/ana.png')) })
  .map(({ id, status, avatar }) =>
    joinLines(
      'apiVersion: cx/v1',
      'kind: persona',
      `id: ${id}`,
      'name: "A \\u200B persona"',
      'goals: [Get it done]',
      'reviewEvery: P90D',
      ...line('status: ', status),
      ...line('avatar: ', avatar),
    ),
  );

const strategy = fc
  .record({ status, journey: ids })
  .map(({ status, journey: one }) =>
    joinLines(
      'apiVersion: cx/v1',
      'kind: strategy',
      'id: plan',
      'name: The plan',
      'mission: Be good',
      ...line('status: ', status),
      `priorityJourneys: [${one}]`,
    ),
  );

/** Files of plans: journeys of the future and of today, what is to bring them about, and pictures of personas. */
export const futureTexts: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: journey },
  { weight: 3, arbitrary: catalog },
  { weight: 1, arbitrary: persona },
  { weight: 1, arbitrary: strategy },
);

/** Files to which the personas of `futureTexts` point; they have no text. */
export const pictures = fc.constantFrom('ana.png', 'sub/ana.png');
