import type { Definition, DocumentFacts, Reference } from '../index/facts.ts';
import { type Key, ownIdAt } from '../index/keys.ts';
import type { Located, WorkspaceIndex } from '../index/workspaceIndex.ts';
import type { Span } from '../yaml/place.ts';

/** A stretch of text that is an id, or one side of the slash in a path such as `return-goods/ship`. */
export interface IdPlace {
  /** The letters of the id, without quotes; the whole value where it is written otherwise, such as by an alias. */
  readonly span: Span;
  /** The value or key that holds it, with its quotes. */
  readonly whole: Span;
  /** The letters stand in the text as they are. */
  readonly exact: boolean;
  readonly id: string;
  /** What it may mean, what is most likely first; never empty. */
  readonly keys: readonly [Key, ...Key[]];
  readonly definition: Definition | undefined;
  readonly reference: Reference | undefined;
  /** It is the file's id in a path to something in that file. */
  readonly leads: boolean;
}

/** All places of one document where ids are written, in no order. */
export function placesIn(facts: DocumentFacts): readonly IdPlace[] {
  return [
    ...facts.definitions.map(placeOfDefinition),
    ...facts.references.flatMap((reference) => placesOfReference(reference)),
  ];
}

/** The places of one document where that id is written. */
function placesNamed(facts: DocumentFacts, id: string): readonly IdPlace[] {
  return [
    ...facts.definitions.filter((definition) => definition.id === id).map(placeOfDefinition),
    ...facts.references
      .filter((reference) => names(reference.id, id))
      .flatMap((reference) => placesOfReference(reference))
      .filter((place) => place.id === id),
  ];
}

/** The place of an id that an offset touches; `undefined` where no id stands. */
export function placeAt(facts: DocumentFacts, text: string, offset: number): IdPlace | undefined {
  const touches = ({ start, end }: Span) => start <= offset && offset <= end;
  const places = [
    ...facts.definitions.filter(({ idSpan }) => touches(idSpan)).map(placeOfDefinition),
    ...facts.references
      .filter(({ span }) => touches(span))
      .flatMap((reference) => placesOfReference(reference)),
  ];
  for (const place of places) {
    // An alias may be as long as what it stands for.
    if (text[place.whole.start] === '*') return { ...place, span: place.whole, exact: false };
    if (touches(place.span)) return place;
  }
  return undefined;
}

/** The key of what a place means: the first that something has, else the first that it may mean. */
export function meaningOf(place: IdPlace, index: WorkspaceIndex): Key {
  if (place.leads && place.reference) {
    // A persona and a journey may have one id; what stands behind the slash tells which of them is meant.
    const target = index.definitionFor(place.reference);
    const key = target && place.keys.find((candidate) => candidate === `${target.facts.kind}:${place.id}`);
    if (key) return key;
  }
  return definedIn(place.keys, index) ?? place.keys[0];
}

/** The references that mean the key, but for paths that it leads. */
export function usersMeaning(key: Key, index: WorkspaceIndex): readonly Located<Reference>[] {
  return index.usersOf(key).filter(({ item: { keys } }) => (definedIn(keys, index) ?? keys[0]) === key);
}

/** The first that something has. */
function definedIn(keys: readonly Key[], index: WorkspaceIndex): Key | undefined {
  return keys.find((key) => index.definitionsOf(key).length > 0);
}

/** The documents, by address, in which places may mean the key: all in which one does, and few others. */
export function documentsNaming(key: Key, index: WorkspaceIndex): readonly DocumentFacts[] {
  const found = new Set([...index.definitionsOf(key), ...index.usersOf(key)].map(({ facts }) => facts));
  if (LEADERS.test(key)) {
    const start = `${key.slice(ownIdAt(key))}/`;
    for (const facts of index.documents)
      if (facts.references.some(({ id }) => id.startsWith(start))) found.add(facts);
  }
  return [...found].sort((a, b) => compare(a.uri, b.uri));
}

/** Files, whose ids lead paths to what is in them. */
const LEADERS = /^(?:journey|persona):/;

/** Every place that means the key, by file and place. */
export function occurrencesOf(key: Key, index: WorkspaceIndex): readonly Located<IdPlace>[] {
  return documentsNaming(key, index).flatMap((facts) =>
    [...occurrencesIn(facts, key, index)].sort((a, b) => a.item.span.start - b.item.span.start),
  );
}

export function occurrencesIn(
  facts: DocumentFacts,
  key: Key,
  index: WorkspaceIndex,
): readonly Located<IdPlace>[] {
  return placesNamed(facts, key.slice(ownIdAt(key)))
    .filter((place) => meaningOf(place, index) === key)
    .map((item) => ({ facts, item }));
}

function placeOfDefinition(definition: Definition): IdPlace {
  const { id, idSpan: whole } = definition;
  const keys: [Key] = [definition.key];
  return { whole, ...lettersOf(whole, id), id, keys, definition, reference: undefined, leads: false };
}

function placesOfReference(reference: Reference): IdPlace[] {
  const { id, span: whole } = reference;
  const base = { whole, definition: undefined, reference };
  const letters = lettersOf(whole, id);
  const [first, ...others] = reference.keys;
  const slash = id.indexOf('/');
  const places: IdPlace[] = [];
  if (slash >= 0) {
    const file = id.slice(0, slash);
    const keys: [Key, ...Key[]] = reference.targets.includes('pain')
      ? [`journey:${file}`, `persona:${file}`]
      : [`journey:${file}`];
    const span = letters.exact ? { ...letters.span, end: letters.span.start + slash } : letters.span;
    places.push({ ...base, ...letters, span, id: file, keys, leads: true });
  }
  if (first !== undefined) {
    const span = letters.exact ? { ...letters.span, start: letters.span.start + slash + 1 } : letters.span;
    // Of an alias there is one place only: what it means in whole.
    const keys: [Key, ...Key[]] = [first, ...others];
    places.unshift({ ...base, ...letters, span, id: id.slice(slash + 1), keys, leads: false });
  }
  return places;
}

/** The facts have no text, but lengths tell: an id has no character that needs more than quotes around it. */
function lettersOf(whole: Span, id: string): Pick<IdPlace, 'span' | 'exact'> {
  const more = whole.end - whole.start - id.length;
  if (more === 0) return { span: whole, exact: true };
  if (more === 2) return { span: { start: whole.start + 1, end: whole.end - 1 }, exact: true };
  return { span: whole, exact: false };
}

function names(reference: string, id: string): boolean {
  return reference === id || reference.startsWith(`${id}/`) || reference.endsWith(`/${id}`);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
