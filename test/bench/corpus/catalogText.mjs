// The catalogs of an area and the strategy of the company.
import { headLines, idsInTurn } from './area.mjs';
import { PAINS, WISHES } from './words.mjs';

/** @typedef {import('./area.mjs').Area} Area */

const MEDIA = ['web', 'mobile-app', 'email', 'store', 'chat', 'phone'];
const FUNCTIONS = [
  'marketing',
  'sales',
  'customer-service',
  'product',
  'logistics',
  'finance',
  'operations',
  'hr',
];

/**
 * The items of a list; each as its lines without indentation.
 * @type {Record<import('./area.mjs').ListName, (id: string, i: number, area: Area) => string[]>}
 */
const ITEMS = {
  channels: (id, i, area) => [
    `id: ${id}`,
    `name: Channel ${i + 1} of ${area.id}`,
    `medium: ${MEDIA[i % MEDIA.length]}`,
    'media: owned',
    'mode: self-service',
    'hours: 24x7',
    `owner: ${at(area.ids.teams, i)}`,
  ],
  touchpoints: (id, i, area) => [
    `id: ${id}`,
    `name: Touchpoint ${i + 1} of ${area.id}`,
    `channel: ${at(area.ids.channels, i)}`,
    'direction: two-way',
    `owner: ${at(area.ids.teams, i)}`,
    'status: live',
    'quality: ok',
    'systems: [Web shop, Stock service]',
    `metrics: [${at(area.ids.metrics, i)}]`,
    `promises: [${at(area.ids.promises, i)}]`,
    'handoffs:',
    `  - { to: ${at(area.ids.touchpoints, i + 1)}, contextKept: true }`,
  ],
  metrics: (id, i, area) => [
    `id: ${id}`,
    `name: Metric ${i + 1} of ${area.id}`,
    'type: csat',
    'concept: task-success',
    'unit: percent',
    'direction: higher',
    `baseline: { value: ${50 + i}, date: 2025-12-01, evidence: [${at(area.ids.evidence, i)}] }`,
    `target: { value: ${70 + i}, by: 2027-12-31 }`,
    `current: { value: ${60 + i}, date: 2026-10-01, sample: 2140 }`,
    'collection: { method: Survey after the second purchase, cadence: quarterly }',
    `owner: ${at(area.ids.teams, i)}`,
  ],
  promises: (id, i, area) => [
    `id: ${id}`,
    `statement: A person answers within ${i + 1} hours, day and night.`,
    `channel: ${at(area.ids.channels, i)}`,
    'event: message-received',
    `within: PT${i + 1}H`,
    'percentile: 90',
    'clock: 24x7',
    `metric: ${at(area.ids.metrics, i)}`,
    'audience: internal',
    `owner: ${at(area.ids.teams, i)}`,
    `evidence: [${at(area.ids.evidence, i)}]`,
  ],
  opportunities: (id, i, area) => {
    const journey = area.journeys[i % area.journeys.length];
    return [
      `id: ${id}`,
      `statement: How might we spare people what they call "${at(PAINS, i)[0]}"?`,
      ...(journey ? ['pains:', `  - ${journey.id}/${journey.pain}`] : []),
      'importance: 9',
      'satisfaction: 3',
      'impact: 5',
      'effort: 3',
      'status: in-progress',
      `initiatives: [${at(area.ids.initiatives, i)}]`,
      `metrics: [${at(area.ids.metrics, i)}]`,
      `owner: ${at(area.ids.teams, i)}`,
      `evidence: [${at(area.ids.evidence, i)}]`,
    ];
  },
  initiatives: (id, i, area) => [
    `id: ${id}`,
    `name: Initiative ${i + 1} of ${area.id}`,
    `opportunities: [${at(area.ids.opportunities, i)}]`,
    `owner: ${at(area.ids.teams, i)}`,
    `contributors: [${at(area.ids.teams, i + 1)}, ${at(area.ids.teams, i + 2)}]`,
    'status: in-progress',
    'start: 2026-07-01',
    'due: 2027-04-30',
    'milestones:',
    '  - { name: Pilot with one carrier, due: 2026-10-31, done: true }',
    '  - { name: All markets, due: 2027-04-30 }',
    `expectedEffect: { metric: ${at(area.ids.metrics, i)}, change: 4, by: 2027-12-31 }`,
  ],
  evidence: (id, i, area) => [
    `id: ${id}`,
    `title: Interviews ${i + 1} of ${area.id}`,
    'type: interview',
    'date: 2026-03-20',
    'sample: { size: 14, segment: Families with two or more children }',
    'source: Research vault',
    'findings:',
    `  - { id: finding-${i + 1}, text: ${at(WISHES, i)}, strength: moderate }`,
    'personalData: none',
    `owner: ${at(area.ids.teams, i)}`,
  ],
  teams: (id, i) => [
    `id: ${id}`,
    `name: Team ${i + 1}`,
    `function: ${at(FUNCTIONS, i)}`,
    'lead: Head of the team',
    `contact: "@company/${id}"`,
  ],
};

/**
 * @param {Area} area
 * @param {import('./area.mjs').ListName} list
 */
export function catalogText(area, list) {
  const next = idsInTurn(area, 0);
  const lines = [
    ...headLines('catalog', `${area.id}-${list}`, `${list} of ${area.id}`, next('teams')),
    '',
    `${list}:`,
  ];
  for (const [i, id] of area.ids[list].entries()) {
    const [first, ...others] = ITEMS[list](id, i, area);
    lines.push(`  - ${first}`, ...others.map((line) => `    ${line}`));
  }
  return `${lines.join('\n')}\n`;
}

/** @param {readonly Area[]} areas */
export function strategyText(areas) {
  const [first] = areas;
  if (!first) throw new Error('A company has at least one area.');
  const next = idsInTurn(first, 0);
  const lines = [
    ...headLines('strategy', 'company-strategy', 'Strategy of the company', next('teams'), next('evidence')),
    'mission: We never make people fight for what we promised.',
    'vision: Whoever helps knows what was said before.',
    'objectives:',
  ];
  for (const area of areas) {
    lines.push(
      `  - id: ${area.objective}`,
      `    statement: Help and returns in ${area.id} take no evening`,
      `    owner: ${at(area.ids.teams, 0)}`,
      '    keyResults:',
      `      - { metric: ${at(area.ids.metrics, 0)}, from: 50, to: 70, by: 2027-12-31 }`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/**
 * @template T
 * @param {readonly T[]} list not empty
 * @param {number} i
 * @returns {T}
 */
function at(list, i) {
  return /** @type {T} */ (list[i % list.length]);
}
