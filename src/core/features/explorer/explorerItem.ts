import type { Range, Uri } from '../../host.ts';
import type { EntityKind } from '../../schema/shape.ts';

/** What groups are made of; `folder` is a project among several. */
export type ExplorerGroup = 'folder' | 'strategy' | 'personas' | 'journeys' | 'phase' | 'catalog' | 'list';

/** A row of the view: words only, and where it leads. */
export interface ExplorerItem {
  /** The same as long as the row is the same thing, whatever it is called; unlike that of any other row. */
  readonly key: string;
  readonly kind: EntityKind | ExplorerGroup;
  /** As other files write it; `undefined` for groups and for what has none yet. */
  readonly id: string | undefined;
  readonly label: string;
  /** In the fewest words: state and problems of a thing, how many there are of a group. */
  readonly description: string;
  /** One line each: what it is about, its owner, the age of its review. */
  readonly tooltip: readonly string[];
  /** The whole row in one sentence, for those who hear it. */
  readonly spoken: string;
  /** Problems of the thing, or of all in the group. */
  readonly problems: number;
  readonly worst: 'error' | 'warning' | 'info' | undefined;
  /** Where it is defined; `undefined` for groups. */
  readonly place: { readonly uri: Uri; readonly range: Range } | undefined;
  readonly children: readonly ExplorerItem[];
}
