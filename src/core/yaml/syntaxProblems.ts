import type { Span } from './place.ts';
import type { SyntaxProblem } from './tree.ts';

/** One broken bracket may make a reader stumble over every later line; nobody reads more than this. */
const MAX_PROBLEMS = 20;

/** A key that its map has already. */
export function repeatedKey({ start, end }: Span, name: string): SyntaxProblem {
  const sentence = 'The key `{0}` stands here a second time. Keep one of them.';
  return { start, end, sentence, args: [name], origin: 'yaml' };
}

/** In order, one to a line, what breaks the line before what does not: what follows on a broken line is mostly an echo. */
export function tidyProblems(problems: readonly SyntaxProblem[], text: string): SyntaxProblem[] {
  const sorted = [...problems].sort(
    (a, b) => a.start - b.start || Number(b.breaks ?? false) - Number(a.breaks ?? false),
  );
  const kept: SyntaxProblem[] = [];
  for (const problem of sorted) {
    const last = kept[kept.length - 1];
    if (last && !/[\r\n]/.test(text.slice(last.start, problem.start)) && last.origin === problem.origin)
      continue;
    kept.push(problem);
    if (kept.length === MAX_PROBLEMS) break;
  }
  return kept;
}
