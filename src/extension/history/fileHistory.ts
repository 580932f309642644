import * as vscode from 'vscode';
import { pathBelow } from '../../core/address.ts';
import {
  type HistoryPoint,
  historyName,
  type JourneyHistory,
} from '../../core/diagram/history/journeyHistory.ts';
import type { JourneyPulse } from '../../core/history/journeyPulse.ts';
import { samePulse } from '../../core/history/samePulse.ts';
import { type CancellationToken, type CoreHost, neverCancelled } from '../../core/host.ts';
import { isConfigFile, kindByName } from '../../core/model/identify.ts';
import type { LanguageService } from '../../core/service.ts';
import { placeInWorkspace } from '../review/comparedFile.ts';
import type { GitCommit, GitRepository } from '../review/gitApi.ts';
import { catalogCommits, type Stop, stopsOf } from './catalogCommits.ts';
import { type FileCommit, fileCommits } from './fileCommits.ts';
import { JourneyTravel, textAt } from './journeyTravel.ts';
import { isShallow } from './shallowClone.ts';

type Tell = (done: number, total: number) => void;

/** For each commit of the journey that may be shown, so many commits of catalogs are looked at. */
const CATALOG_SHARE = 2;

/** How a journey was at its commits, and at those of catalogs that changed what is shown, with the catalog as it was then. */
export class FileHistory {
  readonly #repository: GitRepository;
  readonly #file: vscode.Uri;
  readonly #host: CoreHost;
  readonly #live: LanguageService;
  /** How the journey is in the newest commit. */
  #head: JourneyPulse | undefined;
  /** Where the file was, by commit. */
  readonly #places = new Map<string, vscode.Uri>();

  constructor(repository: GitRepository, file: vscode.Uri, host: CoreHost, live: LanguageService) {
    this.#repository = repository;
    this.#file = file;
    this.#host = host;
    this.#live = live;
  }

  /** At most so many commits, the newest ones; `undefined` when cancelled. */
  async read(limit: number, tell: Tell, token: CancellationToken): Promise<JourneyHistory | undefined> {
    const found = await fileCommits(this.#repository, this.#file, limit + 1);
    await this.#live.refresh(neverCancelled);
    const points = await this.#points(found.slice(0, limit), limit, tell, token);
    if (!points || token.isCancellationRequested) return undefined;
    const shown = points.slice(-limit);
    if (found.length > limit || shown.length < points.length) return this.#told(shown, 'earlier');
    return this.#told(shown, (await isShallow(this.#repository.rootUri)) ? 'cutOff' : 'nothing');
  }

  /** Whether an edit of a document may change the history. */
  concerns(uri: vscode.Uri): boolean {
    return uri.toString() === this.#file.toString() || this.#isCatalog(uri);
  }

  /** Where the file was at a commit that has been read. */
  fileAt(commit: string): vscode.Uri {
    return this.#places.get(commit) ?? this.#file;
  }

  /** The same history with what is not committed yet as it stands now. */
  async withNow(history: JourneyHistory): Promise<JourneyHistory> {
    const committed = history.points.filter(({ commit }) => commit !== undefined);
    const [head, now] = await Promise.all([
      textAt(this.#repository, 'HEAD', this.#file),
      this.#host.workspace.open(placeInWorkspace(this.#file), neverCancelled),
    ]);
    const pulse = await this.#live.journeyPulse(placeInWorkspace(this.#file), neverCancelled);
    const elsewhere = now.kind === 'text' && now.text === head;
    if (!pulse || (elsewhere && (!this.#head || samePulse(this.#head, pulse))))
      return this.#told(committed, history.before);
    const path = this.#pathOf(this.#file);
    const point = { commit: undefined, date: '', subject: '', path, ...(elsewhere && { elsewhere }), pulse };
    return this.#told([...committed, point], history.before);
  }

  #told(points: readonly HistoryPoint[], before: JourneyHistory['before']): JourneyHistory {
    const path = this.#pathOf(this.#file);
    return { name: historyName(points, path), path, points, before };
  }

  async #points(
    commits: readonly FileCommit[],
    limit: number,
    tell: Tell,
    token: CancellationToken,
  ): Promise<readonly HistoryPoint[] | undefined> {
    const files = new Set([this.#file, ...commits.map(({ file }) => file)].map(placeInWorkspace));
    const known = this.#live.documents().map(({ uri }) => uri);
    const travel = new JourneyTravel(
      this.#repository,
      this.#host,
      known,
      (uri) => files.has(placeInWorkspace(uri)) || this.#isCatalog(uri),
    );
    const points: HistoryPoint[] = [];
    try {
      const stops = stopsOf(commits, await this.#catalogCommits(commits, limit), this.#file);
      const head = this.#repository.state.HEAD?.commit;
      this.#head =
        head === undefined ? undefined : await travel.pulseAt({ hash: head, parents: [] }, this.#file, token);
      for (const [i, stop] of stops.entries()) {
        tell(i, stops.length);
        const point = await this.#pointOf(travel, stop, token);
        if (token.isCancellationRequested) return undefined;
        if (point) points.push(point);
      }
    } finally {
      travel.dispose();
    }
    return points.reverse();
  }

  /** A commit of a catalog is a point only if the journey looks otherwise than at each of the commits that it came from. */
  async #pointOf(
    travel: JourneyTravel,
    stop: Stop,
    token: CancellationToken,
  ): Promise<HistoryPoint | undefined> {
    const { hash, parents, message, authorDate, file, elsewhere } = stop;
    const pulse = await travel.pulseAt(stop, file, token);
    if (!pulse) return undefined;
    for (const parent of elsewhere ? parents : []) {
      const before = await travel.pulseAt({ hash: parent, parents: [] }, file, token);
      if (!before || samePulse(before, pulse)) return undefined;
    }
    this.#places.set(hash, file);
    return {
      commit: hash,
      date: authorDate ? dayOf(authorDate) : '',
      subject: message.split('\n')[0] ?? '',
      path: this.#pathOf(file),
      ...(elsewhere && { elsewhere }),
      pulse,
    };
  }

  async #catalogCommits(commits: readonly FileCommit[], limit: number): Promise<readonly GitCommit[]> {
    const since = commits.at(-1)?.hash;
    if (since === undefined) return [];
    const catalogs = this.#live
      .documents()
      .filter(({ uri }) => this.#live.kindOf(uri) === 'catalog')
      .map(({ uri }) => vscode.Uri.parse(uri, true));
    return catalogCommits(this.#repository, catalogs, since, CATALOG_SHARE * limit);
  }

  /** Besides the journey itself, only the catalog and what is left out say how promises and pains stand. */
  #isCatalog(uri: vscode.Uri): boolean {
    const place = placeInWorkspace(uri);
    return kindByName(place) === 'catalog' || isConfigFile(place) || this.#live.kindOf(place) === 'catalog';
  }

  #pathOf(uri: vscode.Uri): string {
    return pathBelow(this.#host.workspace.folders, placeInWorkspace(uri));
  }
}

/** The calendar day where the reader is, as `2026-11-22`. */
function dayOf(date: Date): string {
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${date.getFullYear()}-${month}-${day}`;
}
