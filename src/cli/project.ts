import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { OpenedFile, Uri } from '../core/host.ts';
import { CONFIG_FILE, kindByName } from '../core/model/identify.ts';
import { nameFor } from './cache/nameFor.ts';
import { examine } from './check/examine.ts';
import type { Call } from './command.ts';
import { type Disk, errorOf } from './disk.ts';
import { FileWorkspace, uriOf } from './fileWorkspace.ts';
import { type Progress, showProgress } from './progress.ts';
import { isFolder, isWithin, projectRoots } from './projectRoots.ts';
import { todayOf } from './today.ts';
import { UsageError } from './usageError.ts';

export interface ProjectQuestion {
  /** As the user wrote them; relative to the working directory. */
  readonly paths: readonly string[];
  /** As the user wrote it; without it, the calendar day. */
  readonly today?: string;
  /** A configuration that stands for that of each project. */
  readonly config?: string;
  /** A text that stands for one of the paths, which need not exist then. */
  readonly instead?: { readonly path: string; readonly file: OpenedFile };
}

/** All projects that the paths belong to, read and checked. */
export interface CheckedProject<Document extends { readonly uri: Uri } = { readonly uri: Uri }> {
  /** The documents of ours that were asked for, by address. */
  readonly asked: readonly Document[];
  /** Complaints about what was asked for and could not be read or checked, one line each. */
  readonly unreadable: readonly string[];
  /** Things worth knowing that change nothing, one line each. */
  readonly notes: readonly string[];
  /** What is said of a document, in the order of its places. */
  diagnostics(uri: Uri): readonly Diagnostic[];
  /** The path to print for an address: relative to the working directory, with `/`. */
  pathOf(uri: Uri): string;
  /** `undefined` for what has no text. */
  textOf(uri: Uri): Promise<string | undefined>;
}

export type Caller = Pick<Call, 'cwd' | 'streams' | 'disk' | 'memory'>;

/**
 * Checks everything, as far as it is not known from an earlier check, and keeps no more than what is to be said.
 *
 * @param isWanted of which files anybody wants to know what is said; of all without it
 */
export async function checkProject(
  caller: Caller,
  question: ProjectQuestion,
  isWanted?: (uri: Uri) => boolean,
): Promise<CheckedProject> {
  const place = await placeOf(caller, question);
  const { workspace, today, roots: folders } = place;
  const { disk, memory, streams } = caller;
  const key = memory && JSON.stringify([memory.build, folders, question.config]);
  let progress: Progress | undefined;
  const end = streams.draw ? showProgress(() => progress, streams.draw) : () => {};
  const examined = await examine(
    {
      workspace,
      disk,
      today,
      folders,
      isWanted,
      memory: memory && key !== undefined ? { ...memory, name: nameFor('ledger', key), key } : undefined,
    },
    (now) => {
      progress = now;
    },
  ).finally(end);
  return {
    ...answerOf(place, examined.documents, examined.faults),
    diagnostics: (uri) => examined.diagnostics(uri),
  };
}

/** Where a question leads: what is to be read, and how that is called when it is printed. */
interface Place {
  readonly caller: Caller;
  readonly today: string;
  /** Absolute paths. */
  readonly targets: readonly string[];
  readonly roots: readonly string[];
  readonly workspace: FileWorkspace;
  /** The path of the settings that stand for those of each project, and where these would be. */
  readonly settings: { readonly path: string | undefined; readonly overlays: ReadonlyMap<Uri, OpenedFile> };
}

export async function placeOf(
  caller: Caller,
  { paths, today, config, instead }: ProjectQuestion,
): Promise<Place> {
  const { cwd, disk } = caller;
  const day = todayOf(today);
  const targets = paths.map((each) => existing(each, cwd, disk));
  if (instead) targets.push(absolute(instead.path, cwd));
  const roots = projectRoots(targets, cwd, disk);
  const settings = await configOverlays(config, roots, cwd, disk);
  const overlays = new Map<Uri, OpenedFile>(settings.overlays);
  if (instead) overlays.set(uriOf(absolute(instead.path, cwd)), instead.file);
  const files = targets.filter((target) => !isFolder(target, disk) && !overlays.has(uriOf(target)));
  const workspace = new FileWorkspace({ folders: roots, files, overlays, disk });
  return { caller, today: day, targets, roots, workspace, settings: { path: config, ...settings } };
}

export function answerOf<Document extends { readonly uri: Uri }>(
  { caller: { cwd, disk }, targets, workspace, settings }: Place,
  documents: readonly Document[],
  faults: readonly string[],
): Omit<CheckedProject<Document>, 'diagnostics'> {
  const chosen = new Set<Document>();
  for (const target of targets) for (const document of within(documents, target, disk)) chosen.add(document);
  const [firstConfig] = settings.overlays.keys();
  for (const document of documents) {
    if (document.uri === firstConfig) chosen.add(document);
    else if (settings.overlays.has(document.uri)) chosen.delete(document);
  }
  const pathOf = (uri: Uri) => {
    const real = settings.overlays.has(uri) ? settings.path : undefined;
    return printed(real === undefined ? fileURLToPath(uri) : absolute(real, cwd), cwd);
  };
  const { unreadable: unread, notes } = complaints(workspace, documents, targets, pathOf, cwd, disk);
  return {
    asked: documents.filter((document) => chosen.has(document)),
    pathOf,
    unreadable: [...faults, ...unread],
    notes,
    async textOf(uri) {
      const file = await workspace.open(uri);
      return file.kind === 'text' ? file.text : undefined;
    },
  };
}

/** The settings of a file in the place of those of each project: its patterns then mean paths below the project. */
async function configOverlays(config: string | undefined, roots: readonly string[], cwd: string, disk: Disk) {
  const overlays = new Map<Uri, OpenedFile>();
  if (config === undefined) return { overlays };
  const file = await new FileWorkspace({ folders: [], disk }).open(uriOf(existing(config, cwd, disk)));
  if (file.kind === 'unreadable') {
    throw new UsageError(`The configuration "${config}" cannot be read.`, { helpful: false });
  }
  for (const root of roots) overlays.set(uriOf(path.join(root, CONFIG_FILE)), file);
  return { overlays };
}

function within<Document extends { readonly uri: Uri }>(
  documents: readonly Document[],
  target: string,
  disk: Disk,
): readonly Document[] {
  const below = (place: string) => {
    const uri = uriOf(place);
    return documents.filter((document) => document.uri === uri || document.uri.startsWith(`${uri}/`));
  };
  const found = below(target);
  return found.length > 0 ? found : below(realPath(target, disk));
}

function complaints(
  workspace: FileWorkspace,
  documents: readonly { readonly uri: Uri }[],
  targets: readonly string[],
  pathOf: (uri: Uri) => string,
  cwd: string,
  disk: Disk,
): Pick<CheckedProject, 'unreadable' | 'notes'> {
  const known = new Set(documents.map(({ uri }) => uri));
  const unreadable: string[] = [];
  const notes: string[] = [];
  for (const uri of workspace.unreadable.keys()) {
    const asked = targets.some((target) => isWithin(fileURLToPath(uri), target));
    const namely = targets.some((target) => uriOf(target) === uri);
    if (
      (known.has(uri) && asked) ||
      (namely && !isFolder(fileURLToPath(uri), disk)) ||
      uri.endsWith(`/${CONFIG_FILE}`)
    ) {
      unreadable.push(`${pathOf(uri)} cannot be read.`);
    }
  }
  for (const target of targets) {
    const silent = kindByName(target) !== undefined && within(documents, target, disk).length === 0;
    if (silent && !workspace.unreadable.has(uriOf(target))) {
      notes.push(
        `${printed(target, cwd)} is left out: by \`exclude\` in ${CONFIG_FILE}, or since another tool owns its folder.`,
      );
    }
  }
  for (const folder of workspace.closedFolders) {
    const line = `${printed(folder, cwd)} cannot be listed, so what is in there is not known.`;
    if (targets.some((target) => isWithin(target, folder))) unreadable.push(line);
    else notes.push(line);
  }
  return { unreadable, notes };
}

/** The absolute path of something that exists, be it a link that leads nowhere. */
function existing(each: string, cwd: string, disk: Disk): string {
  const target = absolute(each, cwd);
  const error = errorOf(disk.lookAtLink(target));
  if (error !== undefined) {
    const gone = each === '' || error === 'ENOENT' || error === 'ENOTDIR';
    const what = gone ? 'does not exist' : 'cannot be read';
    throw new UsageError(`The path "${each}" ${what}.`, { helpful: false });
  }
  if (each === '') throw new UsageError('A path is empty. Write `.` for the working directory.');
  return target;
}

function absolute(each: string, cwd: string): string {
  return path.resolve(cwd, each);
}

/** How a path is printed: relative to the working directory, with `/`. */
export function printed(target: string, cwd: string): string {
  const relative = path.relative(cwd, target);
  return relative === '' ? '.' : relative.split(path.sep).join('/');
}

function realPath(target: string, disk: Disk): string {
  const real = disk.real(target);
  return 'path' in real ? real.path : target;
}
