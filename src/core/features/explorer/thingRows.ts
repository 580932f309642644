import { nameOf } from '../../address.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { reviewAge } from '../../diagram/reviewAge.ts';
import type { Translate } from '../../host.ts';
import type { CheckedDocument, Definition } from '../../index/facts.ts';
import type { WorkspaceIndex } from '../../index/workspaceIndex.ts';
import { field, textField } from '../../model/fields.ts';
import { kindByName } from '../../model/identify.ts';
import type { EntityKind } from '../../schema/shape.ts';
import type { ExplorerItem } from './explorerItem.ts';

export interface RowMaker {
  readonly index: WorkspaceIndex;
  readonly today: string;
  readonly translate: Translate;
  /** What people call a kind of thing. */
  wordOf(kind: EntityKind): string;
  diagnosticsOf(document: CheckedDocument): readonly Diagnostic[];
}

/** A file's own row, also for one that has no id yet or cannot be read: it is there, and says so. */
export function fileRow(
  maker: RowMaker,
  document: CheckedDocument,
  children: readonly ExplorerItem[] = [],
): ExplorerItem | undefined {
  const { uri, facts, lines } = document;
  const kind = facts?.kind ?? kindByName(uri);
  if (kind === undefined || kind === 'catalog') return undefined;
  const own = facts?.definitions.find(({ path }) => path.length === 0);
  const data = facts?.data;
  const start = { line: 0, character: 0 };
  const range = own ? lines.rangeOf(own.idSpan) : { start, end: start };
  const isFuture = field(data, 'state') === 'future';
  const state = [
    isFuture ? maker.translate('future') : undefined,
    facts ? (textField(data, 'status') ?? 'draft') : maker.translate('cannot be read'),
  ];
  const name = textField(data, 'name') ?? own?.name ?? nameOf(uri);
  return row(
    maker,
    { key: uri, kind, id: own?.id, name, data, state, place: { uri, range } },
    maker.diagnosticsOf(document),
    children,
  );
}

/** The row of something within a file, with the problems that stand in its lines. */
export function partRow(maker: RowMaker, document: CheckedDocument, part: Definition): ExplorerItem {
  const { uri, lines } = document;
  const { start, end } = lines.rangeOf(part.span);
  const problems = maker
    .diagnosticsOf(document)
    .filter(({ range }) => range.start.line >= start.line && range.end.line <= end.line);
  const place = { uri, range: lines.rangeOf(part.idSpan) };
  const { kind, fullId: id, name, data, status } = part;
  const key = `${uri}#${part.path.join('/')}`;
  return row(maker, { key, kind, id, name, data, state: [status], place }, problems, []);
}

interface Thing extends Pick<ExplorerItem, 'key' | 'id' | 'place'> {
  readonly kind: EntityKind;
  readonly name: string;
  readonly data: unknown;
  readonly state: readonly (string | undefined)[];
}

function row(
  { index, today, translate, wordOf }: RowMaker,
  { key, kind, id, name, data, state, place }: Thing,
  diagnostics: readonly Diagnostic[],
  children: readonly ExplorerItem[],
): ExplorerItem {
  const label = oneLine(name);
  const problems = diagnostics.length;
  const found = problems > 0 ? problemsPhrase(problems, translate) : undefined;
  const description = [...state, found].filter((part) => part !== undefined).join(' · ');
  const owner = textField(data, 'owner');
  const team =
    owner === undefined ? undefined : (index.definitionsOf(`team:${owner}`)[0]?.item.name ?? owner);
  const review = reviewAge(data, today, translate);
  const about = textField(data, 'summary') ?? textField(data, 'goal') ?? textField(data, 'tagline');
  const tooltip = [
    label,
    // A narrow view has no room for it behind a long name.
    description === '' ? undefined : description,
    about,
    team === undefined ? undefined : translate('Owner: {0}', team),
    ...review.map(capitalised),
  ];
  return {
    key,
    kind,
    id,
    label,
    description,
    tooltip: tooltip.filter((line) => line !== undefined).map(oneLine),
    spoken: [`${wordOf(kind)} ${label}`, ...state, found, ...review]
      .filter((part) => part !== undefined)
      .join(', '),
    problems,
    worst: worstOf(diagnostics),
    place,
    children,
  };
}

export function problemsPhrase(count: number, translate: Translate): string {
  return count === 1 ? translate('1 problem') : translate('{0} problems', count);
}

function worstOf(diagnostics: readonly Diagnostic[]): ExplorerItem['worst'] {
  return (['error', 'warning', 'info'] as const).find((one) =>
    diagnostics.some(({ severity }) => severity === one),
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
