import fc from 'fast-check';
import { joinLines } from '../support/text.ts';

/** Files over which the rules about life cycles, statuses and evidence have something to say to each other. */
const ids = fc.constantFrom('ana', 'anna');
const stages = fc.constantFrom('one', 'two');
const statuses = fc.constantFrom('live', 'live', 'archived', 'draft');
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const line = (prefix: string, value: string | undefined) =>
  value === undefined ? [] : [`${prefix}${value}`];

const phases = fc.constantFrom('purchase', 'usage', 'anna');

export const journey = fc
  .record({
    id: ids,
    status: statuses,
    persona: ids,
    parent: maybe(fc.tuple(ids, stages).map((parts) => parts.join('/'))),
    evidence: maybe(ids),
    objective: maybe(ids),
    first: maybe(phases),
    second: maybe(phases),
    empty: fc.boolean(),
  })
  .map(({ id, status, persona, parent, evidence, objective, first, second, empty }) =>
    joinLines(
      'apiVersion: cx/v1',
      'kind: journey',
      `id: ${id}`,
      'name: A journey',
      'goal: Get it done',
      `status: ${status}`,
      `persona: ${persona}`,
      ...line('parent: ', parent),
      ...line('evidence: [', evidence && `${evidence}]`),
      ...line('objectives: [', objective && `${objective}]`),
      'stages:',
      '  - id: one',
      '    name: First',
      ...line('    phase: ', first),
      ...(empty ? [] : ['    steps: [{ id: one, name: Begin, action: Goes, emotion: 0 }]']),
      '  - id: two',
      '    name: Second',
      ...line('    phase: ', second),
      '    steps: [{ id: two, name: End, action: Comes, emotion: 1 }]',
    ),
  );

export const persona = fc
  .record({ id: ids, status: statuses, evidence: ids })
  .map(({ id, status, evidence }) =>
    joinLines(
      'apiVersion: cx/v1',
      'kind: persona',
      `id: ${id}`,
      'name: A persona',
      'priority: primary',
      `status: ${status}`,
      `evidence: [${evidence}]`,
      'goals: [Get it done]',
    ),
  );

export const catalog = fc
  .record({
    status: statuses,
    evidence: ids,
    year: fc.constantFrom(2020, 2026),
    opportunity: ids,
    pain: fc.tuple(ids, stages),
  })
  .map(({ status, evidence, year, opportunity, pain }) =>
    joinLines(
      'apiVersion: cx/v1',
      'kind: catalog',
      'id: things',
      'name: Things',
      `status: ${status}`,
      'evidence:',
      `  - { id: ${evidence}, title: A study, date: ${year}-05-01 }`,
      'opportunities:',
      `  - { id: ${opportunity}, statement: Do better, pains: [${pain.join('/')}], evidence: [${evidence}] }`,
    ),
  );

export const strategy = fc
  .record({
    status: statuses,
    objective: ids,
    phases: maybe(fc.shuffledSubarray(['usage', 'purchase', 'anna'], { minLength: 1 })),
  })
  .map(({ status, objective, phases: declared }) =>
    joinLines(
      'apiVersion: cx/v1',
      'kind: strategy',
      'id: plan',
      'name: The plan',
      `status: ${status}`,
      `objectives: [{ id: ${objective}, statement: Be calm }]`,
      'priorityPersonas: [ana]',
      ...line('phases: [', declared && `${declared.map((id) => `{ id: ${id}, name: A phase }`).join(', ')}]`),
    ),
  );

export const lifeTexts: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: journey },
  { weight: 2, arbitrary: persona },
  { weight: 2, arbitrary: catalog },
  { weight: 2, arbitrary: strategy },
);

/** What makes these files live or put aside, or changes the order of their phases. */
export const LIFE_EDITS: readonly (readonly [RegExp, string])[] = [
  [/^status: \w+$/m, 'status: live'],
  [/^status: \w+$/m, 'status: archived'],
  [/^phases: \[(\{.*?\}), (\{.*?\})/m, 'phases: [$2, $1'],
  [/^ {4}phase: .*\n/m, ''],
];
