import type { Uri } from '../host.ts';
import type { Steps } from '../steps.ts';
import { Vocabulary } from '../vocabulary.ts';
import type { Definition, DocumentFacts, Located, Reference } from './facts.ts';
import type { Key } from './keys.ts';
import { sameData } from './sameData.ts';

export type { Located } from './facts.ts';

/**
 * Who defines and who uses what, over all documents of one project. It is a fold over their facts:
 * whatever the order in which documents come, change and go, equal documents make an equal index.
 */
export class WorkspaceIndex {
  readonly #documents = new Map<Uri, DocumentFacts>();
  readonly #definitions = new Map<Key, Located<Definition>[]>();
  readonly #users = new Map<Key, Located<Reference>[]>();
  readonly #idsByKind = new Map<string, Map<string, number>>();
  /** Of the kinds among whose ids somebody has looked for what was meant. */
  readonly #vocabularies = new Map<string, Vocabulary>();

  get documents(): Iterable<DocumentFacts> {
    return this.#documents.values();
  }

  factsOf(uri: Uri): DocumentFacts | undefined {
    return this.#documents.get(uri);
  }

  /** All definitions with that key, by document and place; empty when there is none, several when an id is taken twice. */
  definitionsOf(key: Key): readonly Located<Definition>[] {
    return this.#definitions.get(key) ?? [];
  }

  /** All references that may mean that key, by document and place. */
  usersOf(key: Key): readonly Located<Reference>[] {
    return this.#users.get(key) ?? [];
  }

  /** What a reference means; `undefined` when nothing has that id. */
  definitionFor(reference: Reference): Located<Definition> | undefined {
    for (const key of reference.keys) {
      const found = this.definitionsOf(key)[0];
      if (found) return found;
    }
    return undefined;
  }

  /** Every full id that a kind has in this project. */
  idsOf(kind: string): Iterable<string> {
    return this.#idsByKind.get(kind)?.keys() ?? [];
  }

  /** The same, to look in them for what a misspelt one means. */
  *vocabularyOf(kind: string): Steps<Vocabulary> {
    const known = this.#vocabularies.get(kind);
    if (known) return known;
    const made = new Vocabulary();
    for (const id of this.idsOf(kind)) {
      made.add(id);
      yield;
    }
    this.#vocabularies.set(kind, made);
    return made;
  }

  /** Puts a document's facts in the place of those it had, or takes it out (`undefined`). */
  replace(uri: Uri, facts: DocumentFacts | undefined): void {
    const before = this.#documents.get(uri);
    if (before === facts) return;
    if (before && facts && haveSameKeys(before, facts)) {
      this.#exchange(before, facts);
      return;
    }
    if (before) this.#remove(before);
    if (facts) this.#add(facts);
  }

  /**
   * The other documents whose answers may be different after a replacement: those that name what this one has begun or
   * ceased to define or defines otherwise, and those that define what it has begun or ceased to use.
   */
  affected(uri: Uri, before: DocumentFacts | undefined, after: DocumentFacts | undefined): ReadonlySet<Uri> {
    const affected = new Set<Uri>();
    // What is inside comes first, so that the whole need not look into it again.
    const known = new Map<unknown, unknown>();
    const same = before !== undefined && after !== undefined && haveSameKeys(before, after);
    for (const [key, was, is] of same ? inPairs(before, after) : byKeys(before, after)) {
      const change = changeOf(was, is, known);
      if (change === 'none') continue;
      for (const { facts: other } of this.definitionsOf(key)) affected.add(other.uri);
      if (change === 'content') for (const { facts: other } of this.usersOf(key)) affected.add(other.uri);
    }
    if (!same) {
      const used = usedKeys(before);
      const uses = usedKeys(after);
      for (const key of new Set([...used, ...uses])) {
        if (used.has(key) === uses.has(key) && before?.kind === after?.kind) continue;
        for (const { facts: other } of this.definitionsOf(key)) affected.add(other.uri);
      }
    }
    affected.delete(uri);
    return affected;
  }

  /** There is one more definition of an id. */
  protected countIn({ kind, fullId }: Definition): void {
    const ids = this.#idsByKind.get(kind) ?? new Map<string, number>();
    const count = ids.get(fullId) ?? 0;
    ids.set(fullId, count + 1);
    this.#idsByKind.set(kind, ids);
    if (count === 0) this.#vocabularies.get(kind)?.add(fullId);
  }

  /** There is one less. */
  protected countOut({ kind, fullId }: Definition): void {
    const ids = this.#idsByKind.get(kind);
    const count = (ids?.get(fullId) ?? 0) - 1;
    if (count > 0) ids?.set(fullId, count);
    else {
      ids?.delete(fullId);
      this.#vocabularies.get(kind)?.delete(fullId);
    }
  }

  #add(facts: DocumentFacts): void {
    this.#documents.set(facts.uri, facts);
    for (const item of facts.definitions) {
      insert(this.#definitions, item.key, item);
      this.countIn(item);
    }
    for (const item of facts.references) {
      for (const key of item.keys) insert(this.#users, key, item);
    }
  }

  /** Both name and define the same things in the same order, as they mostly do from one keystroke to the next. */
  #exchange(before: DocumentFacts, facts: DocumentFacts): void {
    this.#documents.set(facts.uri, facts);
    for (let i = 0; i < facts.definitions.length; i++) {
      const [old, item] = [before.definitions[i]!, facts.definitions[i]!];
      if (old !== item) exchange(this.#definitions, item.key, facts.uri, old, item);
    }
    for (let i = 0; i < facts.references.length; i++) {
      const [old, item] = [before.references[i]!, facts.references[i]!];
      if (old === item) continue;
      for (const key of item.keys) exchange(this.#users, key, facts.uri, old, item);
    }
  }

  #remove(facts: DocumentFacts): void {
    this.#documents.delete(facts.uri);
    for (const item of facts.definitions) {
      drop(this.#definitions, item.key, facts.uri);
      this.countOut(item);
    }
    for (const item of facts.references) {
      for (const key of item.keys) drop(this.#users, key, facts.uri);
    }
  }
}

function definitionsByKey(facts: DocumentFacts | undefined): Map<Key, Definition[]> {
  const byKey = new Map<Key, Definition[]>();
  for (const definition of facts?.definitions ?? []) {
    const key = definition.key;
    const list = byKey.get(key);
    if (list) list.push(definition);
    else byKey.set(key, [definition]);
  }
  return byKey;
}

type Change = readonly [key: Key, before: readonly Definition[], after: readonly Definition[]];

/** The definitions of two versions that define the same things in the same order, the last first. */
function* inPairs(before: DocumentFacts, after: DocumentFacts): Iterable<Change> {
  for (let i = after.definitions.length - 1; i >= 0; i--) {
    const definition = after.definitions[i]!;
    // What stands in a part of the text that has not been read again is the same.
    if (definition === before.definitions[i]) continue;
    yield [definition.key, [before.definitions[i]!], [definition]];
  }
}

/** The definitions of two versions by what they define, the last first. */
function* byKeys(before: DocumentFacts | undefined, after: DocumentFacts | undefined): Iterable<Change> {
  const was = definitionsByKey(before);
  const is = definitionsByKey(after);
  for (const key of [...new Set([...was.keys(), ...is.keys()])].reverse())
    yield [key, was.get(key) ?? [], is.get(key) ?? []];
}

function usedKeys(facts: DocumentFacts | undefined): Set<Key> {
  return new Set(facts?.references.flatMap((reference) => reference.keys) ?? []);
}

/** `place`: only where it stands has changed, which matters to those who point at it. */
function changeOf(before: readonly Definition[], after: readonly Definition[], known: Map<unknown, unknown>) {
  if (before.length !== after.length) return 'content';
  for (const [i, { data }] of before.entries()) {
    const other = after[i]?.data;
    if (!sameData(data, other, known)) return 'content';
    known.set(data, other);
  }
  return before.every((definition, i) => definition.idSpan.start === after[i]?.idSpan.start)
    ? 'none'
    : 'place';
}

/** Keeps documents in the order of their addresses, so that an answer does not depend on which file was read first. */
function insert<T>(lists: Map<Key, Located<T>[]>, key: Key, entry: Located<T>): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [entry]);
  else if (list.at(-1)!.facts.uri <= entry.facts.uri) list.push(entry);
  else list.splice(firstBehind(list, entry.facts.uri), 0, entry);
}

/** Whether two versions define and name the same things in the same order. */
export function haveSameKeys(before: DocumentFacts, after: DocumentFacts): boolean {
  return (
    before.kind === after.kind &&
    before.id === after.id &&
    before.definitions.length === after.definitions.length &&
    before.references.length === after.references.length &&
    before.definitions.every((one, i) => {
      const other = after.definitions[i]!;
      return one === other || (one.kind === other.kind && one.fullId === other.fullId);
    }) &&
    before.references.every((one, i) => {
      const other = after.references[i]!;
      return one === other || (one.id === other.id && one.targets === other.targets);
    })
  );
}

/** Puts an entry in the place of another of the same document. */
function exchange<T>(
  lists: Map<Key, Located<T>[]>,
  key: Key,
  uri: Uri,
  old: Located<T>,
  entry: Located<T>,
): void {
  const list = lists.get(key) ?? [];
  for (let at = firstBehind(list, uri) - 1; at >= 0; at--) {
    if (list[at] !== old) continue;
    list[at] = entry;
    return;
  }
}

/** Takes out all that a document has under a key. */
function drop<T>(lists: Map<Key, Located<T>[]>, key: Key, uri: Uri): void {
  const list = lists.get(key) ?? [];
  const end = firstBehind(list, uri);
  let start = end;
  while (start > 0 && list[start - 1]!.facts.uri === uri) start--;
  if (start === 0 && end === list.length) lists.delete(key);
  else list.splice(start, end - start);
}

/** The place of the first entry whose document comes behind that address; the length when there is none. */
function firstBehind(list: readonly Located<unknown>[], uri: Uri): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.facts.uri <= uri) low = middle + 1;
    else high = middle;
  }
  return low;
}
