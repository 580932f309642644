import fc from 'fast-check';
import { joinLines } from '../support/text.ts';

/** Files over which the rules about touchpoints, promises, metrics and initiatives have something to say to each other. */
const ids = fc.constantFrom('ana', 'ana', 'ana', 'bo');
const stages = fc.constantFrom('one', 'two');
const statuses = fc.constantFrom('live', 'live', 'draft', 'archived');
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined, freq: 2 });
const line = (prefix: string, value: string | undefined, end = '') =>
  value === undefined ? [] : [`${prefix}${value}${end}`];
const times = fc.constantFrom('PT1H', 'PT4H', 'P1D');

const step = fc
  .record({
    id: stages,
    actor: maybe(ids),
    touchpoint: maybe(fc.constantFrom('ana', 'bo', 'till')),
    promise: maybe(ids),
    record: maybe(fc.record({ opportunity: maybe(ids), pain: maybe(stages) })),
  })
  .map(({ id, actor, touchpoint, promise, record }) => [
    `      - id: ${id}`,
    '        name: A step',
    ...line('        actor: ', actor),
    ...line('        touchpoints: [', touchpoint, ']'),
    ...line('        promises: [', promise, ']'),
    ...line('        opportunities: [', record?.opportunity, ']'),
    ...line('        pains: [{ severity: high, text: It hurts, id: ', record?.pain, ' }]'),
  ]);

const journey = fc
  .record({ id: ids, status: statuses, persona: ids, owner: maybe(ids), first: step, second: step })
  .map(({ id, status, persona, owner, first, second }) =>
    joinLines(
      'apiVersion: cx/v1',
      'kind: journey',
      `id: ${id}`,
      'name: A journey',
      'goal: Get it done',
      `status: ${status}`,
      `persona: ${persona}`,
      'stages:',
      '  - id: one',
      '    name: A stage',
      ...line('    owner: ', owner),
      '    steps:',
      ...first,
      ...second,
    ),
  );

const persona = fc
  .record({
    id: ids,
    status: statuses,
    priority: maybe(fc.constantFrom('negative', 'primary')),
    channel: maybe(ids),
    within: times,
    handledBy: maybe(fc.constantFrom('human', 'bot')),
    avoided: maybe(ids),
    preferred: maybe(ids),
    pain: stages,
  })
  .map(({ id, status, priority, channel, within, handledBy, avoided, preferred, pain }) =>
    joinLines(
      'apiVersion: cx/v1',
      'kind: persona',
      `id: ${id}`,
      `name: Persona ${id}`,
      `status: ${status}`,
      ...line('priority: ', priority),
      'goals: [Get it done]',
      `pains: [{ id: ${pain}, text: It hurts, priority: high }]`,
      'expectations:',
      '  - text: Be quick',
      `    respondWithin: ${within}`,
      ...line('    channel: ', channel),
      ...line('    handledBy: ', handledBy),
      'channels:',
      `  avoided: [${avoided ?? ''}]`,
      `  preferred: [${preferred ?? ''}]`,
    ),
  );

const offers = fc
  .record({
    status: maybe(statuses),
    channel: ids,
    hours: maybe(fc.constantFrom('24x7', 'business')),
    medium: fc.constantFrom('chat', 'store'),
    touchpoint: ids,
    on: ids,
    there: maybe(fc.constantFrom('live', 'missing', 'retired')),
    handledBy: maybe(fc.constantFrom('human', 'bot')),
    handoff: maybe(ids),
    promised: maybe(ids),
  })
  .map(({ status, channel, hours, medium, touchpoint, on, there, handledBy, handoff, promised }) =>
    joinLines(
      'apiVersion: cx/v1',
      'kind: catalog',
      'id: offers',
      'name: Offers',
      ...line('status: ', status),
      `channels: [{ id: ${channel}, name: A channel, medium: ${medium}, hours: ${hours ?? '[]'} }]`,
      'touchpoints:',
      `  - id: ${touchpoint}`,
      '    name: A touchpoint',
      `    channel: ${on}`,
      '    direction: two-way',
      ...line('    status: ', there),
      ...line('    handledBy: ', handledBy),
      ...line('    handoffs: [{ contextKept: true, to: ', handoff, ' }]'),
      ...line('    promises: [', promised, ']'),
      '  - { id: till, name: A till, channel: till }',
    ),
  );

const promises = fc
  .record({
    status: maybe(statuses),
    id: ids,
    channel: ids,
    within: times,
    persona: maybe(ids),
    metric: maybe(ids),
    measured: ids,
    concept: maybe(fc.constantFrom('first-response-time', 'resolution-time')),
    now: times,
  })
  .map(({ status, id, channel, within, persona: one, metric, measured, concept, now }) =>
    joinLines(
      'apiVersion: cx/v1',
      'kind: catalog',
      'id: promises',
      'name: Promises',
      ...line('status: ', status),
      'promises:',
      `  - id: ${id}`,
      `    statement: A promise of ${within}`,
      `    channel: ${channel}`,
      '    event: Asked',
      `    within: ${within}`,
      '    clock: business-hours',
      ...line('    personas: [', one, ']'),
      ...line('    metric: ', metric),
      'metrics:',
      `  - id: ${measured}`,
      '    name: A metric',
      ...line('    concept: ', concept),
      `    current: { value: ${now} }`,
    ),
  );

const plans = fc
  .record({
    status: maybe(statuses),
    opportunity: ids,
    pain: maybe(fc.tuple(ids, stages)),
    initiatives: maybe(ids),
    initiative: ids,
    owner: maybe(ids),
    contributor: maybe(ids),
    opportunities: maybe(ids),
  })
  .map(({ status, opportunity, pain, initiatives, initiative, owner, contributor, opportunities }) =>
    joinLines(
      'apiVersion: cx/v1',
      'kind: catalog',
      'id: plans',
      'name: Plans',
      ...line('status: ', status),
      'opportunities:',
      `  - id: ${opportunity}`,
      '    statement: Do better',
      '    status: validated',
      ...line('    pains: [', pain?.join('/'), ']'),
      ...line('    initiatives: [', initiatives, ']'),
      'initiatives:',
      `  - id: ${initiative}`,
      '    name: Work',
      '    status: planned',
      ...line('    owner: ', owner),
      ...line('    contributors: [', contributor, ']'),
      ...line('    opportunities: [', opportunities, ']'),
    ),
  );

/** One file of each kind, so that they fit together more often than not. */
export const MEETING_FILES: readonly (readonly [path: string, text: fc.Arbitrary<string>])[] = [
  ['a.yaml', journey],
  ['b.yaml', journey],
  ['c.yaml', persona],
  ['d.yaml', offers],
  ['e.yaml', promises],
  ['f.yaml', promises],
  ['g.yaml', plans],
  ['h.yaml', plans],
];

export const meetingTexts: fc.Arbitrary<string> = fc.oneof(...MEETING_FILES.map(([, text]) => text));

/** What moves a person, a promise or a team from one place to another, and little else. */
export const MEETING_EDITS: readonly (readonly [RegExp, string])[] = [
  [/^( +actor: )\w+$/m, '$1bo'],
  [/^( +)name: A step$/m, '$1name: A step\n$1actor: ana'],
  [/^( +owner: )ana$/m, '$1bo'],
  [/^( +owner: )bo$/m, '$1ana'],
  [/\bPT4H\b/, 'PT1H'],
  [/\bPT1H\b/, 'P1D'],
  [/\bfirst-response-time\b/, 'resolution-time'],
  [/^ +personas: .*\n/m, ''],
  [/^ +promises: \[.*\n/m, ''],
  [/^ +pains: \[.*\n/m, ''],
];
