import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReviewSide } from '../core/diff/reviewSide.ts';
import { type IWorkspace, neverCancelled, type Uri } from '../core/host.ts';
import { createLanguageService, type LanguageService } from '../core/service.ts';
import { errorOf, realDisk } from './disk.ts';
import { FileWorkspace, uriOf } from './fileWorkspace.ts';
import { commitable } from './git/gitStatus.ts';
import { GitTree } from './git/gitTree.ts';
import { printed } from './project.ts';
import { isFolder, isWithin, projectRoots } from './projectRoots.ts';

/** One of the two states of `diff`, read and checked. */
export interface DiffSide {
  readonly service: LanguageService;
  readonly workspace: IWorkspace;
  /** How people named it. */
  readonly label: string;
  /** What it holds of ours and was asked for, by the path that tells which file of the other side is the same. */
  readonly files: ReadonlyMap<string, Uri>;
  /** Two files were asked for: what others say has nothing to do with the change. */
  readonly alone?: boolean;
  /** Whether there is anything at or below an absolute path, be it ours or not. */
  holds(target: string): boolean;
  pathOf(uri: Uri): string;
}

/** A state of the whole repository; only files below `paths`, which are absolute, were asked for. */
export async function commitSide(
  root: string,
  commit: string,
  label: string,
  paths: readonly string[],
  cwd: string,
  today: string,
): Promise<DiffSide> {
  const tree = await GitTree.read(root, commit);
  const side = await sideOf(tree, label, paths, (file) => printed(file, cwd), today);
  return { ...side, holds: (target) => target === root || tree.holds(uriOf(target)) };
}

/**
 * The working tree, to be compared with a commit. What never comes into one is left out, unless it is asked for by name:
 * what git is told to ignore, what lies behind a link, other repositories.
 */
export async function treeSide(
  root: string,
  label: string,
  paths: readonly string[],
  cwd: string,
  today: string,
): Promise<DiffSide> {
  const workspace = new FileWorkspace({ folders: [root] });
  const side = await sideOf(workspace, label, paths, (file) => printed(file, cwd), today);
  const known = await commitable(root);
  const isAsked = (file: string) => known.has(file) || paths.includes(file);
  const files = [...side.files].filter(([, uri]) => isAsked(fileURLToPath(uri)));
  return { ...side, files: new Map(files) };
}

/**
 * A folder or a file. Of a folder, files are told apart by their path below it. A file stands for the `other` one,
 * whatever it is called: each is looked at as if the other were not there.
 */
export async function pathSide(
  target: string,
  other: string,
  label: string,
  cwd: string,
  name: string,
  today: string,
): Promise<DiffSide> {
  const folder = isFolder(target);
  const roots = folder ? [target] : projectRoots([target], cwd);
  const hidden =
    folder || other === target ? [] : [[uriOf(other), { kind: 'unreadable', reason: 'missing' }] as const];
  const workspace = new FileWorkspace({
    folders: roots,
    files: folder ? [] : [target],
    overlays: new Map(hidden),
  });
  const pathOf = (file: string) => {
    if (!folder) return file === target ? name : printed(file, cwd);
    return path.relative(target, file).split(path.sep).join('/');
  };
  const side = await sideOf(workspace, label, [target], pathOf, today);
  return folder ? side : { ...side, alone: true };
}

/** Nothing at all, as git puts in the place of a file that is new or gone. */
export function emptySide(label: string, today: string): Promise<DiffSide> {
  return sideOf(new FileWorkspace({ folders: [] }), label, [], (file) => file, today);
}

async function sideOf(
  workspace: IWorkspace,
  label: string,
  paths: readonly string[],
  nameOf: (file: string) => string,
  today: string,
): Promise<DiffSide> {
  const service = createLanguageService({ workspace, today: () => today, logger: { error() {} } });
  await service.refresh(neverCancelled);
  const pathOf = (uri: Uri) => nameOf(fileURLToPath(uri));
  const files = new Map<string, Uri>();
  for (const { uri } of service.documents()) {
    const file = fileURLToPath(uri);
    if (paths.some((each) => isWithin(file, each) || uriOf(each) === uri)) files.set(pathOf(uri), uri);
  }
  const holds = (target: string) => errorOf(realDisk.lookAtLink(target)) === undefined;
  return { service, workspace, label, files, pathOf, holds };
}

/** The files of both sides that are not the same text. */
export async function differing(before: DiffSide, after: DiffSide): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const file of new Set([...before.files.keys(), ...after.files.keys()])) {
    const [old, now] = await Promise.all([contentOf(before, file, 'old'), contentOf(after, file, 'new')]);
    if (old === undefined || now === undefined || old !== now) found.add(file);
  }
  return found;
}

async function contentOf(
  { files, workspace }: DiffSide,
  file: string,
  side: 'old' | 'new',
): Promise<string | undefined> {
  const uri = files.get(file);
  if (uri === undefined) return undefined;
  const opened = await workspace.open(uri, neverCancelled);
  if (opened.kind === 'text') return opened.text;
  // What cannot be read may be different: it is told of rather than passed over.
  return opened.kind === 'tooLarge' ? `${side} ${opened.bytes} bytes` : `${side} unreadable`;
}

/** One side as the core compares it. */
export async function reviewSideOf(side: DiffSide, files: ReadonlySet<string>): Promise<ReviewSide> {
  const uris = [...side.files].flatMap(([file, uri]) => (files.has(file) ? [uri] : []));
  const read = (await side.service.reviewSide(uris, side.pathOf, neverCancelled))!;
  return side.alone ? { ...read, uris } : read;
}
