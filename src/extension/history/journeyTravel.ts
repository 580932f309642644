import * as vscode from 'vscode';
import type { JourneyPulse } from '../../core/history/journeyPulse.ts';
import { TravellingWorkspace } from '../../core/history/travellingWorkspace.ts';
import type { CancellationToken, CoreHost, Uri } from '../../core/host.ts';
import { createLanguageService, type LanguageService } from '../../core/service.ts';
import { placeInWorkspace } from '../review/comparedFile.ts';
import { type GitCommit, type GitRepository, UNTRACKED_FILE } from '../review/gitApi.ts';
import { OverlayWorkspace } from '../review/overlayWorkspace.ts';

type Stop = Pick<GitCommit, 'hash' | 'parents'>;

/**
 * How a journey was at this commit and at that, with the catalog as it was then. It starts from what is open now, and
 * reads at each commit only what is different there.
 */
export class JourneyTravel implements vscode.Disposable {
  readonly #repository: GitRepository;
  readonly #host: CoreHost;
  readonly #known: readonly Uri[];
  readonly #matters: (uri: vscode.Uri) => boolean;
  readonly #texts = new Map<Uri, string | undefined>();
  readonly #workspace: TravellingWorkspace;
  readonly #service: LanguageService;
  readonly #pulses = new Map<string, JourneyPulse>();
  #at: Stop | undefined;

  /** `known` are the files that there are now, `matters` says whose texts have a part in how the journey is. */
  constructor(
    repository: GitRepository,
    host: CoreHost,
    known: readonly Uri[],
    matters: (uri: vscode.Uri) => boolean,
  ) {
    this.#repository = repository;
    this.#host = host;
    this.#known = known;
    this.#matters = matters;
    this.#workspace = new TravellingWorkspace(this.#state());
    this.#service = createLanguageService({ ...host, workspace: this.#workspace });
  }

  /** `undefined` when cancelled. */
  async pulseAt(commit: Stop, file: vscode.Uri, token: CancellationToken): Promise<JourneyPulse | undefined> {
    const key = `${commit.hash} ${file}`;
    const known = this.#pulses.get(key);
    if (known) return known;
    if (this.#at?.hash !== commit.hash) await this.#go(commit);
    const pulse = await this.#service.journeyPulse(placeInWorkspace(file), token);
    if (pulse) this.#pulses.set(key, pulse);
    return pulse;
  }

  dispose(): void {
    this.#service.dispose();
  }

  async #go(commit: Stop): Promise<void> {
    const changed = this.#at ? await this.#between(commit, this.#at) : await this.#sinceNow(commit);
    const read = await Promise.all(
      changed
        .filter(this.#matters)
        .map(
          async (uri) => [placeInWorkspace(uri), await textAt(this.#repository, commit.hash, uri)] as const,
        ),
    );
    for (const [place, text] of read) this.#texts.set(place, text);
    this.#at = commit;
    this.#workspace.travelTo(
      this.#state(),
      read.map(([place]) => place),
    );
  }

  #state(): OverlayWorkspace {
    return new OverlayWorkspace(this.#host.workspace, this.#known, new Map(this.#texts));
  }

  /** Files that are not now as they were at a commit: on disk, never added, or edited and not saved. */
  async #sinceNow({ hash }: Stop): Promise<readonly vscode.Uri[]> {
    const { workingTreeChanges, untrackedChanges } = this.#repository.state;
    const untracked = [...workingTreeChanges, ...(untrackedChanges ?? [])].filter(
      ({ status }) => status === UNTRACKED_FILE,
    );
    const dirty = vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri);
    const changes = await this.#repository.diffWith(hash);
    return distinct([...[...changes, ...untracked].flatMap(urisOf), ...dirty]);
  }

  /** Files that may be different at two commits, also when neither comes after the other. */
  async #between(one: Stop, other: Stop): Promise<readonly vscode.Uri[]> {
    const [there, back] = await Promise.all([
      this.#repository.diffBetween(one.hash, other.hash),
      other.parents.includes(one.hash) ? [] : this.#repository.diffBetween(other.hash, one.hash),
    ]);
    return distinct([...there, ...back].flatMap(urisOf));
  }
}

/** `undefined` when it was not there. */
export async function textAt(
  repository: GitRepository,
  ref: string,
  uri: vscode.Uri,
): Promise<string | undefined> {
  try {
    return await repository.show(ref, uri.fsPath);
  } catch {
    return undefined;
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
