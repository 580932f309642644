import path from 'node:path';
import type { Call } from './command.ts';
import { commitSide, type DiffSide, emptySide, pathSide, treeSide } from './diffSide.ts';
import { errorOf, realDisk } from './disk.ts';
import { commitOf, mergeBase, repositoryRoot } from './git/revision.ts';
import { printed } from './project.ts';
import { isFolder } from './projectRoots.ts';
import { todayOf } from './today.ts';
import { UsageError } from './usageError.ts';

export type Sides = readonly [DiffSide, DiffSide];

/** What `diff` was asked to compare, in the words of its user. */
interface Asked {
  readonly old: string;
  /** `undefined` is the working tree. */
  readonly now: string | undefined;
  /** Only what lies below these. */
  readonly paths: readonly string[];
  /** Not `now` with `old`, but with where both parted. */
  readonly sinceParted: boolean;
}

/** Both states that the operands of `diff` name, read and checked. */
export async function sidesOf(call: Call): Promise<Sides> {
  const { cwd } = call;
  const asked = askedOf(call);
  const today = todayOf(call.value('today'));
  const { old, now, paths } = asked;
  const [oldPath, nowPath] = [old, now].map((each) => each && asPath(each, cwd));
  if (now === undefined || oldPath === undefined || nowPath === undefined)
    return revisionSides(asked, cwd, today);
  if (paths.length > 0) throw new UsageError('Paths behind -- go with revisions only.');
  return pathSides(old, now, oldPath, nowPath, cwd, today);
}

function askedOf({ operands, beforeDashes, cwd, has }: Call): Asked {
  // Nothing before the dashes: they are there for files whose names begin with one.
  const count = beforeDashes || operands.length;
  const named = operands.slice(0, count);
  const [old, now, ...more] = named;
  if (old === undefined || named.includes(''))
    throw new UsageError(
      'Name what to compare: two files, two folders, or git revisions; `diff HEAD` tells what has not been committed.',
    );
  const paths = [...more, ...operands.slice(count)];
  const sinceParted = has('merge-base');
  if (now !== undefined) return { old, now, paths, sinceParted };
  if (asPath(old, cwd) !== undefined && beforeDashes === undefined)
    throw new UsageError(
      `"${old}" is a path: say what to compare it with, such as \`diff HEAD ${old}\`. A revision of that name is \`diff ${old} --\`.`,
      { helpful: false },
    );
  const [, from, dots, to] = /^(.*?)(\.{2,3})(.*)$/.exec(old) ?? [];
  if (dots === undefined) return { old, now, paths, sinceParted };
  return { old: from || 'HEAD', now: to || 'HEAD', paths, sinceParted: sinceParted || dots === '...' };
}

async function pathSides(
  old: string,
  now: string,
  oldPath: string,
  nowPath: string,
  cwd: string,
  today: string,
): Promise<Sides> {
  const [isOldNothing, isNowNothing] = [oldPath === NOTHING, nowPath === NOTHING];
  if (!isOldNothing && !isNowNothing && isFolder(oldPath) !== isFolder(nowPath))
    throw new UsageError('A file and a folder cannot be compared.');
  const name = printed(isNowNothing ? oldPath : nowPath, cwd);
  const side = (label: string, target: string, other: string) =>
    target === NOTHING ? emptySide(label, today) : pathSide(target, other, label, cwd, name, today);
  return [await side(old, oldPath, nowPath), await side(now, nowPath, oldPath)];
}

async function revisionSides(asked: Asked, cwd: string, today: string): Promise<Sides> {
  const { old, now, paths } = asked;
  // Of two operands, one may be a path, which means the working tree below it; one alone is a revision for sure.
  const placeOf = (each: string | undefined) =>
    now === undefined || each === undefined ? undefined : asPath(each, cwd);
  const root = await repositoryRoot(cwd);
  if (root === undefined) {
    const name = placeOf(old) === undefined ? old : now;
    throw new UsageError(`"${name}" does not exist, and this is no git repository.`, { helpful: false });
  }
  const commitNamed = async (each: string | undefined) => {
    if (each === undefined || placeOf(each) !== undefined) return undefined;
    const commit = await commitOf(root, each);
    if (commit !== undefined) return commit;
    throw new UsageError(`"${each}" is neither a path nor a revision of this repository.`, {
      helpful: false,
    });
  };
  let from = await commitNamed(old);
  const to = await commitNamed(now);
  if (asked.sinceParted && from !== undefined) from = await mergeBase(root, from, to ?? 'HEAD');
  const places = [old, now].map(placeOf).filter((each) => each !== undefined);
  const limits = paths.map((each) => path.resolve(cwd, each));
  const below = [limits, places].find((each) => each.length > 0) ?? [root];
  const side = (commit: string | undefined, label: string) =>
    commit === undefined
      ? treeSide(root, label, below, cwd, today)
      : commitSide(root, commit, label, below, cwd, today);
  const sides = [await side(from, old), await side(to, now ?? 'working tree')] as const;
  for (const [i, limit] of limits.entries())
    if (!sides.some((each) => each.holds(limit)))
      throw new UsageError(`"${paths[i]}" is in neither of the two.`, { helpful: false });
  return sides;
}

/** What stands for a file that is not there. */
const NOTHING = path.resolve('/dev/null');

/** The absolute path of something that exists; `undefined` for what does not. */
function asPath(operand: string, cwd: string): string | undefined {
  const target = path.resolve(cwd, operand);
  return errorOf(realDisk.lookAtLink(target)) === undefined ? target : undefined;
}
