import type { Uri } from '../../core/host.ts';
import type { Key } from '../../core/index/keys.ts';
import { type Token, touchedBy } from '../../core/index/partialIndex.ts';
import type { ProjectMap } from '../../core/project/projectMap.ts';
import type { FileWorkspace } from '../fileWorkspace.ts';
import { DATED, type Ledger, OPEN } from './ledger.ts';
import { listOf } from './ragged.ts';
import { goneFrom, idsOf, type Row } from './rows.ts';
import { askersOf } from './tokenTable.ts';

/** Of which files the ledger does not tell any more what is to be said: they, or what they have asked about, has changed. */
export function uncertain(
  rows: readonly Row[],
  changed: readonly Row[],
  ledger: Ledger,
  around: { readonly today: string; readonly workspace: FileWorkspace; readonly projects: ProjectMap },
): readonly Row[] {
  const again = new Set(changed);
  const byFormer = new Map(rows.map((row) => [row.former, row]));
  for (const asker of askersOf(ledger.asked, touched(rows, changed, ledger, around.projects))) {
    const row = byFormer.get(asker);
    if (row) again.add(row);
  }
  for (const row of rows) {
    if (row.former < 0) continue;
    const state = ledger.states[row.former]!;
    if (state & OPEN || (state & DATED && ledger.today !== around.today)) again.add(row);
    const linked = ledger.linked[row.former];
    if (linked && isOtherwise(linked, around.workspace)) again.add(row);
  }
  return rows.filter((row) => again.has(row));
}

/** The questions that have another answer now, perhaps. */
function touched(
  rows: readonly Row[],
  changed: readonly Row[],
  ledger: Ledger,
  projects: ProjectMap,
): ReadonlySet<Token> {
  const tokens = new Set<Token>();
  const add = (more: Iterable<Token>) => {
    for (const token of more) tokens.add(token);
  };
  for (const row of changed) {
    if (row.former >= 0) add(listOf(ledger.parts, row.former));
    add(row.survey?.parts ?? []);
    add(
      touchedBy(
        projects.rootOf(row.uri),
        keysIn(ledger.ids[row.former] ?? ''),
        keysIn(idsOf(row, undefined)),
      ),
    );
  }
  for (const gone of goneFrom(ledger, rows)) {
    add(listOf(ledger.parts, gone));
    add(touchedBy(projects.rootOf(ledger.uris[gone]!), keysIn(ledger.ids[gone]!), []));
  }
  return tokens;
}

function keysIn(ids: string): readonly Key[] {
  return ids === '' ? [] : JSON.parse(ids);
}

function isOtherwise(linked: string, workspace: FileWorkspace): boolean {
  const links = JSON.parse(linked) as readonly (readonly [Uri, boolean])[];
  return links.some(([target, missing]) => (workspace.existsNow(target) === false) !== missing);
}
