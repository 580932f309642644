import type { ReadDocument } from '../document/readDocument.ts';
import type { NotUnderstood } from './review.ts';
import type { ReviewDocument } from './reviewSide.ts';

/** Whether a file's meaning is known throughout. A file that is not ours has no meaning to us. */
export function isUnderstood({ read, unreadable }: ReviewDocument): boolean {
  return unreadable === undefined && (read === undefined || notUnderstoodBecause(read) === undefined);
}

/** Why a side cannot be understood, and where; `undefined` when it can. */
export function notUnderstood(
  side: NotUnderstood['side'],
  document: ReviewDocument | undefined,
): NotUnderstood | undefined {
  if (document?.unreadable) {
    const { range, message } = document.unreadable;
    return { side, range, message };
  }
  const found = document?.read && notUnderstoodBecause(document.read);
  return found && { side, ...found };
}

/** What keeps a text from being understood, and where; `undefined` when nothing does. */
export function notUnderstoodBecause({
  checked,
  subject,
}: ReadDocument): Omit<NotUnderstood, 'side'> | undefined {
  const { yaml, identity, lines } = subject;
  const isBroken = yaml.problems.some(({ breaks, origin }) => breaks || origin === 'limit');
  const isHeadless = identity.ours && identity.kind === undefined;
  if (!isBroken && !isHeadless) return undefined;
  const [first] = checked.findings;
  if (first) return { range: first.range, message: first.message };
  return { range: lines.rangeOf({ start: 0, end: 0 }), message: '' };
}
