import path from 'node:path';
import type { JourneyPulse } from '../core/history/journeyPulse.ts';
import { TravellingWorkspace } from '../core/history/travellingWorkspace.ts';
import { neverCancelled, type OpenedFile, type Uri } from '../core/host.ts';
import { createLanguageService } from '../core/service.ts';
import { FileWorkspace, uriOf } from './fileWorkspace.ts';
import { changedSince } from './git/gitStatus.ts';
import { GitTree } from './git/gitTree.ts';

/** How a journey was at this commit and at that, with the whole repository as it was then; reads only what is different in the next one. */
export class JourneyTravel {
  readonly #root: string;
  readonly #today: string;
  readonly #texts = new Map<string, OpenedFile>();
  readonly #pulses = new Map<string, JourneyPulse>();
  #at: { readonly commit: string; readonly tree: GitTree } | undefined;
  #workspace: TravellingWorkspace | undefined;
  #service: ReturnType<typeof createLanguageService> | undefined;

  constructor(root: string, today: string) {
    this.#root = root;
    this.#today = today;
  }

  /** `commit` is a full hash, `file` a path below the root, with `/`. */
  async pulseAt(commit: string, file: string): Promise<JourneyPulse> {
    const key = `${commit} ${file}`;
    const known = this.#pulses.get(key);
    if (known) return known;
    if (this.#at?.commit !== commit) {
      const tree = await GitTree.read(this.#root, commit, this.#texts);
      this.#go(tree, this.#at ? tree.differingFrom(this.#at.tree) : []);
      this.#at = { commit, tree };
    }
    const pulse = await this.#pulseOf(file);
    this.#pulses.set(key, pulse);
    return pulse;
  }

  /** How it is in the working tree. The journey ends here. */
  async pulseNow(file: string): Promise<JourneyPulse> {
    const changed = await changedSince(this.#root, this.#at?.commit);
    const yaml = changed.filter((each) => /\.ya?ml$/i.test(each)).map(uriOf);
    this.#go(new FileWorkspace({ folders: [this.#root] }), yaml);
    return this.#pulseOf(file);
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
