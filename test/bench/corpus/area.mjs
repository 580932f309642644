// The things that an area of the company shares in its catalogs, by their ids.
import { AREAS } from './words.mjs';

/** How many things of each kind an area has. */
const AMOUNTS = {
  channels: 6,
  touchpoints: 24,
  metrics: 12,
  promises: 8,
  opportunities: 12,
  initiatives: 8,
  evidence: 10,
  teams: 8,
};

/**
 * @typedef {keyof typeof AMOUNTS} ListName
 * @typedef {object} Area
 * @property {string} id
 * @property {Record<ListName, readonly string[]>} ids
 * @property {string} objective
 * @property {string[]} personas filled while personas are made
 * @property {{id: string, pain: string}[]} journeys known before their texts are made
 */

export const LISTS = /** @type {ListName[]} */ (Object.keys(AMOUNTS));

/**
 * @param {number} index
 * @returns {Area}
 */
export function makeArea(index) {
  const round = Math.floor(index / AREAS.length);
  const id = `${AREAS[index % AREAS.length]}${round === 0 ? '' : `-${round + 1}`}`;
  const ids = Object.fromEntries(
    LISTS.map((list) => [
      list,
      Array.from(
        { length: AMOUNTS[list] },
        (_, i) => `${id}-${list.replace(/s$/, '').slice(0, 11)}-${i + 1}`,
      ),
    ]),
  );
  return {
    id,
    ids: /** @type {any} */ (ids),
    objective: `${id}-easy-service`,
    personas: [],
    journeys: [],
  };
}

/**
 * Hands out the ids of an area one after the other, so that each of them is used by somebody.
 * @param {Area} area
 * @param {number} start
 * @returns {(list: ListName) => string}
 */
export function idsInTurn(area, start) {
  /** @type {Partial<Record<ListName, number>>} */
  const at = {};
  return (list) => {
    const ids = area.ids[list];
    const i = at[list] ?? start;
    at[list] = i + 1;
    return /** @type {string} */ (ids[i % ids.length]);
  };
}

/**
 * The lines that begin every file.
 * @param {string} kind
 * @param {string} id
 * @param {string} name
 * @param {string} owner
 * @param {string} [evidence] of the file as a whole; a catalog has none
 */
export function headLines(kind, id, name, owner, evidence) {
  return [
    'apiVersion: cx/v1',
    `kind: ${kind}`,
    `id: ${id}`,
    `name: ${name}`,
    `owner: ${owner}`,
    'status: live',
    'locale: en',
    'lastReviewed: 2026-10-13',
    'reviewEvery: P180D',
    ...(evidence ? ['confidence: validated', `evidence: [${evidence}]`] : []),
  ];
}
