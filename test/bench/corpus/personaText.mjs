// A persona of 60 to 100 lines.
import { headLines, idsInTurn } from './area.mjs';
import { randomFrom } from './random.mjs';
import { HABITS, PAINS, PEOPLE, ROLES, WISHES } from './words.mjs';

/**
 * @param {{id: string, area: import('./area.mjs').Area, seed: number}} options
 */
export function personaText({ id, area, seed }) {
  const random = randomFrom(seed);
  const next = idsInTurn(area, seed);
  const wanted = random.between(64, 96);
  const lines = [
    ...headLines(
      'persona',
      id,
      `${random.oneOf(PEOPLE)}, ${random.oneOf(ROLES)}`,
      next('teams'),
      next('evidence'),
    ),
    'role: customer',
    'priority: secondary',
    'basis: qualitative',
    'tagline: If it is not here by Friday, the weekend is off.',
    'quote:',
    '  text: I do not mind paying a little more. I mind standing in the hall with one boot too small.',
    `  evidence: [${next('evidence')}]`,
    'segment:',
    '  name: Outdoor families',
    `  share: ${random.between(5, 40)}`,
    `  value: { amount: ${random.between(200, 2000)}, currency: EUR }`,
    'demographics:',
    '  ageRange: 34-45',
    '  occupation: Works four or five days a week, often partly from home',
    '  languages: [en, es, ca, pt, uk]',
    'context:',
    '  devices: [phone, shared laptop]',
    '  digitalSkill: intermediate',
    '  environment: On the sofa after nine, or on the bus; interrupted often',
    '  constraints:',
    '    - Has no printer at home',
    'channels:',
    `  preferred: [${next('channels')}, ${next('channels')}]`,
    'jobs:',
    '  - statement: When the season changes, equip the children without a wasted trip',
    '    type: functional',
    `    importance: ${random.between(6, 10)}`,
    `    satisfaction: ${random.between(1, 6)}`,
    'expectations:',
    '  - id: answer-soon',
    '    text: When I write, a person answers within a day',
    `    channel: ${next('channels')}`,
    '    respondWithin: P1D',
    '    handledBy: human',
    'goals:',
    ...WISHES.slice(0, 3).map((wish) => `  - ${wish}`),
    'behaviours:',
    ...HABITS.slice(0, 3).map((habit) => `  - ${habit}`),
    'pains:',
  ];
  for (let i = 0; lines.length < wanted; i++) {
    lines.push(
      `  - id: pain-${i + 1}`,
      `    text: ${random.oneOf(PAINS)[1]}`,
      '    priority: medium',
      `    evidence: [${next('evidence')}]`,
    );
  }
  return `${lines.join('\n')}\n`;
}
