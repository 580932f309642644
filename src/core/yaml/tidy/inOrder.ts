import type { MapNode } from '../tree.ts';

/** The keys that a map may have, in their order; empty for a map whose own order stays. */
export type OrderOf = (map: MapNode) => readonly string[];

/** Those of a known key first, in the order of the keys; all others behind them as they are. */
export function inOrder<Item extends { readonly name: string }>(
  items: readonly Item[],
  order: readonly string[],
): readonly Item[] {
  if (order.length === 0) return items;
  const places = new Map(order.map((key, i) => [key, i]));
  const placeOf = ({ name }: Item) => places.get(name) ?? order.length;
  return [...items].sort((a, b) => placeOf(a) - placeOf(b));
}
