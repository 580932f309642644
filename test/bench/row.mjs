// What a row of the benchmark is. Each file in rows/ exports one or several as `row`.

/**
 * @typedef {'ms' | 'KB' | 'MB'} Unit
 *
 * @typedef {object} Measurement one line of the table
 * @property {string} what
 * @property {Unit} unit
 * @property {number[]} product samples
 * @property {string} [peerName]
 * @property {number[]} [peer] samples
 * @property {Goal} [atLeast] what we owe
 * @property {Goal} [aim] what is possible
 *
 * @typedef {object} Figures what goals are held against
 * @property {number} median
 * @property {number} p95
 * @property {number} peerMedian NaN without a peer
 * @property {number} peerP95
 * @property {number} ratio of the medians
 *
 * @typedef {object} Goal
 * @property {string} text
 * @property {(figures: Figures) => boolean} holds
 *
 * @typedef {object} RowResult
 * @property {Measurement[]} measurements
 * @property {string[]} [notes] sentences that a reader of the table needs
 *
 * @typedef {object} Row
 * @property {string} id what is written on the command line
 * @property {boolean} [fullOnly] takes minutes: left out with --quick, unless it is named
 * @property {(bench: import('./bench.mjs').Bench) => Promise<RowResult>} measure
 *   throws when a result is wrong, never because of a time
 */

import { median, p95 } from './statistics.mjs';

/**
 * @param {Measurement} measurement
 * @returns {Figures}
 */
export function figuresOf({ product, peer = [] }) {
  const figures = {
    median: median(product),
    p95: p95(product),
    peerMedian: median(peer),
    peerP95: p95(peer),
  };
  return { ...figures, ratio: figures.median / figures.peerMedian };
}

/**
 * @param {number} most of the ratio of the medians
 * @returns {Goal}
 */
export const ratioAtMost = (most) => ({ text: `≤ ${most} ×`, holds: ({ ratio }) => ratio <= most });

/**
 * @param {number} most
 * @param {Unit} unit
 * @param {'median' | 'p95'} [figure]
 * @returns {Goal}
 */
export const atMost = (most, unit, figure = 'median') => ({
  text: `${figure === 'p95' ? 'p95 ' : ''}≤ ${most} ${unit}`,
  holds: (figures) => figures[figure] <= most,
});

/**
 * @param {number} times
 * @returns {Goal} of the p95
 */
export const fasterThanPeer = (times) => ({
  text: `p95 ${times} × faster`,
  holds: (figures) => figures.p95 * times <= figures.peerP95,
});

/**
 * @param {number} times
 * @returns {Goal} of the medians
 */
export const fasterMedian = (times) => ({
  text: times === 1 ? 'no slower' : `${times} × faster`,
  holds: ({ median, peerMedian }) => median * times <= peerMedian,
});

/**
 * @param {number} ms
 * @returns {Goal} of the medians
 */
export const onTopOfPeer = (ms) => ({
  text: `≤ peer + ${ms} ms`,
  holds: ({ median, peerMedian }) => median <= peerMedian + ms,
});
