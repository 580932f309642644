import type { Random } from './random.ts';

// biome-ignore lint/suspicious/noExplicitAny: files of any shape are made and taken apart here
export type Data = Record<string, any>;

const WORDS =
  'parcel label refund counter courier boots evening screen queue letter help form garden receipt window'.split(
    ' ',
  );

export const PERSONAS = ['anna', 'boris', 'chloe', 'dario'];
export const TEAMS = ['support', 'product', 'logistics', 'finance'];
export const IDS = ['mail-a', 'chat-b', 'shop-c', 'call-d', 'site-e'];
export const PHASES = ['awareness', 'purchase', 'usage', 'support', 'retention'];
export const STATUS = ['draft', 'in-review', 'approved', 'live'];
export const LEVELS = ['low', 'medium', 'high', 'critical'];
export const DAYS = ['2026-01-05', '2026-03-17', '2026-07-30', '2027-02-01'];
export const ROLES = ['customer', 'buyer', 'end-user', 'citizen'];
export const SKILLS = ['novice', 'intermediate', 'advanced'];
export const SPANS = ['PT30M', 'PT4H', 'P2D', 'P30D'];

/** A sentence that no other of its file resembles, as long as `mark` is another one. */
export function sentence(random: Random, mark: string): string {
  return `${mark} ${Array.from({ length: random.int(3, 7) }, () => random.pick(WORDS)).join(' ')} ${mark}`;
}

export function journey(random: Random): Data {
  let number = 0;
  const fresh = (word: string) => `${word}-${++number}`;
  const stages = Array.from({ length: random.int(2, 5) }, () => {
    const id = fresh('stage');
    return {
      id,
      name: sentence(random, fresh('s')),
      ...maybe(random, { phase: () => random.pick(PHASES), owner: () => random.pick(TEAMS) }),
      ...maybe(random, {
        customerGoal: () => sentence(random, fresh('g')),
        duration: () => random.pick(SPANS),
      }),
      steps: Array.from({ length: random.int(1, 5) }, () => step(random, fresh)),
    };
  });
  return {
    apiVersion: 'cx/v1',
    kind: 'journey',
    id: 'trip',
    name: 'A trip',
    ...maybe(random, { owner: () => random.pick(TEAMS), status: () => random.pick(STATUS) }),
    ...maybe(random, { confidence: () => random.pick(['assumption', 'partial', 'validated']) }),
    ...maybe(random, { lastReviewed: () => random.pick(DAYS), evidence: () => random.some(IDS, 1) }),
    ...maybe(random, { tags: () => random.some(['red', 'green', 'blue'], 1) }),
    personas: random.shuffled(random.some(PERSONAS, 1)),
    goal: sentence(random, 'goal'),
    ...maybe(random, { successCriteria: () => [1, 2, 3].map((i) => sentence(random, `c${i}`)) }),
    ...maybe(random, { scope: () => ({ start: sentence(random, 'from'), end: sentence(random, 'to') }) }),
    stages,
  };
}

export function step(random: Random, fresh: (word: string) => string): Data {
  return {
    id: fresh('step'),
    name: sentence(random, fresh('n')),
    ...maybe(random, {
      action: () => sentence(random, fresh('a')),
      thoughts: () => sentence(random, fresh('t')),
    }),
    ...maybe(random, { emotion: () => emotion(random) }),
    ...maybe(random, { touchpoints: () => random.some(IDS, 1), promises: () => random.some(IDS, 1) }),
    ...maybe(random, { metrics: () => random.some(IDS, 1), evidence: () => random.some(IDS, 1) }),
    ...maybe(random, {
      pains: () => Array.from({ length: random.int(1, 3) }, () => pain(random, fresh)),
      opportunities: () => random.some(IDS, 1),
      gains: () => [sentence(random, fresh('w'))],
    }),
    ...(random.chance(0.2) && {
      momentOfTruth: random.chance(0.5) ? true : { type: 'first', owner: random.pick(TEAMS) },
    }),
  };
}

function emotion(random: Random): unknown {
  const score = random.int(-2, 2);
  const form = random.int(0, 2);
  if (form === 0) return score;
  return { score, label: random.pick(WORDS), ...(form === 2 && { basis: 'observed' }) };
}

export function pain(random: Random, fresh: (word: string) => string): unknown {
  const text = sentence(random, fresh('p'));
  if (random.chance(0.3)) return text;
  return { id: fresh('pain'), text, ...maybe(random, { severity: () => random.pick(LEVELS) }) };
}

export function catalog(random: Random): Data {
  return {
    apiVersion: 'cx/v1',
    kind: 'catalog',
    id: 'all',
    name: 'All things',
    channels: IDS.map((id) => ({ id, name: `Channel ${id}`, medium: 'chat' })),
    touchpoints: IDS.map((id) => ({
      id,
      name: `Touchpoint ${id}`,
      channel: random.pick(IDS),
      status: 'live',
    })),
    promises: IDS.map((id) => ({
      id,
      statement: sentence(random, id),
      channel: random.pick(IDS),
      within: random.pick(SPANS),
      clock: '24x7',
      ...maybe(random, { metric: () => random.pick(IDS), owner: () => random.pick(TEAMS) }),
    })),
    metrics: IDS.map((id) => ({
      id,
      name: `Metric ${id}`,
      type: 'nps',
      target: { value: random.int(1, 50), by: random.pick(DAYS) },
      current: { value: random.int(1, 50), date: random.pick(DAYS) },
    })),
    opportunities: IDS.map((id) => ({
      id,
      statement: sentence(random, id),
      status: 'identified',
      impact: random.int(1, 5),
    })),
    initiatives: IDS.map((id) => ({
      id,
      name: sentence(random, id),
      status: 'planned',
      due: random.pick(DAYS),
      opportunities: random.some(IDS, 1),
    })),
    evidence: IDS.map((id) => ({ id, title: sentence(random, id), date: random.pick(DAYS), type: 'survey' })),
    teams: TEAMS.map((id) => ({ id, name: `Team ${id}`, contact: `@org/${id}` })),
  };
}

export function persona(random: Random): Data {
  const item = (mark: string) => ({ id: mark, text: sentence(random, mark), priority: 'primary' });
  return {
    apiVersion: 'cx/v1',
    kind: 'persona',
    id: 'anna',
    name: 'Anna',
    role: random.pick(ROLES),
    priority: 'primary',
    basis: 'proto',
    goals: [item('goal-1'), sentence(random, 'goal-2'), item('goal-3')],
    ...maybe(random, { needs: () => [item('need-1')], tagline: () => sentence(random, 'line') }),
    pains: [{ id: 'slow', text: sentence(random, 'slow') }, sentence(random, 'dear')],
    expectations: [
      { id: 'fast', text: sentence(random, 'fast'), channel: random.pick(IDS), respondWithin: 'PT1H' },
    ],
    channels: { preferred: random.some(IDS, 1), avoided: [] },
    context: { digitalSkill: random.pick(SKILLS), ...maybe(random, { devices: () => ['phone'] }) },
    traits: [{ name: 'patience', value: random.int(1, 5) }],
    segment: { name: 'Families', share: random.int(1, 99) },
  };
}

export function strategy(random: Random): Data {
  return {
    apiVersion: 'cx/v1',
    kind: 'strategy',
    id: 'plan',
    name: 'Plan',
    mission: sentence(random, 'mission'),
    principles: [sentence(random, 'p1'), sentence(random, 'p2')],
    objectives: ['one', 'two'].map((id) => ({
      id,
      statement: sentence(random, id),
      owner: random.pick(TEAMS),
      keyResults: IDS.slice(0, 2).map((metric) => ({
        metric,
        from: 1,
        to: random.int(2, 50),
        by: random.pick(DAYS),
      })),
    })),
    phases: PHASES.slice(0, 4).map((id) => ({ id, name: sentence(random, id) })),
    valuePropositions: [
      {
        id: 'calm',
        persona: random.pick(PERSONAS),
        statement: sentence(random, 'calm'),
        promises: random.some(IDS, 1),
      },
    ],
    priorityPersonas: random.some(PERSONAS, 1),
    priorityJourneys: random.some(IDS, 1),
    stakeholders: [{ team: TEAMS[0], interest: 'high', influence: 'low' }],
    assumptions: [{ text: sentence(random, 'assumed'), evidence: random.some(IDS, 1) }],
  };
}

/** Each of the keys with even chances. */
function maybe(random: Random, makers: Readonly<Record<string, () => unknown>>): Data {
  return Object.fromEntries(
    Object.entries(makers).flatMap(([key, make]) => (random.chance(0.5) ? [[key, make()]] : [])),
  );
}
