import path from 'node:path';
import {
  type HistoryPoint,
  historyName,
  type JourneyHistory,
} from '../core/diagram/history/journeyHistory.ts';
import { TravellingWorkspace } from '../core/history/travellingWorkspace.ts';
import { neverCancelled, type OpenedFile, type Uri } from '../core/host.ts';
import { createLanguageService } from '../core/service.ts';
import { FileWorkspace, uriOf } from './fileWorkspace.ts';
import { type FileCommit, fileLog } from './git/fileLog.ts';
import { changedSince, isShallow, isUncommitted } from './git/gitStatus.ts';
import { GitTree } from './git/gitTree.ts';
import type { Progress } from './progress.ts';

export interface HistoryQuestion {
  /** The top of the working tree. */
  readonly root: string;
  /** Below it, with `/`. */
  readonly file: string;
  /** The full hash of the commit from which to look back; `undefined` where nothing is committed yet. */
  readonly from: string | undefined;
  /** Whether what is not committed belongs to it. */
  readonly withWorkingTree: boolean;
  readonly limit: number;
  readonly today: string;
}

/**
 * How a journey was at each of its commits, with the whole repository as it was then. `tell` is called on the way.
 * Without any points, git knows nothing of the file.
 */
export async function fileHistory(
  { root, file, from, withWorkingTree, limit, today }: HistoryQuestion,
  tell: (progress: Progress) => void,
): Promise<JourneyHistory> {
  const log = from === undefined ? [] : await fileLog(root, from, file, limit + 1);
  const commits = log.slice(0, limit).reverse();
  const hasNow = withWorkingTree && (await isUncommitted(root, file));
  const total = commits.length + (hasNow ? 1 : 0);
  const travel = new Travel(root, today);
  const points: HistoryPoint[] = [];
  for (const commit of commits) {
    tell({ done: points.length, total });
    points.push(await travel.to(commit));
  }
  if (hasNow) points.push(await travel.toNow(file));
  const before = log.length > limit ? 'earlier' : (await isShallow(root)) ? 'cutOff' : 'nothing';
  return { name: historyName(points, file), path: file, points, before };
}

/** From commit to commit, reading only what is different in the next one. */
class Travel {
  readonly #root: string;
  readonly #today: string;
  readonly #texts = new Map<string, OpenedFile>();
  #at: { readonly commit: string; readonly tree: GitTree } | undefined;
  #workspace: TravellingWorkspace | undefined;
  #service: ReturnType<typeof createLanguageService> | undefined;

  constructor(root: string, today: string) {
    this.#root = root;
    this.#today = today;
  }

  async to({ hash, date, subject, path: file }: FileCommit): Promise<HistoryPoint> {
    const tree = await GitTree.read(this.#root, hash, this.#texts);
    this.#go(tree, this.#at ? tree.differingFrom(this.#at.tree) : []);
    this.#at = { commit: hash, tree };
    return { commit: hash, date, subject, path: file, pulse: await this.#pulseOf(file) };
  }

  async toNow(file: string): Promise<HistoryPoint> {
    const changed = await changedSince(this.#root, this.#at?.commit);
    const yaml = changed.filter((each) => /\.ya?ml$/i.test(each)).map(uriOf);
    this.#go(new FileWorkspace({ folders: [this.#root] }), yaml);
    return { commit: undefined, date: '', subject: '', path: file, pulse: await this.#pulseOf(file) };
  }

  #go(state: GitTree | FileWorkspace, changed: readonly Uri[]): void {
    if (this.#workspace) this.#workspace.travelTo(state, changed);
    else {
      this.#workspace = new TravellingWorkspace(state);
      this.#service = createLanguageService({
        workspace: this.#workspace,
        logger: { error() {} },
        today: () => this.#today,
      });
    }
  }

  async #pulseOf(file: string) {
    return (await this.#service!.journeyPulse(uriOf(path.join(this.#root, file)), neverCancelled))!;
  }
}
