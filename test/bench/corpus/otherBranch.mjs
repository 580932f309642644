// The same company on another branch of its repository.

/** @typedef {{write: Map<string, string>, remove: string[], faults: import('../corpus.mjs').Corpus['faults']}} Switch */

/**
 * What a switch to that branch does: of so many files most change, some are gone, some stand elsewhere, some have other
 * ids, so that others lose what they name.
 * @param {import('../corpus.mjs').Corpus} corpus
 * @param {number} count files that are different
 * @returns {Switch}
 */
export function otherBranch({ files, faults }, count) {
  const faulty = new Set(faults.map(({ path }) => path));
  /** @type {Switch} */
  const change = { write: new Map(), remove: [], faults: [] };
  const names = [...files.keys()].filter((name) => !name.startsWith('edited/') && !faulty.has(name));
  const step = Math.max(Math.floor(names.length / count), 1);
  const chosen = names.filter((_, i) => i % step === 0).slice(0, count);
  for (const [i, name] of chosen.entries()) {
    const text = files.get(name) ?? '';
    const isJourney = name.includes('/journeys/');
    if (i % 20 === 7) change.remove.push(name);
    else if (i % 20 === 11) {
      change.remove.push(name);
      change.write.set(name.replace(/([^/]+)$/, 'moved/$1'), text);
    } else if (i % 20 === 13) change.write.set(name, text.replace(/^id: (.+)$/m, 'id: $1-renamed'));
    else if (i % 5 === 2 && isJourney) {
      change.write.set(name, text.replace(' emotion: ', ' emotoin: '));
      change.faults.push({ path: name, code: 'CX002' });
    } else change.write.set(name, text.replace(/^name: (.+)$/m, 'name: $1, on the other branch'));
  }
  return change;
}
