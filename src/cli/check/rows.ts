import type { Uri } from '../../core/host.ts';
import type { Finding, Survey } from './examiner.ts';
import { DATED, type Ledger, OPEN, OURS, UNREADABLE } from './ledger.ts';
import { listOf, ragged } from './ragged.ts';
import type { Label } from './stock.ts';
import { tokenTable } from './tokenTable.ts';

/** What is known of a file now: what has been found out in this run, and where an earlier one has written down the rest. */
export interface Row {
  readonly uri: Uri;
  /** Its place in the ledger; -1 when it is new. */
  readonly former: number;
  label?: Label;
  /** It has been read anew. */
  survey?: Survey;
  /** It has been checked anew. */
  finding?: Finding;
}

export const NO_FINDING: Finding = { asked: new Uint32Array(), dated: false, linked: '', diagnostics: '' };

/** Of a file that would have to be checked anew, and nobody wants to know. */
export const NOT_LOOKED_AT: Finding = { ...NO_FINDING };

/** A row for each address, in the order of addresses. */
export function rowsOf(uris: readonly Uri[], ledger: Ledger | undefined): readonly Row[] {
  const known = ledger?.uris ?? [];
  let former = 0;
  return uris.map((uri) => {
    while (former < known.length && known[former]! < uri) former++;
    return { uri, former: known[former] === uri ? former : -1 };
  });
}

/** Places in the ledger of files that are not there any more. */
export function goneFrom(ledger: Ledger, rows: readonly Row[]): readonly number[] {
  const there = new Set(rows.map(({ former }) => former));
  return ledger.uris.flatMap((_, i) => (there.has(i) ? [] : [i]));
}

export function isOurs(row: Row, ledger: Ledger | undefined): boolean {
  return (stateOf(row, ledger) & OURS) !== 0;
}

export function isUnreadable(row: Row, ledger: Ledger | undefined): boolean {
  return (stateOf(row, ledger) & UNREADABLE) !== 0;
}

/** Nobody has found out yet what is to be said of it. */
export function isOpen(row: Row, ledger: Ledger | undefined): boolean {
  return (stateOf(row, ledger) & OPEN) !== 0;
}

function stateOf({ survey, finding, former }: Row, ledger: Ledger | undefined): number {
  const before = ledger?.states[former] ?? 0;
  const file = survey
    ? (survey.ours ? OURS : 0) | (survey.unreadable ? UNREADABLE : 0)
    : before & (OURS | UNREADABLE);
  return file | (finding ? stateFrom(finding) : before & (DATED | OPEN));
}

function stateFrom(finding: Finding): number {
  return (finding.dated ? DATED : 0) | (finding === NOT_LOOKED_AT ? OPEN : 0);
}

export function idsOf({ survey, former }: Row, ledger: Ledger | undefined): string {
  return survey?.ids ?? ledger?.ids[former] ?? '';
}

/** In JSON; empty for nothing. */
export function diagnosticsOf({ finding, former }: Row, ledger: Ledger | undefined): string {
  return finding?.diagnostics ?? ledger?.diagnostics[former] ?? '';
}

/** The ledger as it is to be written down now. */
export function ledgerOf(
  rows: readonly Row[],
  ledger: Ledger | undefined,
  { key, today }: Pick<Ledger, 'key' | 'today'>,
): Ledger {
  const nothing = new Uint32Array();
  const parts = ragged(
    rows.map(({ survey, former }) => survey?.parts ?? (ledger ? listOf(ledger.parts, former) : nothing)),
  );
  const asked = ragged(
    rows.map(({ finding, former }) => finding?.asked ?? (ledger ? listOf(ledger.asked, former) : nothing)),
  );
  const marks = new Float64Array(rows.length * 4);
  for (const [i, { label }] of rows.entries()) if (label?.mark) marks.set(label.mark, i * 4);
  return {
    key,
    today,
    uris: rows.map(({ uri }) => uri),
    marks,
    contents: rows.map(({ label }) => label?.content ?? ''),
    states: Uint8Array.from(rows, (row) => stateOf(row, ledger)),
    parts,
    asked,
    ids: rows.map((row) => idsOf(row, ledger)),
    linked: rows.map(({ finding, former }) => finding?.linked ?? ledger?.linked[former] ?? ''),
    diagnostics: rows.map((row) => diagnosticsOf(row, ledger)),
    table: tokenTable(parts),
  };
}
