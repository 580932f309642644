import type { Diagnostic } from '../../core/diagnostic.ts';
import type { Uri } from '../../core/host.ts';
import type { Token } from '../../core/index/partialIndex.ts';
import { isConfigFile } from '../../core/model/identify.ts';
import type { ProjectMap } from '../../core/project/projectMap.ts';
import type { Known } from '../cache/known.ts';
import type { Disk } from '../disk.ts';
import type { FileWorkspace } from '../fileWorkspace.ts';
import type { Progress } from '../progress.ts';
import { breather } from './breather.ts';
import type { Finding } from './examiner.ts';
import { type Ledger, loadLedger, saveLedger } from './ledger.ts';
import type { DirectoryData } from './ledgerDirectory.ts';
import { ragged } from './ragged.ts';
import {
  diagnosticsOf,
  goneFrom,
  idsOf,
  isOpen,
  isOurs,
  isUnreadable,
  ledgerOf,
  NO_FINDING,
  NOT_LOOKED_AT,
  type Row,
  rowsOf,
} from './rows.ts';
import { Stock } from './stock.ts';
import type { Team } from './team.ts';
import { teamFor } from './teamFor.ts';
import { tokenTable } from './tokenTable.ts';
import { uncertain } from './uncertain.ts';

export interface Examination {
  readonly workspace: FileWorkspace;
  readonly disk: Disk;
  readonly today: string;
  readonly folders: readonly string[];
  /** Of which files anybody wants to know what is said; of all without it. */
  readonly isWanted?: ((uri: Uri) => boolean) | undefined;
  /** Where the ledger is kept, and under which name for which question; `undefined` to do without. */
  readonly memory:
    | (Pick<Known, 'cache' | 'digest'> & { readonly name: string; readonly key: string })
    | undefined;
}

/** In a workspace larger than this, a ledger is written anew only when a good part of it has changed. */
const SMALL = 5000;
const GOOD_PART = 0.02;

/** What is to be said of all files of a workspace. */
export interface Examined {
  /** Complaints about our own faults. */
  readonly faults: readonly string[];
  /** All files that are ours, in the order of their addresses. */
  readonly documents: readonly { readonly uri: Uri; readonly unreadable: boolean }[];
  /** Empty for a file that is not ours. */
  diagnostics(uri: Uri): readonly Diagnostic[];
}

/**
 * Checks all files of a workspace, as far as the ledger of an earlier check does not tell what would come of it. Of files
 * that nobody wants to know about it says nothing, or what was said of them before.
 */
export async function examine(
  { workspace, disk, today, folders, memory, isWanted = () => true }: Examination,
  report: (progress: Progress) => void,
): Promise<Examined> {
  const uris = [...(await workspace.list())].sort();
  const configs = uris.filter(isConfigFile);
  const kept = memory && loadLedger(memory.cache, memory.name, memory.key);
  const ledger =
    kept && haveSame(configs, kept, new Stock(workspace, disk, kept, memory.digest)) ? kept : undefined;
  const stock = new Stock(workspace, disk, ledger, memory?.digest);
  const rows = rowsOf(uris, ledger);
  const unsure = await unsureOf(rows, stock);
  const work = { done: 0, total: unsure.length };
  const step = () => {
    work.done++;
    report(work);
  };

  const team = await teamFor(unsure.length, workspace, {
    folders,
    configs,
    today,
    keepsAccount: memory !== undefined,
  });
  try {
    const changed = await survey(unsure, stock, ledger, team, step);
    const again = ledger
      ? uncertain(rows, changed, ledger, { today, workspace, projects: await projectsOf(workspace, configs) })
      : rows;
    const due: Row[] = [];
    let news = ledger ? unsure.length + goneFrom(ledger, rows).length : Infinity;
    for (const row of again) {
      const ours = isOurs(row, ledger);
      const wanted = ours && isWanted(row.uri);
      if (wanted) due.push(row);
      if (wanted || !isOpen(row, ledger)) news++;
      row.finding = ours && !wanted ? NOT_LOOKED_AT : NO_FINDING;
    }
    work.total += due.length;
    const byUri = new Map(due.map((row) => [row.uri, row]));
    await team.check([...byUri.keys()], directoryData(rows, changed, ledger), (uri, finding) => {
      byUri.get(uri)!.finding = finding;
      step();
    });
    const faults = team.faults();
    const worthwhile = memory && (rows.length < SMALL ? news > 0 : news > rows.length * GOOD_PART);
    const steady =
      !(worthwhile || disk.doubt) ||
      (rows.every(({ uri, label }) => label && stock.isStill(uri, label)) &&
        due.every(({ finding }) => areStill(finding, workspace)));
    if (!steady) disk.doubt?.();
    if (worthwhile && faults.length === 0 && steady)
      saveLedger(memory.cache, memory.name, ledgerOf(rows, ledger, { key: memory.key, today }));
    return answer(rows, ledger, faults);
  } finally {
    team.dispose();
  }
}

async function projectsOf(workspace: FileWorkspace, configs: readonly Uri[]): Promise<ProjectMap> {
  const { readProjects } = await import('../../core/project/readProjects.ts');
  return readProjects({ folders: workspace.folders, open: (uri) => workspace.openNow(uri) }, configs);
}

/** Which files belong together and which are left out, the configurations say; with others, everything is another thing. */
function haveSame(configs: readonly Uri[], ledger: Ledger, stock: Stock): boolean {
  const rows = rowsOf(configs, ledger);
  if (rows.length !== ledger.uris.filter(isConfigFile).length) return false;
  return rows.every(({ uri, former }) => former >= 0 && stock.read(uri).content === ledger.contents[former]);
}

/** The files of which one cannot tell without reading whether they are the same; all others get their label. */
async function unsureOf(rows: readonly Row[], stock: Stock): Promise<readonly Row[]> {
  const unsure: Row[] = [];
  const breathe = breather();
  for (const row of rows) {
    row.label = row.former < 0 ? undefined : stock.known(row.uri, row.former);
    if (!row.label) unsure.push(row);
    await breathe();
  }
  return unsure;
}

/** Reads what has to be read, and gives what is another text than before. */
async function survey(
  unsure: readonly Row[],
  stock: Stock,
  ledger: Ledger | undefined,
  team: Team,
  step: () => void,
): Promise<readonly Row[]> {
  const surveys = await team.survey(unsure, (row) => {
    const { file, ...label } = stock.read(row.uri);
    row.label = label;
    step();
    return ledger?.contents[row.former] === label.content ? undefined : file;
  });
  const changed = unsure.filter(({ uri }) => surveys.has(uri));
  for (const row of changed) row.survey = surveys.get(row.uri);
  return changed;
}

/** Whether the files that a document points at are there, or not, as they were for who has looked for them. */
function areStill(finding: Finding | undefined, workspace: FileWorkspace): boolean {
  const linked: readonly (readonly [Uri, boolean])[] = finding?.linked ? JSON.parse(finding.linked) : [];
  return linked.every(([target, missing]) => (workspace.existsNow(target) === false) === missing);
}

function directoryData(
  rows: readonly Row[],
  changed: readonly Row[],
  ledger: Ledger | undefined,
): DirectoryData {
  const uris = rows.map(({ uri }) => uri);
  const ids = rows.map((row) => idsOf(row, ledger));
  if (!ledger) {
    const parts = ragged(rows.map(({ survey }) => survey?.parts ?? []));
    return { uris, ids, table: tokenTable(parts, true) };
  }
  const tableUris = [...ledger.uris];
  for (const { former } of changed) if (former >= 0) tableUris[former] = '';
  for (const gone of goneFrom(ledger, rows)) tableUris[gone] = '';
  const newer = new Map<Token, Uri[]>();
  for (const { uri, survey } of changed)
    for (const token of survey?.parts ?? []) {
      const list = newer.get(token);
      if (list) list.push(uri);
      else newer.set(token, [uri]);
    }
  return { uris, ids, table: ledger.table, tableUris, newer };
}

function answer(rows: readonly Row[], ledger: Ledger | undefined, faults: readonly string[]): Examined {
  const ours = rows.filter((row) => isOurs(row, ledger));
  const byUri = new Map(ours.map((row) => [row.uri, row]));
  return {
    faults,
    documents: ours.map((row) => ({ uri: row.uri, unreadable: isUnreadable(row, ledger) })),
    diagnostics(uri) {
      const row = byUri.get(uri);
      const text = row && diagnosticsOf(row, ledger);
      return text ? JSON.parse(text) : [];
    },
  };
}
