// What somebody types in the middle of a journey.

/**
 * @typedef {'text' | 'key'} Place
 * @typedef {object} Typing
 * @property {string} original
 * @property {number} line from 0, on which is typed
 * @property {(i: number) => string} textAfter the i-th keystroke, from 0
 */

/**
 * In a text each keystroke adds a letter to a sentence, and every twelfth begins anew. In a key one keystroke puts a
 * letter where it makes the key unknown, the next takes it away.
 * @param {string} original
 * @param {Place} place
 * @returns {Typing}
 */
export function typing(original, place) {
  const [before, after] = place === 'text' ? ['        action: "', ''] : ['        emot', 'ion: '];
  const at = original.indexOf(before + after, original.length / 2) + before.length;
  if (at < before.length) throw new Error('There is no place to type.');
  const head = original.slice(0, at);
  const tail = original.slice(at);
  const letters = 'now and then';
  return {
    original,
    line: head.split('\n').length - 1,
    textAfter(i) {
      if (place === 'key') return i % 2 === 0 ? `${head}x${tail}` : original;
      return head + letters.slice(0, (i % letters.length) + 1) + tail;
    },
  };
}
