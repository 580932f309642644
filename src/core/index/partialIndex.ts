import type { Uri } from '../host.ts';
import type { Steps } from '../steps.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Definition, DocumentFacts, Reference } from './facts.ts';
import type { Key } from './keys.ts';
import { type Located, WorkspaceIndex } from './workspaceIndex.ts';

/**
 * A question to the index as a number: who defines or uses something, which ids of a kind there are, what there is at all.
 * Two questions may have the same number by chance; whoever takes one for the other looks at more than he needs to.
 */
export type Token = number;

/** A question that has been asked, and in which round the last time: it is noted once in each. */
interface Asked {
  readonly token: Token;
  round: number;
}

/** Where a partial index gets what it does not have yet. */
export interface FactsSource {
  /** All documents whose facts have a part in the answer, perhaps some more. */
  documentsFor(token: Token): Iterable<Uri>;
  /** Every document, in the order of addresses. */
  everything(): Iterable<Uri>;
  facts(uri: Uri): DocumentFacts | undefined;
  /** The full ids of a kind, in the order of documents; never asked for those of steps. */
  ids(kind: string): Iterable<string>;
}

/**
 * The index of a project of which only those documents are read that somebody asks about. It answers what the whole index
 * would answer, and keeps account of what it has been asked, so that an answer can be kept until one of these changes.
 */
export class PartialIndex extends WorkspaceIndex {
  readonly #root: Token;
  readonly #source: FactsSource;
  /** What has been asked and read, by key and by bucket. */
  readonly #definersRead = new Map<string, Asked>();
  readonly #usersRead = new Map<string, Asked>();
  readonly #keepsAccount: boolean;
  #asked = new Set<Token>();
  /** How often what has been asked was taken. */
  #round = 0;

  /** @param keepsAccount whether anybody is going to want to know what has been asked */
  constructor(root: Uri, source: FactsSource, keepsAccount: boolean) {
    super();
    this.#root = tokenOf(0, root);
    this.#source = source;
    this.#keepsAccount = keepsAccount;
  }

  override get documents(): Iterable<DocumentFacts> {
    this.#note(anything(this.#root));
    for (const uri of this.#source.everything()) this.#load(uri);
    return [...super.documents].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  override definitionsOf(key: Key): readonly Located<Definition>[] {
    this.#complete(this.#definersRead, key, definersOf);
    return super.definitionsOf(key);
  }

  override usersOf(key: Key): readonly Located<Reference>[] {
    this.#complete(this.#usersRead, key, usersOf);
    return super.usersOf(key);
  }

  override idsOf(kind: string): Iterable<string> {
    this.#noteIds(kind);
    return kind === UNLISTED ? this.#stepIds() : this.#source.ids(kind);
  }

  override *vocabularyOf(kind: string): Steps<Vocabulary> {
    this.#noteIds(kind);
    return yield* super.vocabularyOf(kind);
  }

  /** Which ids there are, the source knows from the beginning. */
  protected override countIn(): void {}

  protected override countOut(): void {}

  /** What has been asked since the last time that this was; nothing unless it keeps account. */
  takeAsked(): ReadonlySet<Token> {
    const asked = this.#asked;
    this.#asked = new Set();
    this.#round++;
    return asked;
  }

  #noteIds(kind: string): void {
    this.#note(kind === UNLISTED ? anything(this.#root) : idsOfKind(this.#root, kind));
  }

  #note(token: Token): void {
    if (this.#keepsAccount) this.#asked.add(token);
  }

  #complete(known: Map<string, Asked>, key: Key, question: (root: Token, bucket: string) => Token): void {
    const asked = known.get(key) ?? this.#read(known, key, question);
    if (asked.round === this.#round) return;
    asked.round = this.#round;
    this.#note(asked.token);
  }

  #read(known: Map<string, Asked>, key: Key, question: (root: Token, bucket: string) => Token): Asked {
    const bucket = bucketOf(key);
    let asked = known.get(bucket);
    if (!asked) {
      asked = { token: question(this.#root, bucket), round: -1 };
      for (const uri of this.#source.documentsFor(asked.token)) this.#load(uri);
      known.set(bucket, asked);
    }
    known.set(key, asked);
    return asked;
  }

  #load(uri: Uri): void {
    if (this.factsOf(uri)) return;
    const facts = this.#source.facts(uri);
    if (facts) this.replace(uri, facts);
  }

  #stepIds(): Iterable<string> {
    const ids = new Set<string>();
    for (const uri of this.#source.everything())
      for (const one of this.#source.facts(uri)?.definitions ?? [])
        if (one.kind === UNLISTED) ids.add(one.fullId);
    return ids;
  }
}

/** In which answers a document has a part. */
export interface Provisions {
  readonly parts: readonly Token[];
  /** What it defines, but for steps: nobody asks which there are. */
  readonly ids: readonly Key[];
}

/** The numbers of what documents of a project provide, of which most name the same things. */
export class Provider {
  readonly #root: Token;
  readonly #definers = new Map<Key, Token>();
  readonly #users = new Map<Key, Token>();

  constructor(root: Uri) {
    this.#root = tokenOf(0, root);
  }

  provisionsOf(facts: DocumentFacts): Provisions {
    const ids: Key[] = [];
    const parts = new Set<Token>();
    let hasPaths = false;
    for (const { kind, key } of facts.definitions) {
      if (kind !== UNLISTED) ids.push(key);
      if (key.includes('/')) hasPaths = true;
      else parts.add(this.#tokenOf(key, this.#definers, definersOf));
    }
    // What is known by a path, such as a stage, is in one bucket with all others of its document.
    if (hasPaths) parts.add(definersOf(this.#root, `${facts.id ?? ''}/`));
    for (const { keys } of facts.references)
      for (const key of keys) parts.add(this.#tokenOf(key, this.#users, usersOf));
    return { parts: [...parts], ids };
  }

  #tokenOf(key: Key, known: Map<Key, Token>, question: (root: Token, bucket: string) => Token): Token {
    let token = known.get(key);
    if (token === undefined) {
      token = question(this.#root, bucketOf(key));
      known.set(key, token);
    }
    return token;
  }
}

/** What a change of a document makes uncertain. `ids` of before and after. */
export function touchedBy(root: Uri, before: readonly Key[], after: readonly Key[]): readonly Token[] {
  const seed = tokenOf(0, root);
  const kinds = new Set<string>();
  if (before.length !== after.length || before.some((key, i) => key !== after[i]))
    for (const key of [...before, ...after]) kinds.add(kindIn(key));
  return [anything(seed), ...[...kinds].map((kind) => idsOfKind(seed, kind))];
}

/** Most ids are those of steps, and no rule asks which there are. */
const UNLISTED = 'step';

function kindIn(key: Key): string {
  return key.slice(0, key.indexOf(':'));
}

/** What is known by a path belongs to its document, and all of that is one thing here. */
function bucketOf(key: Key): string {
  const slash = key.indexOf('/');
  return slash < 0 ? key : key.slice(key.indexOf(':') + 1, slash + 1);
}

function definersOf(root: Token, bucket: string): Token {
  return tokenOf(root ^ 1, bucket);
}

function usersOf(root: Token, bucket: string): Token {
  return tokenOf(root ^ 2, bucket);
}

function idsOfKind(root: Token, kind: string): Token {
  return tokenOf(root ^ 3, kind);
}

function anything(root: Token): Token {
  return tokenOf(root ^ 4, '');
}

/** FNV-1a, from a beginning of its own for each sort of question; 31 bits, which engines keep without an object around them. */
function tokenOf(seed: number, text: string): Token {
  let hash = (0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)) >>> 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 1;
}
