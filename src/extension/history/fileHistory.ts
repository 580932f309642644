import * as vscode from 'vscode';
import { pathBelow } from '../../core/address.ts';
import {
  type HistoryPoint,
  historyName,
  type JourneyHistory,
} from '../../core/diagram/history/journeyHistory.ts';
import { TravellingWorkspace } from '../../core/history/travellingWorkspace.ts';
import { type CancellationToken, type CoreHost, neverCancelled, type Uri } from '../../core/host.ts';
import { isConfigFile, kindByName } from '../../core/model/identify.ts';
import { createLanguageService, type LanguageService } from '../../core/service.ts';
import { placeInWorkspace } from '../review/comparedFile.ts';
import { type GitRepository, UNTRACKED_FILE } from '../review/gitApi.ts';
import { OverlayWorkspace } from '../review/overlayWorkspace.ts';
import { type FileCommit, fileCommits } from './fileCommits.ts';
import { isShallow } from './shallowClone.ts';

type Tell = (done: number, total: number) => void;

/**
 * How a journey was at its commits, with the catalog as it was then. It goes back from what is open now, and reads at
 * each commit only what was different there.
 */
export class FileHistory {
  readonly #repository: GitRepository;
  readonly #file: vscode.Uri;
  readonly #host: CoreHost;
  readonly #live: LanguageService;
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
    const commits = found.slice(0, limit);
    for (const { hash, file } of commits) this.#places.set(hash, file);
    await this.#live.refresh(neverCancelled);
    const points = await this.#points(commits, tell, token);
    if (!points || token.isCancellationRequested) return undefined;
    if (found.length > limit) return this.#told(points, 'earlier');
    return this.#told(points, (await isShallow(this.#repository.rootUri)) ? 'cutOff' : 'nothing');
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
    if (now.kind === 'text' && now.text === head) return this.#told(committed, history.before);
    const pulse = await this.#live.journeyPulse(placeInWorkspace(this.#file), neverCancelled);
    const path = this.#pathOf(this.#file);
    return this.#told(
      [...committed, ...(pulse ? [{ commit: undefined, date: '', subject: '', path, pulse }] : [])],
      history.before,
    );
  }

  #told(points: readonly HistoryPoint[], before: JourneyHistory['before']): JourneyHistory {
    const path = this.#pathOf(this.#file);
    return { name: historyName(points, path), path, points, before };
  }

  async #points(
    commits: readonly FileCommit[],
    tell: Tell,
    token: CancellationToken,
  ): Promise<readonly HistoryPoint[] | undefined> {
    const known = this.#live.documents().map(({ uri }) => uri);
    const matters = new Set(commits.map(({ file }) => placeInWorkspace(file)));
    matters.add(placeInWorkspace(this.#file));
    const texts = new Map<Uri, string | undefined>();
    const travelling = new TravellingWorkspace(new OverlayWorkspace(this.#host.workspace, known, texts));
    const service = createLanguageService({ ...this.#host, workspace: travelling });
    const points: HistoryPoint[] = [];
    try {
      for (const [i, commit] of commits.entries()) {
        tell(i, commits.length);
        const changed = i === 0 ? await this.#sinceNow(commit) : await this.#since(commit, commits[i - 1]!);
        const read = await Promise.all(
          changed
            .filter((uri) => matters.has(placeInWorkspace(uri)) || this.#isCatalog(uri))
            .map(
              async (uri) =>
                [placeInWorkspace(uri), await textAt(this.#repository, commit.hash, uri)] as const,
            ),
        );
        for (const [place, text] of read) texts.set(place, text);
        travelling.travelTo(
          new OverlayWorkspace(this.#host.workspace, known, new Map(texts)),
          read.map(([place]) => place),
        );
        const pulse = await service.journeyPulse(placeInWorkspace(commit.file), token);
        if (!pulse) return undefined;
        points.push({
          commit: commit.hash,
          date: commit.authorDate ? dayOf(commit.authorDate) : '',
          subject: commit.message.split('\n')[0] ?? '',
          path: this.#pathOf(commit.file),
          pulse,
        });
      }
    } finally {
      service.dispose();
    }
    return points.reverse();
  }

  /** Files that are not now as they were at a commit: on disk, never added, or edited and not saved. */
  async #sinceNow({ hash }: FileCommit): Promise<readonly vscode.Uri[]> {
    const { workingTreeChanges, untrackedChanges } = this.#repository.state;
    const untracked = [...workingTreeChanges, ...(untrackedChanges ?? [])].filter(
      ({ status }) => status === UNTRACKED_FILE,
    );
    const dirty = vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri);
    const changes = await this.#repository.diffWith(hash);
    return distinct([...[...changes, ...untracked].flatMap(urisOf), ...dirty]);
  }

  /** Files that may be different at two commits, also when neither comes after the other. */
  async #since(one: FileCommit, other: FileCommit): Promise<readonly vscode.Uri[]> {
    const [there, back] = await Promise.all([
      this.#repository.diffBetween(one.hash, other.hash),
      other.parents.includes(one.hash) ? [] : this.#repository.diffBetween(other.hash, one.hash),
    ]);
    return distinct([...there, ...back].flatMap(urisOf));
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

async function textAt(repository: GitRepository, ref: string, uri: vscode.Uri): Promise<string | undefined> {
  try {
    return await repository.show(ref, uri.fsPath);
  } catch {
    return undefined; // It was not there.
  }
}

function urisOf({
  originalUri,
  renameUri,
  uri,
}: {
  readonly originalUri: vscode.Uri;
  readonly renameUri: vscode.Uri | undefined;
  readonly uri: vscode.Uri;
}): readonly vscode.Uri[] {
  return [originalUri, uri, ...(renameUri ? [renameUri] : [])];
}

function distinct(uris: readonly vscode.Uri[]): readonly vscode.Uri[] {
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}

/** The calendar day where the reader is, as `2026-11-22`. */
function dayOf(date: Date): string {
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${date.getFullYear()}-${month}-${day}`;
}
