// A journey of as many lines, or as many steps, as are asked for.
import { headLines, idsInTurn } from './area.mjs';
import { randomFrom } from './random.mjs';
import { FEELINGS, PAINS, STAGES, STEPS, THOUGHTS } from './words.mjs';

/** No step needs more lines than this, so a journey ends at most so many lines early. */
const LONGEST_STEP = 22;

/**
 * @typedef {object} JourneyOptions
 * @property {string} id
 * @property {string} name
 * @property {string} persona
 * @property {import('./area.mjs').Area} area
 * @property {number} seed
 * @property {number} [lines] about so many, never more
 * @property {number} [steps] instead of `lines`: exactly so many
 * @property {string} [pain] id of the first pain
 */

/** @param {JourneyOptions} options */
export function journeyText({ id, name, persona, area, seed, lines: wanted = 200, steps, pain }) {
  const random = randomFrom(seed);
  const next = idsInTurn(area, seed);
  const lines = [
    ...headLines('journey', id, name, next('teams'), next('evidence')),
    '',
    'personas:',
    `  - ${persona}`,
    'goal: Get rid of what does not fit and have the money for the right size',
    'state: current',
    'level: macro',
    'type: journey-map',
    'scenario: Two sizes were ordered. One pair is too small; the money should be back before the next bill.',
    'trigger: The boots pinch at the first fitting',
    'successCriteria:',
    '  - No printer, no queue, no phone call',
    '  - The money is back within the working week',
    'scope: { start: The boots do not fit, end: The refund is on the account }',
    'duration: P9D',
    `objectives: [${area.objective}]`,
    `metrics: [${next('metrics')}, ${next('metrics')}]`,
    '',
    'stages:',
  ];
  let stage = 0;
  let step = 0;
  const isFull = () => (steps === undefined ? lines.length + LONGEST_STEP + 7 > wanted : step >= steps);
  while (!isFull()) {
    const [stageName, phase] = /** @type {string[]} */ (STAGES[stage % STAGES.length]);
    const turn = Math.floor(stage / STAGES.length);
    stage++;
    lines.push(
      `  - id: stage-${stage}`,
      `    name: ${stageName}${turn === 0 ? '' : ` (${turn + 1})`}`,
      `    phase: ${phase}`,
      `    owner: ${next('teams')}`,
      '    customerGoal: Know what is allowed, and what it costs',
      '    steps:',
    );
    const last = step + random.between(2, 4);
    do {
      step++;
      lines.push(...stepLines(step, random, next, step === 1 ? pain : undefined));
    } while (step < last && !isFull());
  }
  return `${lines.join('\n')}\n`;
}

/**
 * @param {number} number from 1
 * @param {import('./random.mjs').Random} random
 * @param {ReturnType<typeof idsInTurn>} next
 * @param {string | undefined} pain
 */
function stepLines(number, random, next, pain) {
  const [name, action] = /** @type {string[]} */ (random.oneOf(STEPS));
  const score = pain ? -2 : random.between(-2, 2);
  const feeling = random.oneOf(/** @type {string[]} */ (FEELINGS[score + 2]));
  const lines = [
    `      - id: step-${number}`,
    `        name: ${name} ${number}`,
    `        action: ${JSON.stringify(action)}`,
    `        emotion: { score: ${score}, label: ${feeling}, basis: observed }`,
    `        touchpoints: [${next('touchpoints')}, ${next('touchpoints')}]`,
  ];
  if (random.next() < 0.5) lines.splice(3, 0, `        thoughts: ${JSON.stringify(random.oneOf(THOUGHTS))}`);
  if (score < 0) {
    const [painId, text] = /** @type {string[]} */ (random.oneOf(PAINS));
    lines.push(
      '        pains:',
      `          - id: ${pain ?? `${painId}-${number}`}`,
      `            text: ${JSON.stringify(text)}`,
      '            severity: high',
      '            frequency: frequent',
      '            impact: workaround',
      '            rootCause: Two of five carriers do not accept codes on a screen yet',
      `            opportunities: [${next('opportunities')}]`,
      `            evidence: [${next('evidence')}]`,
    );
  }
  if (random.next() < 0.2) {
    lines.push(
      '        momentOfTruth:',
      '          type: second',
      '          success: The money is there before the next bill',
      '          failure: Nobody knows where the parcel is',
      `          owner: ${next('teams')}`,
      `        metrics: [${next('metrics')}]`,
      `        evidence: [${next('evidence')}]`,
    );
  }
  return lines;
}
