import type { RegistryEntry } from '../features/registry.ts';
import type { EntityKind } from '../schema/shape.ts';

/** A thing that the workspace defines, with the path that is printed for it. */
export type RegistryRow = Omit<RegistryEntry, 'uri'> & { readonly path: string };

/** The parts of other things; whoever lists a workspace usually asks for what others refer to. */
const PARTS: readonly EntityKind[] = ['stage', 'step', 'pain', 'phase', 'valueProposition'];

/** Whether a kind stands for itself: personas, journeys, strategies, objectives and the items of catalogs. */
export function standsForItself(kind: EntityKind): boolean {
  return !PARTS.includes(kind);
}

/** The columns of a table of rows, in order. `place` is `file:line`, counted from 1. */
export const COLUMNS = ['kind', 'id', 'name', 'status', 'owner', 'uses', 'place'] as const;

export function cellsOfRow(row: RegistryRow): readonly string[] {
  return [
    row.kind,
    row.id,
    row.name,
    row.status ?? '',
    row.owner ?? '',
    String(row.uses),
    `${row.path}:${row.line + 1}`,
  ];
}
