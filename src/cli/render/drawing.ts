/** A finished picture, and what it is of. */
export interface Drawing {
  /** As people write it, for messages. */
  readonly path: string;
  /** What a file is named after. */
  readonly id: string;
  readonly text: string;
}

export interface Drawings {
  /** In the order of their paths. */
  readonly drawings: readonly Drawing[];
  /** How many could not be drawn, or not whole. */
  readonly broken: number;
}
