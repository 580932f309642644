import { distance } from 'fastest-levenshtein';
import { mostSlips, plainForm } from './nearest.ts';

/** A word, and how many slips it is away from the one that is looked for. */
export interface Near {
  readonly text: string;
  readonly away: number;
}

/**
 * Words among which a misspelt one is looked for again and again, such as the ids of all touchpoints. After a switch of
 * the branch thousands of names lead nowhere, and comparing each with thousands of words would take minutes.
 */
export class Vocabulary {
  readonly #byLength = new Map<number, WordList>();
  /** By what is the same in words that are the same but for case and separators, and seldom in others. */
  readonly #alike = new Map<number, string | string[]>();

  constructor(words: Iterable<string> = []) {
    for (const word of words) this.add(word);
  }

  add(text: string): void {
    const list = this.#byLength.get(text.length) ?? new WordList();
    if (list.size === 0) this.#byLength.set(text.length, list);
    list.add(text);
    const sum = sumOf(text);
    const others = this.#alike.get(sum);
    if (others === undefined) this.#alike.set(sum, text);
    else this.#alike.set(sum, typeof others === 'string' ? [others, text] : [...others, text]);
  }

  /** Takes out a word that was put in. */
  delete(text: string): void {
    this.#byLength.get(text.length)?.delete(text);
    const sum = sumOf(text);
    const others = this.#alike.get(sum);
    if (typeof others === 'string') this.#alike.delete(sum);
    else if (others)
      this.#alike.set(
        sum,
        others.filter((_, i) => i !== others.indexOf(text)),
      );
  }

  /**
   * As `nearest`.
   * @param than what another vocabulary has: it is the answer unless there is something nearer here
   */
  nearest(word: string, than?: Near): Near | undefined {
    const most = mostSlips(word);
    if (most === undefined) return undefined;
    let best = than;
    const offer = (text: string, away: number) => {
      if (away > most || away >= text.length) return;
      if (!best || away < best.away || (away === best.away && text < best.text)) best = { text, away };
    };
    for (const text of this.#sameButForForm(word))
      if (Math.abs(text.length - word.length) <= most) offer(text, 0);
    const letters = lettersOf(word);
    // What differs in length by more than the best one does in all cannot be nearer.
    for (let less = 0; less <= (best?.away ?? most); less++) {
      for (const length of less === 0 ? [word.length] : [word.length - less, word.length + less]) {
        const byBound = this.#byLength.get(length)?.byBound(letters, best?.away ?? most) ?? [];
        for (const [bound, texts] of byBound.entries()) {
          if (bound > (best?.away ?? most)) break;
          for (const text of texts ?? []) offer(text, distance(word, text));
        }
      }
    }
    return best;
  }

  /** All words that are at most one slip away or the same but for case and separators, and perhaps some more. */
  *closeTo(word: string): Iterable<string> {
    yield* this.#sameButForForm(word);
    const letters = lettersOf(word);
    for (const length of [word.length - 1, word.length, word.length + 1])
      for (const texts of this.#byLength.get(length)?.byBound(letters, 1) ?? []) if (texts) yield* texts;
  }

  #sameButForForm(word: string): readonly string[] {
    const found = this.#alike.get(sumOf(word));
    if (found === undefined) return [];
    const plain = plainForm(word);
    return [found].flat().filter((text) => plainForm(text) === plain);
  }
}

/** The nearest word of several vocabularies. */
export function nearestOf(word: string, vocabularies: Iterable<Vocabulary>): string | undefined {
  let best: Near | undefined;
  for (const vocabulary of vocabularies) best = vocabulary.nearest(word, best);
  return best?.text;
}

/** Which letters a word has at least once, twice, three and four times; several letters share a bit. */
type Letters = readonly [number, number, number, number];

/** Words of one length, with what tells without comparing letter by letter that one is far away. */
class WordList {
  readonly #texts: string[] = [];
  /** Four numbers for each. */
  readonly #letters: number[] = [];

  get size(): number {
    return this.#texts.length;
  }

  add(text: string): void {
    this.#texts.push(text);
    this.#letters.push(...lettersOf(text));
  }

  delete(text: string): void {
    const at = this.#texts.indexOf(text);
    if (at < 0) return;
    this.#texts.splice(at, 1);
    this.#letters.splice(at * 4, 4);
  }

  /** The words by how many slips they are away at least, as far as these are not more than `most`. */
  byBound([once, twice, thrice, more]: Letters, most: number): (string[] | undefined)[] {
    const found: (string[] | undefined)[] = [];
    const letters = this.#letters;
    for (let i = 0, at = 0; at < letters.length; i++, at += 4) {
      const [a, b, c, d] = [letters[at]!, letters[at + 1]!, letters[at + 2]!, letters[at + 3]!];
      // Each slip adds one letter at most and takes one away at most.
      const added = bitsIn(a & ~once) + bitsIn(b & ~twice) + bitsIn(c & ~thrice) + bitsIn(d & ~more);
      if (added > most) continue;
      const gone = bitsIn(once & ~a) + bitsIn(twice & ~b) + bitsIn(thrice & ~c) + bitsIn(more & ~d);
      if (gone > most) continue;
      const bound = Math.max(added, gone);
      const others = found[bound];
      if (others) others.push(this.#texts[i]!);
      else found[bound] = [this.#texts[i]!];
    }
    return found;
  }
}

function lettersOf(text: string): Letters {
  let [once, twice, thrice, more] = [0, 0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Latin letters have a bit each; digits and separators share what is left.
    const bit = 1 << (code >= 64 ? code & 31 : 27 + (code % 5));
    if ((once & bit) === 0) once |= bit;
    else if ((twice & bit) === 0) twice |= bit;
    else if ((thrice & bit) === 0) thrice |= bit;
    else more |= bit;
  }
  return [once, twice, thrice, more];
}

/** A number that is the same for words with the same plain form. */
function sumOf(word: string): number {
  const ascii = /^[\0-\x7f]*$/.test(word);
  const text = ascii ? word : plainForm(word);
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // White space, `-` and `_`; what other white space there is has made the word no ASCII.
    if (code === 45 || code === 95 || code === 32 || (code >= 9 && code <= 13)) continue;
    sum = Math.imul(sum ^ (code >= 65 && code <= 90 ? code | 32 : code), 0x01000193);
  }
  return sum | 0;
}

function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
