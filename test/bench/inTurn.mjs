// Measures product and peer in turn, so that whatever else the machine does falls on both alike.

/**
 * @template {string} Name
 * @param {Record<Name, (round: number) => Promise<number | readonly number[]>>} contenders each call gives its samples
 * @param {{rounds: number, warmUp?: number}} options rounds whose samples count, and rounds before them that do not
 * @returns {Promise<Record<Name, number[]>>}
 */
export async function inTurn(contenders, { rounds, warmUp = 1 }) {
  const names = /** @type {Name[]} */ (Object.keys(contenders));
  const samples = /** @type {any} */ (Object.fromEntries(names.map((name) => [name, []])));
  for (let round = -warmUp; round < rounds; round++) {
    for (const name of names) {
      const measured = [await contenders[name](round)].flat();
      if (round >= 0) samples[name].push(...measured);
    }
  }
  return samples;
}
