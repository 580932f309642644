import type { WordRun } from './change.ts';
import { lineDifference } from './lineDiff.ts';

/** Which words of a text came and went, as runs that make up both texts. Languages that write no blanks go sign by sign. */
export function wordDiff(before: string, after: string): readonly WordRun[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const { removed, added } = lineDifference(old, now);
  const [gone, fresh] = [new Set(removed), new Set(added)];
  const runs: { kind: WordRun['kind']; text: string }[] = [];
  const push = (kind: WordRun['kind'], text: string) => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else runs.push({ kind, text });
  };
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && gone.has(i)) push('removed', old[i++]!);
    else if (j < now.length && fresh.has(j)) push('added', now[j++]!);
    else {
      push('same', now[j++]!);
      i++;
    }
  }
  return runs;
}

/** Words with the blanks in front of them, so that what is put in at the end leaves the last word alone. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\s*[\p{L}\p{N}\p{M}_'’-]+|\s*[^\s]|\s+/gu)?.flatMap(signs) ?? [];
}

const WITHOUT_BLANKS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

function signs(word: string): readonly string[] {
  return WITHOUT_BLANKS.test(word) ? [...word] : [word];
}
