import type { Diagnostic } from '../diagnostic.ts';
import { notUnderstoodBecause } from '../diff/understood.ts';
import type { ReadDocument } from '../document/readDocument.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { healthOf } from '../model/health.ts';
import { journeyModel } from '../model/journey.ts';
import { type PromiseState, promiseStates } from '../model/promiseState.ts';

/** How a journey is at one time, in the figures whose way through time is of interest. Plain data. */
export interface JourneyFigures {
  readonly kind: 'journey';
  readonly name: string;
  /** To one decimal place; `undefined` when no step is scored. */
  readonly mean: number | undefined;
  /** The first of the steps that feel worst. */
  readonly lowest: { readonly name: string; readonly score: number } | undefined;
  /** Those that customers meet on this journey. */
  readonly promises: Readonly<Record<PromiseState, number>>;
  /** Pains, and how many of them nobody has an opportunity against. */
  readonly pains: { readonly all: number; readonly open: number };
}

/** Why there are no figures: the file does not parse, is not there, or is something else than a journey. */
export type JourneyPulse =
  | JourneyFigures
  | { readonly kind: 'notUnderstood'; readonly line: number; readonly message: string }
  | { readonly kind: 'missing' | 'noJourney' };

/** Takes the document as it has been read, or why it has no text; neither when there is no such file. */
export function journeyPulse(
  read: ReadDocument | undefined,
  index: WorkspaceIndex,
  unreadable: Diagnostic | undefined,
): JourneyPulse {
  const problem = read ? notUnderstoodBecause(read) : unreadable;
  if (problem) return { kind: 'notUnderstood', line: problem.range.start.line + 1, message: problem.message };
  if (!read) return { kind: 'missing' };
  const { facts } = read.checked;
  const journey = facts && journeyModel(facts);
  if (!journey) return { kind: 'noJourney' };
  const { mean, lowest, openPains, pains } = healthOf(journey, index);
  return {
    kind: 'journey',
    name: facts.definitions.find(({ path }) => path.length === 0)?.name ?? journey.id ?? '',
    mean,
    lowest:
      lowest?.emotion === undefined
        ? undefined
        : { name: lowest.name ?? lowest.id ?? '', score: lowest.emotion },
    promises: promiseStates(facts, index),
    pains: { all: pains, open: openPains },
  };
}
