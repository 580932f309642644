import { nameOf } from '../../address.ts';
import { homePhase, orderedPhases, phaseName } from '../../diagram/phases.ts';
import type { CoreHost, Translate, Uri } from '../../host.ts';
import type { CheckedDocument } from '../../index/facts.ts';
import { field } from '../../model/fields.ts';
import { isConfigFile, kindByName } from '../../model/identify.ts';
import { journeyModel } from '../../model/journey.ts';
import { projectFolders } from '../../project/projectFolder.ts';
import type { Workspace } from '../../project/workspace.ts';
import { CATALOG_KINDS, ENTITY_KINDS, type EntityKind } from '../../schema/shape.ts';
import { inTurns, type Steps } from '../../steps.ts';
import { inEnglish } from '../../translate.ts';
import { kindWord } from '../kindWords.ts';
import type { ExplorerGroup, ExplorerItem } from './explorerItem.ts';
import type { RowMemory } from './rowMemory.ts';
import { fileRow, partRow, problemsPhrase, type RowMaker } from './thingRows.ts';

/**
 * Everything of the workspace by what it is; with several projects, project by project. Empty when nothing is ours.
 *
 * @param memory the same from call to call
 */
export async function explorerTree(
  workspace: Workspace,
  { today, translate = inEnglish, breathe }: Pick<CoreHost, 'today' | 'translate' | 'breathe'>,
  memory: RowMemory,
): Promise<readonly ExplorerItem[]> {
  // Each word is looked up once, not for each of some thousand rows.
  const words = new Map(ENTITY_KINDS.map((kind) => [kind, kindWord(kind, translate)]));
  const makerFor = (document: CheckedDocument): RowMaker => ({
    index: workspace.indexFor(document.uri),
    today: today(),
    translate,
    wordOf: (kind) => words.get(kind) ?? kind,
    diagnosticsOf: ({ uri }) => workspace.diagnostics(uri),
    memory,
  });
  // File by file, so that others get their turn; what is remembered is then put together in no time.
  for (const document of workspace.checked()) {
    await breathe?.();
    remember(makerFor(document), document);
  }
  const projects = new Map<Uri, CheckedDocument[]>();
  const folderOf = projectFolders(workspace);
  for (const document of workspace.checked()) {
    if (isConfigFile(document.uri)) continue;
    const root = folderOf(document.uri);
    const others = projects.get(root);
    if (others) others.push(document);
    else projects.set(root, [document]);
  }
  const trees: { readonly root: Uri; readonly groups: readonly ExplorerItem[] }[] = [];
  for (const [root, documents] of [...projects].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const groups = projectGroups(makerFor(documents[0]!), documents, root);
    trees.push({ root, groups: await inTurns(groups, breathe) });
  }
  if (trees.length === 1) return trees[0]!.groups;
  return trees.map(({ root, groups }) => ({
    ...group(translate, 'folder', root, nameOf(root), groups),
    description: '',
  }));
}

function remember(maker: RowMaker, document: CheckedDocument): void {
  fileRow(maker, document);
  if (document.facts?.kind === 'journey') homeOf(maker, document);
  if (document.facts?.kind === 'catalog')
    for (const part of document.facts.definitions) if (isListed(part.kind)) partRow(maker, document, part);
}

const isListed = (kind: EntityKind) => CATALOG_KINDS.some((listed) => listed === kind);

function* projectGroups(
  maker: RowMaker,
  documents: readonly CheckedDocument[],
  root: Uri,
): Steps<ExplorerItem[]> {
  const { translate } = maker;
  const of = (kind: string) =>
    documents.filter(({ uri, facts }) => (facts ? facts.kind : kindByName(uri)) === kind);
  const rows = (kind: string) =>
    byLabel(
      maker,
      of(kind).flatMap((document) => fileRow(maker, document) ?? []),
    );
  const strategies = byLabel(
    maker,
    of('strategy').flatMap((document) => {
      const objectives = document.facts?.definitions.filter(({ kind }) => kind === 'objective') ?? [];
      return (
        fileRow(
          maker,
          document,
          objectives.map((objective) => partRow(maker, document, objective)),
        ) ?? []
      );
    }),
  );
  yield;
  const lists: ExplorerItem[] = [];
  for (const kind of CATALOG_KINDS) {
    const items = of('catalog').flatMap((document) =>
      (document.facts?.definitions ?? [])
        .filter((definition) => definition.kind === kind)
        .map((definition) => partRow(maker, document, definition)),
    );
    const rows = byLabel(maker, items);
    lists.push(group(translate, 'list', `${root}#${kind}`, listName(kind, translate), rows, kind));
    yield;
  }
  const personas = rows('persona');
  yield;
  const journeys = yield* journeyRows(maker, of('journey'), root);
  const groups = [
    group(translate, 'strategy', `${root}#strategy`, translate('Strategy'), strategies),
    group(translate, 'personas', `${root}#personas`, translate('Personas'), personas),
    group(translate, 'journeys', `${root}#journeys`, translate('Journeys'), journeys),
    group(translate, 'catalog', `${root}#catalog`, translate('Catalog'), lists.filter(hasChildren)),
  ];
  return groups.filter(hasChildren);
}

/**
 * Each journey once, in the phase of most of its stages, so that the view reads like the life cycle and no number counts
 * a journey twice. Those that span the whole of it stand before; a single group would say nothing and is left out.
 */
function* journeyRows(
  maker: RowMaker,
  documents: readonly CheckedDocument[],
  root: Uri,
): Steps<readonly ExplorerItem[]> {
  const { index, translate } = maker;
  const whole: ExplorerItem[] = [];
  const none: ExplorerItem[] = [];
  const byPhase = new Map<string, ExplorerItem[]>();
  for (const document of documents) {
    yield;
    const row = fileRow(maker, document);
    if (!row) continue;
    const home = homeOf(maker, document);
    if (home === WHOLE) whole.push(row);
    else if (home === undefined) none.push(row);
    else {
      const others = byPhase.get(home);
      if (others) others.push(row);
      else byPhase.set(home, [row]);
    }
  }
  const order = orderedPhases(index);
  const place = (phase: string) => (order.includes(phase) ? order.indexOf(phase) : order.length);
  const key = (phase: string) => `${root}#journeys/${phase}`;
  const phases = [...byPhase].sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
  const groups: ExplorerItem[] = [];
  for (const [id, name, rows] of [
    [' whole', translate('Whole life cycle'), whole] as const,
    ...phases.map(([phase, rows]) => [phase, phaseName(phase, index, translate), rows] as const),
    [' none', translate('Without a phase'), none] as const,
  ]) {
    if (rows.length === 0) continue;
    yield;
    groups.push(group(translate, 'phase', key(id), name, byLabel(maker, rows)));
  }
  return groups.length === 1 ? groups[0]!.children : groups;
}

/** No phase has this name. */
const WHOLE = ' whole';

/** The phase that a journey is looked for in, or all of them; `undefined` for none. */
function homeOf({ memory }: RowMaker, document: CheckedDocument): string | undefined {
  return memory.homes.of(document, () => {
    const { facts } = document;
    if (field(facts?.data, 'level') === 'lifecycle') return WHOLE;
    const model = facts && journeyModel(facts);
    return model && homePhase(model);
  });
}

function group(
  translate: Translate,
  kind: ExplorerGroup,
  key: string,
  label: string,
  children: readonly ExplorerItem[],
  entity?: EntityKind,
): ExplorerItem {
  const problems = children.reduce((sum, child) => sum + child.problems, 0);
  const worst = (['error', 'warning', 'info'] as const).find((one) =>
    children.some((child) => child.worst === one),
  );
  const count = children.reduce((sum, child) => sum + (child.place ? 1 : child.children.length), 0);
  const found = problems > 0 ? problemsPhrase(problems, translate) : undefined;
  return {
    key,
    kind: entity ?? kind,
    id: undefined,
    label,
    description: String(count),
    tooltip: [label, ...(found === undefined ? [] : [found])],
    spoken: [label, String(count), found].filter((part) => part !== undefined).join(', '),
    problems,
    worst,
    place: undefined,
    children,
  };
}

function listName(kind: EntityKind, translate: Translate): string {
  const words: Partial<Record<EntityKind, string>> = {
    channel: translate('Channels'),
    touchpoint: translate('Touchpoints'),
    metric: translate('Metrics'),
    promise: translate('Promises'),
    opportunity: translate('Opportunities'),
    initiative: translate('Initiatives'),
    evidence: translate('Evidence'),
    team: translate('Teams'),
  };
  return words[kind] ?? kind;
}

function hasChildren({ children }: ExplorerItem): boolean {
  return children.length > 0;
}

/** By code points, as everywhere: the answer must not depend on the machine's language. */
function byLabel({ memory }: RowMaker, rows: readonly ExplorerItem[]): readonly ExplorerItem[] {
  const fold = ({ label }: ExplorerItem) => label.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return rows
    .map((row) => ({ row, label: memory.folds.of(row, () => fold(row)) }))
    .sort((a, b) => compare(a.label, b.label) || compare(a.row.key, b.row.key))
    .map(({ row }) => row);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
