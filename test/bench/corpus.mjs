// A believable company in YAML, as large as one likes: the same bytes for the same seed.
import { LISTS, makeArea } from './corpus/area.mjs';
import { catalogText, strategyText } from './corpus/catalogText.mjs';
import { FAULTS } from './corpus/faults.mjs';
import { journeyText } from './corpus/journeyText.mjs';
import { personaText } from './corpus/personaText.mjs';
import { randomFrom } from './corpus/random.mjs';
import { PAINS, THINGS, VERBS } from './corpus/words.mjs';

export const SEED = 20261122;

/** The day on which the corpus is checked. */
export const TODAY = '2026-11-22';

/** An area of the company is about so many files. */
const FILES_PER_AREA = 250;

/** Below this place in its area a journey has no fault, since others may refer to what it defines. */
const SOUND_JOURNEYS = 12;

/** The journeys that somebody types in, part of every corpus. */
export const EDITED = {
  short: 'edited/short.journey.yaml',
  long: 'edited/long.journey.yaml',
  sixSteps: 'edited/six-steps.journey.yaml',
  sixtySteps: 'edited/sixty-steps.journey.yaml',
};

/**
 * @typedef {object} Corpus
 * @property {Map<string, string>} files text by path
 * @property {{path: string, code: string}[]} faults what is planted
 */

/**
 * @param {{files: number, seed?: number, faults?: number}} options `files` counts all but the ones of EDITED;
 *   `faults` is the share of journeys with a fault
 * @returns {Corpus}
 */
export function makeCorpus({ files: count, seed = SEED, faults: share = 0.05 }) {
  const random = randomFrom(seed);
  const areas = Array.from({ length: Math.max(1, Math.round(count / FILES_PER_AREA)) }, (_, i) =>
    makeArea(i),
  );
  const texts = count - areas.length * LISTS.length - 1;
  const personas = Math.round(texts * 0.2);
  /** @type {Corpus} */
  const corpus = { files: new Map(), faults: [] };

  for (let i = 0; i < personas; i++) {
    const area = turn(areas, i);
    const id = `${area.id}-persona-${area.personas.length + 1}`;
    area.personas.push(id);
    corpus.files.set(`${area.id}/personas/${id}.persona.yaml`, personaText({ id, area, seed: seed + i }));
  }
  for (let i = personas; i < texts; i++) {
    const area = turn(areas, i);
    const place = area.journeys.length;
    const id = `${area.id}-${turn(VERBS, place)}-${random.oneOf(THINGS)}-${place + 1}`;
    const [pain = ''] = turn(PAINS, place);
    area.journeys.push({ id, pain });
    let text = journeyText({
      id,
      name: `${turn(VERBS, place)} ${place + 1} (${area.id})`,
      persona: turn(area.personas, place),
      area,
      seed: seed + i,
      lines: random.between(180, 250),
      pain,
    });
    const path = `${area.id}/journeys/${id}.journey.yaml`;
    if (place >= SOUND_JOURNEYS && random.next() < share) {
      const { code, plant } = random.oneOf(FAULTS);
      text = plant(text);
      corpus.faults.push({ path, code });
    }
    corpus.files.set(path, text);
  }
  for (const area of areas)
    for (const list of LISTS)
      corpus.files.set(`${area.id}/catalog/${list}.catalog.yaml`, catalogText(area, list));
  corpus.files.set('company.strategy.yaml', strategyText(areas));
  for (const [path, text] of editedJourneys(turn(areas, 0), seed)) corpus.files.set(path, text);
  return corpus;
}

/**
 * @param {import('./corpus/area.mjs').Area} area
 * @param {number} seed
 * @returns {[path: string, text: string][]}
 */
function editedJourneys(area, seed) {
  const persona = turn(area.personas, 0);
  const shared = { persona, area, seed };
  return [
    [EDITED.short, journeyText({ ...shared, id: 'edited-short', name: 'Two hundred lines', lines: 210 })],
    [EDITED.long, journeyText({ ...shared, id: 'edited-long', name: 'Ten thousand lines', lines: 10_010 })],
    [EDITED.sixSteps, journeyText({ ...shared, id: 'edited-six-steps', name: 'Six steps', steps: 6 })],
    [EDITED.sixtySteps, journeyText({ ...shared, id: 'edited-sixty-steps', name: 'Sixty steps', steps: 60 })],
  ];
}

/**
 * @template T
 * @param {readonly T[]} list not empty
 * @param {number} i
 * @returns {T}
 */
function turn(list, i) {
  return /** @type {T} */ (list[i % list.length]);
}
