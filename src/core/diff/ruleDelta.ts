import type { Diagnostic } from '../diagnostic.ts';
import type { Range } from '../host.ts';
import { sameData } from '../index/sameData.ts';
import type { Renames } from './renames.ts';
import type { ReviewSide } from './reviewSide.ts';

export interface RuleFinding {
  /** As it is printed. */
  readonly path: string;
  readonly uri: string;
  readonly code: string;
  readonly rule: string;
  readonly severity: Diagnostic['severity'];
  readonly message: string;
  readonly range: Range;
}

export interface RuleDelta {
  /** Problems that there were not before. */
  readonly introduced: readonly RuleFinding[];
  readonly resolved: readonly RuleFinding[];
}

interface Found extends RuleFinding {
  /** The thing that it is about, as the index knows it; empty for the file itself. */
  readonly about: string;
}

/**
 * Problems on one side only. A problem is the same one when it says the same about the same thing, or, of what is left,
 * when the same rule speaks about the same thing: a figure in its sentence may have changed.
 */
export function ruleDelta(before: ReviewSide, after: ReviewSide, renames: Renames): RuleDelta {
  const sentence = ({ about, rule, message }: Found) => `${about}\n${rule}\n${message}`;
  const subject = ({ about, rule }: Found) => `${about}\n${rule}`;
  const same = unchanged(before, after);
  const nowOf = (kind: string, id: string) => renames.now([kind], id);
  let [old, now] = [findingsOn(before, same, nowOf), findingsOn(after, same, (_, id) => id)];
  for (const keyOf of [sentence, subject]) [old, now] = withoutCommon(old, now, keyOf);
  return { introduced: now.map(plain), resolved: old.map(plain) };
}

/** Paths of files whose problems are the same on both sides, word by word: nearly all, in a large workspace. */
function unchanged(before: ReviewSide, after: ReviewSide): ReadonlySet<string> {
  const there = new Map(after.uris.map((uri) => [after.pathOf(uri), uri]));
  const paths = before.uris.map((uri) => [before.pathOf(uri), uri] as const);
  return new Set(
    paths.flatMap(([path, uri]) => {
      const other = there.get(path);
      return other !== undefined && sameData(before.diagnostics(uri), after.diagnostics(other)) ? [path] : [];
    }),
  );
}

/** `idOf` gives the id that something has on the new side. */
function findingsOn(
  side: ReviewSide,
  same: ReadonlySet<string>,
  idOf: (kind: string, id: string) => string,
): readonly Found[] {
  const uris = side.uris.filter((uri) => !same.has(side.pathOf(uri)));
  return [...uris].sort().flatMap((uri) =>
    side.diagnostics(uri).map(({ code, rule, severity, message, range }): Found => {
      const path = side.pathOf(uri);
      return {
        path,
        uri,
        code,
        rule,
        severity,
        message,
        range,
        about: aboutOf(side, uri, path, range, idOf),
      };
    }),
  );
}

/** The innermost thing with an id around a place; a file that has none is known by its path. */
function aboutOf(
  side: ReviewSide,
  uri: string,
  path: string,
  { start }: Range,
  idOf: (kind: string, id: string) => string,
): string {
  const offset = side.linesOf(uri)?.offsetAt(start) ?? 0;
  const around = side
    .indexFor(uri)
    .factsOf(uri)
    ?.definitions.findLast(({ span }) => span.start <= offset && offset <= span.end);
  return around ? `${around.kind}:${idOf(around.kind, around.fullId)}` : path;
}

function withoutCommon(
  before: readonly Found[],
  after: readonly Found[],
  keyOf: (found: Found) => string,
): [readonly Found[], readonly Found[]] {
  const counts = new Map<string, number>();
  for (const found of after) counts.set(keyOf(found), (counts.get(keyOf(found)) ?? 0) + 1);
  const common = new Map<string, number>();
  const gone = before.filter((found) => {
    const left = counts.get(keyOf(found)) ?? 0;
    if (left === 0) return true;
    counts.set(keyOf(found), left - 1);
    common.set(keyOf(found), (common.get(keyOf(found)) ?? 0) + 1);
    return false;
  });
  const fresh = after.filter((found) => {
    const left = common.get(keyOf(found)) ?? 0;
    common.set(keyOf(found), left - 1);
    return left <= 0;
  });
  return [gone, fresh];
}

function plain({ about: _, ...finding }: Found): RuleFinding {
  return finding;
}
