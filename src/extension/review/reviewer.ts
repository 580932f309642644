import type * as vscode from 'vscode';
import { pathBelow } from '../../core/address.ts';
import { buildReviewView } from '../../core/diff/buildReviewView.ts';
import type { Review } from '../../core/diff/review.ts';
import type { ReviewSide } from '../../core/diff/reviewSide.ts';
import type { ReviewView } from '../../core/diff/reviewView.ts';
import { type CoreHost, neverCancelled, type Uri } from '../../core/host.ts';
import type { ReviewReport } from '../../core/report/review/reviewReport.ts';
import { createLanguageService, type LanguageService } from '../../core/service.ts';
import { type Comparison, isLive, placeInWorkspace, textOf } from './comparedFile.ts';
import { OverlayWorkspace } from './overlayWorkspace.ts';

/** A finished review, with the way back from its changes to the documents of both sides. */
export interface FinishedReview {
  readonly view: ReviewView;
  readonly review: Review;
}

interface Side {
  readonly service: LanguageService;
  readonly review: ReviewSide;
}

/** Makes the review of one comparison, again and again while its new side is edited. The old side is read once. */
export class Reviewer implements vscode.Disposable {
  readonly #comparison: Comparison;
  readonly #host: CoreHost;
  readonly #live: LanguageService;
  #before: Promise<Side | undefined> | undefined;
  readonly #made = new Set<LanguageService>();

  constructor(comparison: Comparison, host: CoreHost, live: LanguageService) {
    this.#comparison = comparison;
    this.#host = host;
    this.#live = live;
  }

  dispose(): void {
    for (const service of this.#made) service.dispose();
  }

  /** `undefined` when it was cancelled. */
  async review(): Promise<FinishedReview | undefined> {
    const { files, before, after } = this.#comparison;
    const translate = this.#host.translate ?? ((sentence) => sentence);
    this.#before ??= this.#overlaid('before');
    const [old, now] = [await this.#before, await this.#newSide()];
    if (!old || !now) return undefined;
    const review = now.service.review(old.review, now.review);
    const pathOf = (uri: Uri) => pathBelow(this.#host.workspace.folders, uri);
    const report: ReviewReport = {
      review,
      before: { label: before, pathOf },
      after: { label: after, pathOf },
      full: true,
    };
    const index = now.review.indexFor(this.#placeOf(files[0]?.after ?? files[0]?.before));
    const nameOf = (kind: 'team' | 'persona', id: string) =>
      index.definitionsOf(`${kind}:${id}`)[0]?.item.name ?? id;
    const view = buildReviewView(report, nameOf, translate);
    if (now.service !== this.#live) this.#forget(now.service);
    return { view, review };
  }

  /** The two documents whose texts stand at an address of the workspace. */
  documentsAt(place: Uri): {
    readonly before: vscode.Uri | undefined;
    readonly after: vscode.Uri | undefined;
  } {
    const has = (uri: vscode.Uri | undefined) => uri !== undefined && placeInWorkspace(uri) === place;
    const file = this.#comparison.files.find(({ before, after }) => has(before) || has(after));
    return { before: file?.before, after: file?.after };
  }

  /** Where the files that are worked on are the new side, everything about them is known already. */
  async #newSide(): Promise<Side | undefined> {
    const { files } = this.#comparison;
    if (!files.every(({ after }) => after === undefined || isLive(after))) return this.#overlaid('after');
    await this.#live.refresh(neverCancelled);
    return this.#sideOf(this.#live, 'after');
  }

  async #overlaid(side: 'before' | 'after'): Promise<Side | undefined> {
    const texts = new Map<Uri, string | undefined>();
    for (const file of this.#comparison.files) {
      const other = file[side === 'before' ? 'after' : 'before'];
      if (other) texts.set(placeInWorkspace(other), undefined);
    }
    for (const file of this.#comparison.files) {
      const own = file[side];
      if (own) texts.set(placeInWorkspace(own), await textOf(own));
    }
    // What is ours has been found already; nobody has to look through the folders again.
    await this.#live.refresh(neverCancelled);
    const known = this.#live.documents().map(({ uri }) => uri);
    const workspace = new OverlayWorkspace(this.#host.workspace, known, texts);
    const service = createLanguageService({ ...this.#host, workspace });
    this.#made.add(service);
    await service.refresh(neverCancelled);
    return this.#sideOf(service, side);
  }

  async #sideOf(service: LanguageService, side: 'before' | 'after'): Promise<Side | undefined> {
    const uris = this.#comparison.files.flatMap((file) => (file[side] ? [this.#placeOf(file[side])] : []));
    const pathOf = (uri: Uri) => pathBelow(this.#host.workspace.folders, uri);
    const review = await service.reviewSide(uris, this.#keyed(pathOf), neverCancelled);
    return review && { service, review };
  }

  /** Two documents that somebody compares are one file, whatever they are called. */
  #keyed(pathOf: (uri: Uri) => string): (uri: Uri) => string {
    const [only, ...more] = this.#comparison.files;
    const name = only?.after ?? only?.before;
    return more.length === 0 && name ? () => pathOf(placeInWorkspace(name)) : pathOf;
  }

  #placeOf(uri: vscode.Uri | undefined): Uri {
    return uri ? placeInWorkspace(uri) : '';
  }

  #forget(service: LanguageService): void {
    this.#made.delete(service);
    service.dispose();
  }
}
