// Faults that people make, planted so that a benchmark can tell whether they were found.

/** @typedef {{code: string, plant: (text: string) => string}} Fault */

/** @type {readonly Fault[]} */
export const FAULTS = [
  { code: 'CX010', plant: (text) => swap(text, /(touchpoints: \[[a-z0-9-]+)/, '$1-gone') },
  { code: 'CX002', plant: (text) => swap(text, / emotion: /, ' emotoin: ') },
  { code: 'CX002', plant: (text) => swap(text, /severity: high/, 'severity: hgih') },
  { code: 'CX001', plant: (text) => swap(text, /(objectives: \[[a-z0-9-]+)\]/, '$1') },
];

/**
 * @param {string} text
 * @param {RegExp} pattern
 * @param {string} replacement
 */
function swap(text, pattern, replacement) {
  if (!pattern.test(text)) throw new Error(`There is no place for a fault: ${pattern}`);
  return text.replace(pattern, replacement);
}
