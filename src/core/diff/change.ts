import type { Range, Uri } from '../host.ts';
import type { Path } from '../yaml/place.ts';

/** How much a reviewer has to care, by what has changed. The heaviest classes come first within a weight. */
export const WEIGHT_OF = Object.freeze({
  promise: 'high',
  target: 'high',
  'persona-scope': 'high',
  'moment-of-truth': 'high',
  emotion: 'high',
  'knock-on': 'high',
  structure: 'medium',
  pain: 'medium',
  opportunity: 'medium',
  initiative: 'medium',
  ownership: 'medium',
  evidence: 'medium',
  governance: 'low',
  wording: 'low',
} as const);

export type ChangeClass = keyof typeof WEIGHT_OF;

export type Weight = (typeof WEIGHT_OF)[ChangeClass];

export const CHANGE_CLASSES = Object.freeze(Object.keys(WEIGHT_OF) as ChangeClass[]);

export const WEIGHTS: readonly Weight[] = Object.freeze(['high', 'medium', 'low']);

/** What one of the two sides holds at the place of a change. */
export interface ChangeSide {
  readonly uri: Uri;
  readonly range: Range;
  /**
   * Where the value stands in the normal form of the format: a text that may have more keys stands under `text`, a score
   * under `score`, `persona` under `personas`.
   */
  readonly path: Path;
  /** Plain data. */
  readonly value: unknown;
}

export type EditKind = 'added' | 'removed' | 'changed' | 'moved';

/** The smallest thing that can be done to a model: something new, gone, put in the place of something else, or elsewhere. */
export interface Edit {
  readonly kind: EditKind;
  /** `undefined` for what is new. */
  readonly before?: ChangeSide;
  /** `undefined` for what is gone. */
  readonly after?: ChangeSide;
}

export interface Change extends Omit<Edit, 'kind'> {
  /** `split` and `merged` are stages; `affected` is what did not change itself, but uses what did. */
  readonly kind: EditKind | 'split' | 'merged' | 'affected';
  readonly class: ChangeClass;
  readonly weight: Weight;
  /** The file's thing or the catalog's item, such as `journey/return` or `promise/chat`. Of the new side, where there is one. */
  readonly entity: string;
  /** Ids from the entity down to the thing that has changed, such as `return/send/label`. */
  readonly path: string;
  /** Keys below that thing, such as `emotion.score`; empty when the thing itself came, went or moved. */
  readonly field: string;
  /** What people call the thing. */
  readonly subject: string;
  /** One sentence. */
  readonly message: string;
  /** For the customer; only where that is sure. */
  readonly trend?: 'better' | 'worse';
  /** Of texts: which words came and went. */
  readonly words?: readonly WordRun[];
  /** What a split or a merger consists of: they replace what stands in `before` and `after` for other changes. */
  readonly edits?: readonly Edit[];
  /** Who uses what has changed. */
  readonly users?: readonly ChangeUser[];
  /** Ids of the teams that own the thing, before and after; of an effect on others, those who own what is affected as well. */
  readonly owners: readonly string[];
  /** Ids of the personas that the thing is about, before and after. */
  readonly personas: readonly string[];
}

export interface WordRun {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

export interface ChangeUser {
  readonly uri: Uri;
  readonly range: Range;
  readonly entity: string;
  readonly name: string;
  /** The id of the team that owns it. */
  readonly owner: string | undefined;
  /** A journey that customers go through today. */
  readonly live: boolean;
}
