import type { CancellationToken, Position, Range, Translate, Uri } from '../host.ts';
import type { Key } from '../index/keys.ts';
import { builtInPhases, rootShape } from '../schema/shape.ts';
import { documentsNaming, type IdPlace, meaningOf, occurrencesIn, placeAt } from './idPlaces.ts';
import { loneIdAt } from './loneId.ts';
import { RenameRefusal } from './renameRefusal.ts';
import { spellIds } from './spellIds.ts';
import { type FeatureSubject, subjectOf } from './subject.ts';
import { takenBy } from './takenBy.ts';
import type { FileEdits } from './textEdit.ts';
import { unsureEdits } from './unsureEdits.ts';

export interface RenameStart {
  /** The letters that may be typed over. */
  readonly range: Range;
  readonly placeholder: string;
}

const idShape = () => rootShape('persona').properties.get('id');

/** What a rename would change at a place. Refuses where no id stands, and an id that belongs to the format. */
export function prepareRename(
  subject: FeatureSubject,
  position: Position,
  translate: Translate,
): RenameStart {
  const { place } = placeToRename(subject, position, translate);
  return { range: subject.lines.rangeOf(place.span), placeholder: place.id };
}

/**
 * Gives the thing whose id stands at a place another id, everywhere in its project; `undefined` when cancelled.
 * Refuses an id that is none, and one that would mean something else as well. An id that nothing has may become one
 * that something has: then it was a slip of the pen. Where files cannot be read, a person has to confirm.
 */
export async function renameAt(
  subject: FeatureSubject,
  position: Position,
  newId: string,
  token: CancellationToken,
  translate: Translate,
): Promise<readonly FileEdits[] | undefined> {
  const { key, place } = placeToRename(subject, position, translate);
  if (newId === place.id) return [];
  if (!(idShape()?.pattern?.test(newId) ?? true)) {
    const hint = translate(idShape()?.hint ?? '');
    throw new RenameRefusal(translate('"{0}" is no id. An id has {1}.', newId, hint));
  }
  if (!place.definition && !place.reference)
    return [{ uri: subject.uri, edits: spellIds(subject, [place], newId) }];
  if (subject.index.definitionsOf(key).length > 0) {
    const taken = takenBy(key, newId, subject.index, translate);
    if (taken) throw new RenameRefusal(taken);
  }
  const uris = documentsNaming(key, subject.index).map(({ uri }) => uri);
  const sure = await editsOf(subject, key, uris, newId, token);
  return sure && [...sure, ...(await unsureEdits(subject, key, newId, sure, token, translate))];
}

function placeToRename(
  subject: FeatureSubject,
  position: Position,
  translate: Translate,
): { readonly place: IdPlace; readonly key: Key } {
  const { facts, index, lines, yaml } = subject;
  const offset = lines.offsetAt(position);
  const place = facts && (placeAt(facts, yaml.text, offset) ?? loneIdAt(subject, offset));
  if (!place) {
    const sentence = 'There is no id here. Put the cursor on an id, such as the one after `id:`.';
    throw new RenameRefusal(translate(sentence));
  }
  if (/[|>]/.test(yaml.text[place.whole.start] ?? '')) {
    throw new RenameRefusal(translate('Write the id "{0}" on the line of its key first.', place.id.trim()));
  }
  const key = meaningOf(place, index);
  if (key === `phase:${place.id}` && builtInPhases().includes(place.id) && !place.definition) {
    if (index.definitionsOf(key).length === 0) {
      const sentence =
        'The phase "{0}" belongs to the format. Declare a phase of your own under `phases` of the strategy.';
      throw new RenameRefusal(translate(sentence, place.id));
    }
  }
  return { place, key };
}

/** Places are looked up in each text as it is read, so that an edit never hits what has moved in the meantime. */
async function editsOf(
  subject: FeatureSubject,
  key: Key,
  uris: readonly Uri[],
  newId: string,
  token: CancellationToken,
): Promise<readonly FileEdits[] | undefined> {
  const files: FileEdits[] = [];
  for (const uri of uris) {
    const read = uri === subject.uri ? undefined : await subject.workspace.read(uri, token);
    if (token.isCancellationRequested) return undefined;
    const there = uri === subject.uri ? subject : read && subjectOf(subject.workspace, read);
    if (!there?.facts) continue;
    const places = occurrencesIn(there.facts, key, subject.index).map(({ item }) => item);
    if (places.length > 0) files.push({ uri, edits: spellIds(there, places, newId) });
  }
  return files;
}
