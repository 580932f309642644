import { distance } from 'fastest-levenshtein';
import { mostSlips, plainForm } from './nearest.ts';

/** A word, with what tells without comparing letter by letter that it is far away from another. */
interface Word {
  readonly text: string;
  readonly plain: string;
  /** Which letters it has at least once, twice, three and four times; several letters share a bit. */
  readonly letters: readonly [number, number, number, number];
}

/** The word that was meant, and how many slips it is away. */
export interface Near {
  readonly text: string;
  readonly away: number;
}

/**
 * Words among which a misspelt one is looked for again and again, such as the ids of all touchpoints. After a switch of
 * the branch thousands of names lead nowhere, and comparing each with thousands of words would take minutes.
 */
export class Vocabulary {
  readonly #byLength = new Map<number, Map<string, Word>>();
  readonly #byPlain = new Map<string, Set<string>>();

  constructor(words: Iterable<string> = []) {
    for (const word of words) this.add(word);
  }

  add(text: string): void {
    const plain = plainForm(text);
    const sameLength = this.#byLength.get(text.length) ?? new Map<string, Word>();
    if (sameLength.has(text)) return;
    this.#byLength.set(text.length, sameLength.set(text, { text, plain, letters: lettersOf(text) }));
    const alike = this.#byPlain.get(plain) ?? new Set<string>();
    this.#byPlain.set(plain, alike.add(text));
  }

  delete(text: string): void {
    const plain = plainForm(text);
    this.#byLength.get(text.length)?.delete(text);
    const alike = this.#byPlain.get(plain);
    alike?.delete(text);
    if (alike?.size === 0) this.#byPlain.delete(plain);
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
    for (const text of this.#byPlain.get(plainForm(word)) ?? [])
      if (Math.abs(text.length - word.length) <= most) offer(text, 0);
    const letters = lettersOf(word);
    // What differs in length by more than the best one does in all cannot be nearer.
    for (let less = 0; less <= (best?.away ?? most); less++) {
      for (const length of less === 0 ? [word.length] : [word.length - less, word.length + less]) {
        for (const [bound, texts] of this.#byBound(length, letters, best?.away ?? most)) {
          if (bound > (best?.away ?? most)) break;
          for (const text of texts) offer(text, distance(word, text));
        }
      }
    }
    return best;
  }

  /** All words that are at most one slip away or the same but for case and separators, and perhaps some more. */
  *closeTo(word: string): Iterable<string> {
    yield* this.#byPlain.get(plainForm(word)) ?? [];
    const letters = lettersOf(word);
    for (const length of [word.length - 1, word.length, word.length + 1])
      for (const [, texts] of this.#byBound(length, letters, 1)) yield* texts;
  }

  /** The words of a length by how many slips they are away at least, the least first. */
  #byBound(length: number, letters: Word['letters'], most: number): [bound: number, texts: string[]][] {
    const byBound: string[][] = [];
    for (const word of this.#byLength.get(length)?.values() ?? []) {
      const bound = leastSlips(letters, word.letters);
      if (bound > most) continue;
      const others = byBound[bound];
      if (others) others.push(word.text);
      else byBound[bound] = [word.text];
    }
    const found: [number, string[]][] = [];
    byBound.forEach((texts, bound) => {
      found.push([bound, texts]);
    });
    return found;
  }
}

/** The nearest word of several vocabularies. */
export function nearestOf(word: string, vocabularies: Iterable<Vocabulary>): string | undefined {
  let best: Near | undefined;
  for (const vocabulary of vocabularies) best = vocabulary.nearest(word, best);
  return best?.text;
}

function lettersOf(text: string): Word['letters'] {
  const letters: [number, number, number, number] = [0, 0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Latin letters have a bit each; digits and separators share what is left.
    const bit = 1 << (code >= 64 ? code & 31 : 27 + (code % 5));
    let times = 0;
    while (times < 3 && letters[times]! & bit) times++;
    letters[times]! |= bit;
  }
  return letters;
}

/** Each slip adds one letter at most and takes one away at most. */
function leastSlips(a: Word['letters'], b: Word['letters']): number {
  let added = 0;
  let gone = 0;
  for (let i = 0; i < 4; i++) {
    added += bitsIn(b[i]! & ~a[i]!);
    gone += bitsIn(a[i]! & ~b[i]!);
  }
  return Math.max(added, gone);
}

function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
