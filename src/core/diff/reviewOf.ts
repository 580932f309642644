import type { Translate, Uri } from '../host.ts';
import type { LineIndex } from '../yaml/lineIndex.ts';
import type { Span } from '../yaml/place.ts';
import { CHANGE_CLASSES, type Change, type ChangeSide, type Edit, WEIGHT_OF } from './change.ts';
import { classOfThing } from './classes.ts';
import { type Draft, type DraftSide, whole } from './comparison.ts';
import { coverageDelta } from './coverage.ts';
import { describe } from './describe.ts';
import {
  compareEntity,
  type Entity,
  type EntityPair,
  entitiesOf,
  pairEntities,
  thingOf,
} from './entities.ts';
import { fileReviews } from './fileReviews.ts';
import { moodOf } from './journeyDelta.ts';
import { knockOns } from './knockOn.ts';
import { dataOf } from './part.ts';
import { Renames } from './renames.ts';
import type { Review } from './review.ts';
import { reviewersOf } from './reviewers.ts';
import type { ReviewDocument, ReviewSide } from './reviewSide.ts';
import { ruleDelta } from './ruleDelta.ts';
import { entityName, nameOfThing, ownersOf, personasOf, trailOf } from './thing.ts';
import { isTooDifferent } from './tooDifferent.ts';
import { isUnderstood } from './understood.ts';
import type { Tellers } from './valueWords.ts';

/** Stretches of each file about which something has been said. */
export type Said = Map<Uri, Span[]>;

/** What has changed between two states of a workspace. */
export function reviewOf(before: ReviewSide, after: ReviewSide, translate: Translate): Review {
  return new Reviewing(before, after, translate).run();
}

class Reviewing {
  readonly #before: ReviewSide;
  readonly #after: ReviewSide;
  readonly #translate: Translate;
  readonly #changes: Change[] = [];
  readonly #saidBefore: Said = new Map();
  readonly #saidAfter: Said = new Map();
  readonly #tooDifferent = new Set<EntityPair>();
  readonly #lines = new Map<string, LineIndex>();
  #renames = new Renames();

  constructor(before: ReviewSide, after: ReviewSide, translate: Translate) {
    this.#before = before;
    this.#after = after;
    this.#translate = translate;
  }

  run(): Review {
    const [old, now] = this.#comparable();
    this.#keepLines(old, 'before');
    this.#keepLines(now, 'after');
    const pairs = pairEntities(old.flatMap(entitiesOf), now.flatMap(entitiesOf));
    this.#renames = new Renames(pairs);
    const shaken: EntityPair[] = [];
    for (const pair of pairs) if (this.#compare(pair)) shaken.push(pair);
    const effects = knockOns(shaken, this.#before, this.#after, this.#translate);
    const changes = [...this.#changes, ...effects].sort(heaviestFirst);
    const moods = pairs.filter((pair) => (pair.after ?? pair.before)?.kind === 'journey');
    return {
      changes,
      files: fileReviews({
        before: this.#before,
        after: this.#after,
        pairs,
        tooDifferent: this.#tooDifferent,
        said: { before: this.#saidBefore, after: this.#saidAfter },
      }),
      journeys: moods.flatMap((pair) => {
        const entity = entityName(thingOf(pair));
        if (!changes.some((change) => change.entity === entity)) return [];
        const before = this.#mood(this.#before, old, pair.before);
        return [{ entity, before, after: this.#mood(this.#after, now, pair.after) }];
      }),
      coverage: coverageDelta(this.#before, this.#after, this.#renames),
      rules: ruleDelta(this.#before, this.#after, this.#renames),
      reviewers: reviewersOf(changes, this.#before, this.#after),
    };
  }

  /** A file that one side cannot be understood in is compared with nothing: what seems to be gone may stand in the rest. */
  #comparable(): readonly [readonly ReviewDocument[], readonly ReviewDocument[]] {
    const strange = new Set(
      [...this.#before.documents, ...this.#after.documents]
        .filter((document) => !isUnderstood(document))
        .map(({ path }) => path),
    );
    const clear = (side: ReviewSide) => side.documents.filter(({ path }) => !strange.has(path));
    return [clear(this.#before), clear(this.#after)];
  }

  #keepLines(documents: readonly ReviewDocument[], side: 'before' | 'after'): void {
    for (const { uri, read } of documents) if (read) this.#lines.set(`${side} ${uri}`, read.subject.lines);
  }

  #mood(side: ReviewSide, documents: readonly ReviewDocument[], entity: Entity | undefined) {
    const read = entity && documents.find(({ uri }) => uri === entity.uri)?.read;
    return read && moodOf(read.checked.facts, side.indexFor(entity.uri), this.#translate);
  }

  /** Reports what is different. Whether it is more than words, so that others may be affected. */
  #compare(pair: EntityPair): boolean {
    const { before, after } = pair;
    const thing = thingOf(pair);
    if (!before || !after) {
      if (thing.kind === 'catalog') return false;
      const kind = after ? 'added' : 'removed';
      if (before) pushAll(this.#saidBefore, before.uri, [before.part.outer]);
      if (after) pushAll(this.#saidAfter, after.uri, [after.part.outer]);
      const sides = {
        ...(before && { before: whole(before.part) }),
        ...(after && { after: whole(after.part) }),
      };
      this.#add({ kind, class: classOfThing(thing.kind), thing, keys: [], ...sides }, pair);
      return before !== undefined;
    }
    const comparison = compareEntity(pair, this.#renames);
    if (isTooDifferent(thing, comparison)) {
      this.#tooDifferent.add(pair);
      const sides = { before: whole(before.part), after: whole(after.part) };
      this.#add({ kind: 'changed', class: classOfThing(thing.kind), thing, keys: [], ...sides }, pair);
      return true;
    }
    pushAll(this.#saidBefore, before.uri, comparison.saidBefore);
    pushAll(this.#saidAfter, after.uri, comparison.saidAfter);
    for (const draft of comparison.drafts) this.#add(draft, pair);
    return comparison.drafts.some((draft) => WEIGHT_OF[draft.class] !== 'low' || draft.keys[0] === 'status');
  }

  #add(draft: Draft, pair: EntityPair): void {
    const { thing, keys } = draft;
    const tellers = this.#tellers(pair);
    const edits = draft.edits?.map(
      (edit): Edit => ({ kind: edit.kind as Edit['kind'], ...this.#sides(edit, pair) }),
    );
    this.#changes.push({
      kind: draft.kind,
      class: draft.class,
      weight: WEIGHT_OF[draft.class],
      entity: entityName(thing),
      path: trailOf(thing),
      field: keys.join('.'),
      subject: nameOfThing(thing),
      ...describe(draft, tellers),
      ...this.#sides(draft, pair),
      ...(edits && { edits }),
      owners: ownersOf(thing),
      personas: personasOf(thing),
    });
  }

  #tellers({ before, after }: EntityPair): Tellers {
    const translate = this.#translate;
    const [old, now] = [before ?? after, after ?? before];
    return {
      before: { translate, index: (before ? this.#before : this.#after).indexFor(old!.uri) },
      after: { translate, index: (after ? this.#after : this.#before).indexFor(now!.uri) },
    };
  }

  #sides(
    { before, after }: Pick<Draft, 'before' | 'after'>,
    pair: EntityPair,
  ): Pick<Change, 'before' | 'after'> {
    return {
      ...(before && { before: this.#side(before, pair.before!, 'before') }),
      ...(after && { after: this.#side(after, pair.after!, 'after') }),
    };
  }

  #side({ part, span, data }: DraftSide, { uri }: Entity, side: 'before' | 'after'): ChangeSide {
    const lines = this.#lines.get(`${side} ${uri}`)!;
    return { uri, range: lines.rangeOf(span), path: part.path, value: data ?? dataOf(part) };
  }
}

function pushAll(said: Said, uri: Uri, spans: readonly Span[]): void {
  const list = said.get(uri);
  if (list) for (const span of spans) list.push(span);
  else said.set(uri, [...spans]);
}

const RANK = new Map(CHANGE_CLASSES.map((name, rank) => [name, rank]));

function heaviestFirst(a: Change, b: Change): number {
  return RANK.get(a.class)! - RANK.get(b.class)! || compareText(a.entity, b.entity) || place(a) - place(b);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function place({ before, after }: Change): number {
  return (after ?? before)?.range.start.line ?? 0;
}
