import type { Translate } from '../host.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { textField } from '../model/fields.ts';
import { putAsideStatus } from '../model/putAside.ts';
import type { EntityKind } from '../schema/shape.ts';
import type { OwnerView } from './coverageView.ts';
import { type Named, named } from './named.ts';
import { placeOf } from './place.ts';

/** What a team can own, in the order in which people look for it; kinds that belong together are one group. */
const GROUPS: readonly (readonly EntityKind[])[] = [
  ['strategy', 'objective', 'persona'],
  ['journey', 'stage'],
  ['touchpoint', 'channel'],
  ['promise', 'metric'],
  ['opportunity', 'initiative'],
];

/** Parts that need no owner of their own: whoever owns the whole owns them. */
const OPTIONAL: readonly EntityKind[] = ['stage', 'channel'];

/** Every team with what it owns, by name; last, what nobody owns. */
export function ownerViews(index: WorkspaceIndex, translate: Translate): readonly OwnerView[] {
  const titles = [
    translate('Strategy and personas'),
    translate('Journeys and stages'),
    translate('Touchpoints and channels'),
    translate('Promises and metrics'),
    translate('Opportunities and initiatives'),
  ];
  const teams = new Map<string, Map<EntityKind, Named[]>>();
  for (const id of index.idsOf('team')) teams.set(id, new Map());
  for (const facts of [...index.documents].sort((a, b) => (a.uri < b.uri ? -1 : 1))) {
    for (const { kind, fullId, name, data, path } of facts.definitions) {
      if (!GROUPS.some((group) => group.includes(kind)) || putAsideStatus(data) !== undefined) continue;
      const owner = textField(data, 'owner') ?? '';
      if (owner === '' && OPTIONAL.includes(kind)) continue;
      const kinds = teams.get(owner) ?? new Map<EntityKind, Named[]>();
      teams.set(owner, kinds);
      kinds.set(kind, [...(kinds.get(kind) ?? []), { id: fullId, name, at: placeOf(path, facts.uri) }]);
    }
  }
  return [...teams]
    .map(([id, kinds]) => {
      const owned = GROUPS.flatMap((group, i) => {
        const things = group.flatMap((kind) => kinds.get(kind) ?? []);
        return things.length > 0 ? { group: titles[i] ?? '', things } : [];
      });
      const count = owned.reduce((sum, { things }) => sum + things.length, 0);
      return { team: id === '' ? undefined : named(id, ['team'], index), owned, count };
    })
    .filter(({ team, count }) => team || count > 0)
    .sort((a, b) => Number(!a.team) - Number(!b.team) || compare(a.team?.name ?? '', b.team?.name ?? ''));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
