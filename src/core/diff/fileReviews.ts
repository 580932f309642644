import type { Uri } from '../host.ts';
import type { EntityPair } from './entities.ts';
import { linesApart, NO_RESIDUE, residueOf } from './residue.ts';
import type { FileReview, NotUnderstood } from './review.ts';
import type { Said } from './reviewOf.ts';
import type { ReviewDocument, ReviewSide } from './reviewSide.ts';
import { notUnderstood } from './understood.ts';

interface Question {
  readonly before: ReviewSide;
  readonly after: ReviewSide;
  readonly pairs: readonly EntityPair[];
  readonly tooDifferent: ReadonlySet<EntityPair>;
  readonly said: { readonly before: Said; readonly after: Said };
}

/** What became of each file, with everything in its text that no change of meaning explains. Files that are the same are left out. */
export function fileReviews(question: Question): readonly FileReview[] {
  const { before, after, pairs, tooDifferent } = question;
  const [old, now] = [byPath(before.documents), byPath(after.documents)];
  const renamed = new Map<string, string>();
  const alien = new Set<string>();
  for (const pair of pairs) {
    if (!pair.before || !pair.after || pair.before.catalog || pair.after.catalog) continue;
    const [from, to] = [pair.before.path, pair.after.path];
    if (tooDifferent.has(pair)) alien.add(to);
    if (from !== to && !now.has(from) && !old.has(to)) renamed.set(to, from);
  }
  const left = new Set(renamed.values());
  const paths = [...new Set([...old.keys(), ...now.keys()])].filter((path) => !left.has(path)).sort();
  return paths.flatMap((path) => {
    const former = old.get(renamed.get(path) ?? path);
    const review = fileReview(former, now.get(path), alien.has(path), question);
    return review ? [review] : [];
  });
}

function byPath(documents: readonly ReviewDocument[]): ReadonlyMap<string, ReviewDocument> {
  const ours = documents.filter(({ read, unreadable }) => read ?? unreadable);
  return new Map(ours.map((document) => [document.path, document]));
}

function fileReview(
  before: ReviewDocument | undefined,
  after: ReviewDocument | undefined,
  isAlien: boolean,
  { said }: Question,
): FileReview | undefined {
  const isRenamed = before !== undefined && after !== undefined && before.path !== after.path;
  const isSame = before?.read && after?.read && textOf(before) === textOf(after);
  if (isSame && !isRenamed) return undefined;
  const strange = [notUnderstood('before', before), notUnderstood('after', after)].filter(
    (one): one is NotUnderstood => one !== undefined,
  );
  const state = stateOf(before, after, isRenamed, isAlien, strange);
  const isText = state === 'notUnderstood' || state === 'tooDifferent' || state === 'settings';
  const residue =
    before && after && !isText
      ? residueOf(sideOf(before, said.before), sideOf(after, said.after))
      : NO_RESIDUE;
  return {
    before: before && { uri: before.uri, path: before.path },
    after: after && { uri: after.uri, path: after.path },
    state,
    ...residue,
    text: isText ? linesApart(textSide(before), textSide(after)) : [],
    notUnderstood: strange,
  };
}

function stateOf(
  before: ReviewDocument | undefined,
  after: ReviewDocument | undefined,
  isRenamed: boolean,
  isAlien: boolean,
  strange: readonly NotUnderstood[],
): FileReview['state'] {
  if (strange.length > 0) return 'notUnderstood';
  if (isSettings((after ?? before)!)) return 'settings';
  if (!before) return 'added';
  if (!after) return 'deleted';
  if (isAlien) return 'tooDifferent';
  return isRenamed ? 'renamed' : 'changed';
}

/** `undefined` for a file that has none that could be read: nobody knows whether it is the same. */
function textOf({ read }: ReviewDocument): string | undefined {
  return read?.subject.yaml.text;
}

function sideOf(
  { uri, read }: ReviewDocument,
  said: ReadonlyMap<Uri, readonly { start: number; end: number }[]>,
) {
  return { document: read!.subject.yaml, lines: read!.subject.lines, said: said.get(uri) ?? [] };
}

function textSide(document: ReviewDocument | undefined) {
  const { yaml, lines } = document?.read?.subject ?? {};
  return yaml && lines ? { document: yaml, lines } : undefined;
}

/** The configuration of a project is ours, and has no meaning that could be compared. */
function isSettings({ read }: ReviewDocument): boolean {
  const identity = read?.subject.identity;
  return identity?.ours === true && identity.kind === 'config';
}
