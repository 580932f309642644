/** Which lanes of the map somebody wants to see, and in which order; lanes that it does not name are where they usually are. */
export interface LaneChoice {
  readonly order: readonly string[];
  readonly hidden: readonly string[];
}
