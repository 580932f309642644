import type { Diagnostic } from '../diagnostic.ts';
import type { CancellationToken, CoreHost, Range, Uri } from '../host.ts';
import type { CheckedDocument, Definition, DocumentFacts } from '../index/facts.ts';
import { sameData } from '../index/sameData.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import type { FindingMemory } from '../rules/askWorkspaceRules.ts';
import { keepsOtherAnswers, type OpenText } from '../rules/keepsOtherAnswers.ts';
import { concernedReaches, reached } from '../rules/reach.ts';
import { atOnce, inTurns, type Steps } from '../steps.ts';
import type { Diagnosis } from './diagnoseDocument.ts';
import { looksTheSame, type SeenText } from './looksTheSame.ts';
import { Published } from './published.ts';

/** What there is to be asked about, as it stands now. */
export interface Askable {
  readonly documents: ReadonlyMap<Uri, CheckedDocument>;
  /** The project of a document; empty when it is not known. */
  rootOf(uri: Uri): Uri;
  /** The text of a document that somebody edits. */
  textOf(uri: Uri): OpenText | undefined;
  diagnose(uri: Uri, memory: FindingMemory | undefined): Steps<Diagnosis>;
}

interface NewFacts {
  readonly uri: Uri;
  readonly after: DocumentFacts | undefined;
  /** Those from which the open text has taken over what has not changed. */
  readonly revised: DocumentFacts | undefined;
}

/** What is said of all documents, and about which of them the rules have to be asked again. */
export class Findings {
  readonly #host: Pick<CoreHost, 'today' | 'breathe'>;
  readonly #askable: Askable;
  readonly #published = new Published();
  readonly #waiting = new Set<Uri>();
  /** Projects in which an id has come or gone since the last check. */
  readonly #renamed = new Set<Uri>();
  /** What the rules have said about open documents. */
  readonly #remembered = new Map<Uri, FindingMemory>();
  /** The version that others have seen who show places of it, of documents that somebody edits. */
  readonly #seen = new Map<Uri, SeenText>();
  #hasAsked = false;
  /** The day of the last check: on another one, rules about time may say something else of every file. */
  #today: string | undefined;

  constructor(host: Pick<CoreHost, 'today' | 'breathe'>, askable: Askable) {
    this.#host = host;
    this.#askable = askable;
  }

  /** Whether somebody has still to be asked about. */
  get isWaiting(): boolean {
    return this.#waiting.size > 0;
  }

  /** What was said of a document the last time. */
  of(uri: Uri): readonly Diagnostic[] {
    return this.#published.of(uri);
  }

  /** What is to be said of it now. */
  current(uri: Uri): readonly Diagnostic[] {
    return this.isWaiting ? atOnce(this.#ask(uri)) : this.of(uri);
  }

  /** Puts the facts of a document in the place of its former ones. Whoever may have other answers is asked again. */
  replaceFacts(index: WorkspaceIndex, root: Uri, { uri, after, revised }: NewFacts): void {
    const before = index.factsOf(uri);
    // Until the first check everything is to be checked anyway.
    const isRevised = before !== undefined && revised === before;
    const concerned = this.#hasAsked ? concernedReaches(before, after, isRevised) : [];
    for (const other of reached(before, concerned, index)) this.#askAgain(other);
    index.replace(uri, after);
    for (const other of reached(after, concerned, index)) this.#askAgain(other);
    if (this.#hasAsked) for (const other of index.affected(uri, before, after)) this.#askAgain(other);
    if (!haveSameIds(before, after)) this.#renamed.add(root);
  }

  /** There is another version of a document, or none any more. */
  revise(uri: Uri, index: WorkspaceIndex): void {
    this.#waiting.add(uri);
    const memory = this.#remembered.get(uri);
    const text = this.#askable.textOf(uri);
    const uses = (definition: Definition) => index.usersOf(definition.key);
    if (memory && !(text && keepsOtherAnswers(memory.text, text, uses))) this.#remembered.delete(uri);
  }

  /** Asks the rules about all who may have other answers. Returns those who have, as far as nobody cancels it. */
  async askAffected(token: CancellationToken): Promise<readonly Uri[]> {
    const changed: Uri[] = [];
    this.#hasAsked = true;
    const today = this.#host.today();
    if (today !== this.#today) for (const uri of this.#askable.documents.keys()) this.#waiting.add(uri);
    this.#today = today;
    this.#askMentions();
    for (const uri of [...this.#waiting].sort()) {
      await this.#host.breathe?.();
      if (token.isCancellationRequested) break;
      this.#waiting.delete(uri);
      const before = this.of(uri);
      const after = await inTurns(this.#ask(uri), this.#host.breathe);
      if (sameData(before, after)) continue;
      this.#published.put(uri, after);
      changed.push(uri);
    }
    return changed;
  }

  /** What is said of an unknown id names the nearest one that there is; what is said of a pair shows the other place. */
  #askMentions(): void {
    for (const uri of [...this.#waiting]) {
      const pointing = [...this.#published.pointingAt(uri)];
      const before = this.#seen.get(uri);
      const after = pointing.length > 0 ? this.#seenText(uri) : undefined;
      for (const other of pointing) {
        const isSame = before && after && looksTheSame(before, after, placesIn(uri, this.of(other)));
        if (!isSame) this.#askAgain(other);
      }
      if (after) this.#seen.set(uri, after);
      else this.#seen.delete(uri);
    }
    if (this.#renamed.size === 0) return;
    for (const uri of this.#published.dangling)
      if (this.#renamed.has(this.#askable.rootOf(uri))) this.#askAgain(uri);
    this.#renamed.clear();
  }

  #seenText(uri: Uri): SeenText | undefined {
    const text = this.#askable.textOf(uri)?.yaml.text;
    // The lines of a text that nobody edits would have to be counted.
    const document = text === undefined ? undefined : this.#askable.documents.get(uri);
    const { facts, lines } = document ?? {};
    return text !== undefined && facts && lines ? { text, facts, lines } : undefined;
  }

  *#ask(uri: Uri): Steps<readonly Diagnostic[]> {
    const { diagnostics, memory } = yield* this.#askable.diagnose(uri, this.#remembered.get(uri));
    if (memory) this.#remembered.set(uri, memory);
    else this.#remembered.delete(uri);
    return diagnostics;
  }

  /** A document's answers may be different for whatever reason. */
  #askAgain(uri: Uri): void {
    this.#waiting.add(uri);
    this.#remembered.delete(uri);
  }
}

function placesIn(uri: Uri, diagnostics: readonly Diagnostic[]): readonly Range[] {
  return diagnostics.flatMap(({ related = [] }) =>
    related.filter((place) => place.uri === uri).map(({ range }) => range),
  );
}

function haveSameIds(before: DocumentFacts | undefined, after: DocumentFacts | undefined): boolean {
  const [was, is] = [before?.definitions ?? [], after?.definitions ?? []];
  return was.length === is.length && was.every((one, i) => one === is[i] || one.key === is[i]!.key);
}
