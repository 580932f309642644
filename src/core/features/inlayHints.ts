import { emotionWord, isScore } from '../diagram/emotionWords.ts';
import { shortenLabel } from '../diagram/shortenLabel.ts';
import type { Position, Range, Translate } from '../host.ts';
import type { DocumentFacts } from '../index/facts.ts';
import { emotionPath } from '../model/emotionPlace.ts';
import { fieldAt } from '../model/fields.ts';
import { idFromName } from '../model/idFromName.ts';
import { journeyModel } from '../model/journey.ts';
import type { Path, Span } from '../yaml/place.ts';
import type { FeatureSubject } from './subject.ts';

/** A word that an editor shows behind a place, without being in the text. */
export interface InlayHint {
  readonly position: Position;
  readonly label: string;
}

/** Columns: a hint must not push what stands behind it out of sight. */
const LONGEST = 32;

/** Names behind ids and words behind scores of a part of the text, in order. */
export function inlayHints(
  subject: FeatureSubject,
  range: Range,
  translate: Translate,
): readonly InlayHint[] {
  const { facts, lines } = subject;
  if (!facts) return [];
  const from = lines.offsetAt(range.start);
  const to = lines.offsetAt(range.end);
  const isVisible = ({ start, end }: Span) => end >= from && start <= to;
  const hints: { readonly at: number; readonly label: string }[] = [];
  for (const reference of facts.references) {
    if (!isVisible(reference.span)) continue;
    const name = subject.index.definitionFor(reference)?.item.name;
    if (name !== undefined && saysMore(name, reference.id))
      hints.push({ at: reference.span.end, label: shortenLabel(oneLine(name), LONGEST) });
  }
  for (const path of scorePaths(facts)) {
    const span = facts.spans.valueAt(path);
    const score = fieldAt(facts.data, path);
    if (isVisible(span) && typeof score === 'number' && isScore(score))
      hints.push({ at: span.end, label: emotionWord(score, translate) });
  }
  return hints
    .sort((a, b) => a.at - b.at)
    .map(({ at, label }) => ({ position: lines.positionAt(at), label }));
}

/** `NPS` behind `nps` tells nobody anything. */
function saysMore(name: string, id: string): boolean {
  const last = id.slice(id.lastIndexOf('/') + 1);
  return oneLine(name) !== '' && name !== last && idFromName(name) !== last;
}

function scorePaths(facts: DocumentFacts): readonly Path[] {
  return (journeyModel(facts)?.steps ?? []).flatMap((step) =>
    [...step.emotions.keys()].map((persona) => emotionPath(step, persona)),
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
