import { stringify } from 'yaml';
import { briefWorldText, worldText } from './worldTexts.ts';

const HEAD = { apiVersion: 'cx/v1', owner: 'care', status: 'live', confidence: 'partial' } as const;
const PHASES = ['awareness', 'purchase', 'usage', 'support', 'retention', 'advocacy'] as const;
const LEVELS = ['low', 'medium', 'high', 'critical'] as const;
const MEDIA = ['web', 'mobile-app', 'email', 'phone', 'store', 'chat', 'social-media', 'post'] as const;
const STATES = ['live', 'degraded', 'planned', 'missing', 'retired'] as const;
const QUALITIES = ['good', 'ok', 'weak', 'bad', 'unknown'] as const;

const of = <T>(list: readonly T[], turn: number): T => list[turn % list.length] as T;
const times = <T>(count: number, make: (turn: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

/**
 * A project that has one of everything a picture can show, in many languages: personas, a strategy, a catalog, and a journey
 * for each of the numbers of steps, `journeys/world-6.journey.yaml` and so on. They are valid but for names that are long.
 */
export function worldCompany(steps: readonly number[]): Record<string, string> {
  return Object.fromEntries([
    ['personas/olena.persona.yaml', stringify(persona('olena', 0))],
    ['personas/diego.persona.yaml', stringify(persona('diego', 2))],
    ['world.strategy.yaml', stringify(strategy(steps))],
    ['catalog/all.catalog.yaml', stringify(catalog())],
    ['journeys/today.journey.yaml', stringify(journey('today', 6, false))],
    ...steps.map((count) => [
      `journeys/world-${count}.journey.yaml`,
      stringify(journey(`world-${count}`, count, true)),
    ]),
  ]);
}

function persona(id: string, turn: number) {
  const item = (i: number) => ({ text: worldText(turn + i), priority: 'high', evidence: ['talks'] });
  return {
    ...{ ...HEAD, kind: 'persona', id, name: briefWorldText(turn, 60), role: 'customer' },
    ...{ summary: worldText(turn + 7), evidence: ['talks'], priority: 'primary', basis: 'qualitative' },
    ...{ archetype: worldText(turn + 4), tagline: worldText(turn + 1) },
    quote: { text: worldText(turn + 2), evidence: ['talks'] },
    segment: { name: worldText(turn + 9), share: 38, value: { amount: 1240, currency: 'EUR' } },
    demographics: { location: worldText(turn + 3), occupation: worldText(turn + 5), languages: ['uk', 'ar'] },
    context: { devices: ['phone'], environment: worldText(turn + 7), constraints: [worldText(turn + 2)] },
    accessibility: [{ need: worldText(turn + 10), assistiveTech: [worldText(turn + 4)] }],
    goals: [worldText(turn + 6), item(0), item(3)],
    needs: times(3, (i) => item(turn + i)),
    motivations: [worldText(turn + 8)],
    pains: times(4, (i) => ({ ...item(turn + i + 4), id: `pain-${i}` })),
    behaviours: [worldText(turn + 11), worldText(turn + 12)],
    jobs: times(4, (i) => ({
      ...{ statement: worldText(turn + i), type: 'functional' },
      ...{ importance: 9 - i, satisfaction: 2 + i },
    })),
    expectations: times(3, (i) => ({
      ...{ text: worldText(i), channel: `channel-${i}`, respondWithin: 'PT4H', handledBy: 'human' },
    })),
    channels: { preferred: ['channel-0', 'channel-1'], avoided: ['channel-3'] },
    traits: times(3, (i) => ({ name: briefWorldText(turn + i + 9, 40), value: i + 2 })),
  };
}

function journey(id: string, count: number, isFuture: boolean) {
  const perStage = 4;
  return {
    ...{ ...HEAD, kind: 'journey', id, name: `A parcel around the world, ${count} steps · ${worldText(2)}` },
    ...{ personas: ['olena', 'diego'], goal: worldText(9), level: 'macro', type: 'service-blueprint' },
    ...(isFuture ? { state: 'future', baseline: 'today' } : {}),
    ...{ metrics: ['metric-0', 'metric-1'], scenario: worldText(7), trigger: worldText(3), duration: 'P3D' },
    stages: [
      ...times(Math.ceil(count / perStage), (s) => ({
        ...{ id: `stage-${s}`, name: worldText(s + 2), phase: of(PHASES, s), customerGoal: worldText(s) },
        ...{ owner: of(['care', 'logistics'], s), duration: 'PT2H', entry: worldText(s + 1) },
        ...(s % 3 === 1
          ? { pains: [{ id: `of-stage-${s}`, text: worldText(s), severity: 'critical' }] }
          : {}),
        steps: times(Math.min(perStage, count - s * perStage), (i) => step(s * perStage + i)),
      })),
      ...(isFuture ? [] : [{ id: 'nothing-yet', name: worldText(10), phase: 'win-back', steps: [] }]),
    ],
  };
}

function step(number: number) {
  const score = ((number * 3) % 5) - 2;
  const emotion =
    number % 3 === 0
      ? { olena: { score, label: briefWorldText(number + 4, 80), basis: 'observed' }, diego: -score }
      : { olena: score, diego: ((number * 2) % 5) - 2 };
  const some = <T>(list: T) => (number % 4 === 3 ? undefined : list);
  const action = (turn: number) => [
    { actor: 'logistics', action: briefWorldText(number + turn), system: briefWorldText(turn) },
  ];
  return {
    ...{ id: `step-${number}`, name: worldText(number), action: worldText(number + 1) },
    thoughts: worldText(number + 2),
    ...(number % 7 === 3 ? {} : { emotion }),
    ...(number % 5 === 2 ? { momentOfTruth: { type: 'recovery', success: briefWorldText(number) } } : {}),
    duration: number % 2 === 0 ? 'PT10M' : undefined,
    actor: number % 4 === 1 ? 'diego' : undefined,
    touchpoints: some([`touchpoint-${number % 8}`, `touchpoint-${(number + 3) % 8}`]),
    pains: [
      {
        id: `pain-${number}`,
        text: worldText(number + 3),
        severity: of(LEVELS, number),
        frequency: 'constant',
      },
      briefWorldText(number + 5),
    ],
    gains: some([briefWorldText(number + 6)]),
    opportunities: some([`opportunity-${number % 12}`]),
    promises: some([`promise-${number % 3}`]),
    metrics: some([`metric-${number % 4}`]),
    ...{ frontstage: some(action(1)), backstage: action(2), support: some(action(3)) },
    branches: number % 6 === 5 ? [{ when: briefWorldText(number), to: 'step-0' }] : undefined,
  };
}

function strategy(steps: readonly number[]) {
  return {
    ...{ ...HEAD, kind: 'strategy', id: 'world', name: worldText(2), summary: worldText(0) },
    ...{ mission: worldText(7), vision: `${worldText(1)}\n\n- ${worldText(2)}\n- ${worldText(3)}` },
    principles: [worldText(0), worldText(12)],
    valuePropositions: times(3, (i) => ({
      ...{ id: `value-${i}`, persona: 'olena', statement: worldText(i + 1) },
      ...{ promises: ['promise-0'], metrics: ['metric-0'] },
    })),
    objectives: times(4, (i) => ({
      ...{ id: `objective-${i}`, statement: worldText(i + 5), owner: 'care', horizon: '2027' },
      keyResults: times(2, (k) => ({ metric: `metric-${(i + k) % 4}`, from: 20, to: 60, by: '2027-06-30' })),
    })),
    priorityJourneys: ['today', ...steps.map((count) => `world-${count}`)],
    priorityPersonas: ['olena', 'diego'],
    stakeholders: [{ team: 'care', interest: 'high', influence: 'low' }],
    risks: [worldText(7), worldText(2)],
    assumptions: [{ text: worldText(12), evidence: ['talks'] }, worldText(3)],
  };
}

function catalog() {
  return {
    ...{ apiVersion: 'cx/v1', kind: 'catalog', id: 'all', name: worldText(3), owner: 'care' },
    channels: times(4, (i) => ({
      ...{ id: `channel-${i}`, name: briefWorldText(i + 1, 100), medium: of(MEDIA, i * 2), owner: 'care' },
    })),
    touchpoints: times(8, (i) => ({
      ...{ id: `touchpoint-${i}`, name: worldText(i), channel: `channel-${i % 4}`, owner: 'logistics' },
      ...{ status: of(STATES, i), quality: of(QUALITIES, i) },
    })),
    metrics: times(4, (i) => ({
      ...{
        id: `metric-${i}`,
        name: briefWorldText(i + 1, 110),
        type: 'csat',
        unit: of(['%', 'h', 'خدمة'], i),
      },
      ...{ direction: 'higher', baseline: { value: 20 }, current: { value: 35 + i * 10 }, owner: 'care' },
      target: { value: 50, by: '2027-03-31' },
    })),
    promises: times(3, (i) => ({
      ...{ id: `promise-${i}`, statement: worldText(i + 2), channel: `channel-${i}`, within: 'PT4H' },
      ...{ metric: i === 2 ? undefined : `metric-${i}`, owner: 'care', percentile: 90, event: worldText(i) },
    })),
    opportunities: times(12, (i) => ({
      ...{ id: `opportunity-${i}`, statement: worldText(i), status: 'validated', owner: 'care' },
      ...{
        pains: [i % 2 ? `olena/pain-${i % 4}` : 'today/pain-0'],
        impact: (i % 5) + 1,
        effort: 5 - (i % 4),
      },
      ...{ importance: 8, satisfaction: 3, metrics: i % 3 ? ['metric-0'] : undefined },
      initiatives: i % 4 ? [`initiative-${i % 6}`] : undefined,
    })),
    initiatives: times(8, (i) => ({
      ...{ id: `initiative-${i}`, name: worldText(i + 3), owner: of(['care', 'logistics'], i) },
      ...{
        status: of(['planned', 'in-progress', 'done', 'blocked'], i),
        opportunities: [`opportunity-${i}`],
      },
      ...(i === 7 ? {} : { start: `2026-0${i + 2}-01`, due: `2027-0${i + 1}-15` }),
      milestones: [
        { name: worldText(i + 1), due: '2026-12-01' },
        { name: worldText(i + 2), due: '2026-10-01', done: i % 2 === 0 },
      ],
      expectedEffect: { metric: 'metric-0', change: worldText(i + 4), by: '2027-06-30' },
    })),
    evidence: [
      { id: 'talks', title: worldText(1), type: 'interview', date: '2026-05-01', sample: { size: 14 } },
    ],
    teams: [
      { id: 'care', name: briefWorldText(2, 40), function: 'customer-service', lead: worldText(4) },
      { id: 'logistics', name: worldText(5), function: 'logistics' },
    ],
  };
}
