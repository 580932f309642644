import { nameOf } from '../../address.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { reviewAge, reviewGlance } from '../../diagram/reviewAge.ts';
import type { Range, Translate } from '../../host.ts';
import type { CheckedDocument, Definition } from '../../index/facts.ts';
import type { WorkspaceIndex } from '../../index/workspaceIndex.ts';
import { field, textField } from '../../model/fields.ts';
import { kindByName } from '../../model/identify.ts';
import type { EntityKind } from '../../schema/shape.ts';
import type { ExplorerItem } from './explorerItem.ts';
import type { RowMemory } from './rowMemory.ts';

export interface RowMaker {
  readonly index: WorkspaceIndex;
  readonly today: string;
  readonly translate: Translate;
  /** What people call a kind of thing. */
  wordOf(kind: EntityKind): string;
  diagnosticsOf(document: CheckedDocument): readonly Diagnostic[];
  readonly memory: RowMemory;
}

/** A file's own row, also for one that has no id yet or cannot be read: it is there, and says so. */
export function fileRow(
  maker: RowMaker,
  document: CheckedDocument,
  children: readonly ExplorerItem[] = [],
): ExplorerItem | undefined {
  const kind = document.facts?.kind ?? kindByName(document.uri);
  if (kind === undefined || kind === 'catalog') return undefined;
  const thing = maker.memory.things.of(document, () => fileThing(maker, document, kind));
  return row(maker, thing, maker.diagnosticsOf(document), children);
}

function fileThing({ translate }: RowMaker, { uri, facts, lines }: CheckedDocument, kind: EntityKind): Thing {
  const own = facts?.whole;
  const data = facts?.data;
  const start = { line: 0, character: 0 };
  const range = own ? lines.rangeOf(own.idSpan) : { start, end: start };
  return {
    key: uri,
    kind,
    id: own?.id,
    name: textField(data, 'name') ?? own?.name ?? nameOf(uri),
    state: [
      ...(field(data, 'state') === 'future' ? [translate('future')] : []),
      facts ? (textField(data, 'status') ?? 'draft') : translate('cannot be read'),
    ],
    place: { uri, range },
    lines: undefined,
    ...wordsOf(data),
  };
}

/** The row of something within a file, with the problems that stand in its lines. */
export function partRow(maker: RowMaker, document: CheckedDocument, part: Definition): ExplorerItem {
  const thing = maker.memory.things.of(part, () => partThing(document, part));
  return row(maker, thing, maker.diagnosticsOf(document), []);
}

function partThing({ uri, lines }: CheckedDocument, part: Definition): Thing {
  const { kind, fullId: id, name, status } = part;
  return {
    key: `${uri}#${part.path.join('/')}`,
    kind,
    id,
    name,
    state: status === undefined ? [] : [status],
    place: { uri, range: lines.rangeOf(part.idSpan) },
    lines: lines.rangeOf(part.span),
    ...wordsOf(part.data),
  };
}

/** What a row says of a thing, as far as its text tells. */
export interface Thing extends Pick<ExplorerItem, 'key' | 'id' | 'place'> {
  readonly kind: EntityKind;
  readonly name: string;
  readonly state: readonly string[];
  /** Where its problems stand; `undefined` for a whole file. */
  readonly lines: Range | undefined;
  readonly owner: string | undefined;
  readonly about: string | undefined;
  readonly reviewed: unknown;
}

function wordsOf(data: unknown): Pick<Thing, 'owner' | 'about' | 'reviewed'> {
  const lastReviewed = field(data, 'lastReviewed');
  const reviewEvery = field(data, 'reviewEvery');
  return {
    owner: textField(data, 'owner'),
    about: textField(data, 'summary') ?? textField(data, 'goal') ?? textField(data, 'tagline'),
    reviewed: { lastReviewed, reviewEvery },
  };
}

function row(
  maker: RowMaker,
  thing: Thing,
  found: readonly Diagnostic[],
  children: readonly ExplorerItem[],
): ExplorerItem {
  const { owner } = thing;
  const team =
    owner === undefined ? undefined : (maker.index.definitionsOf(`team:${owner}`)[0]?.item.name ?? owner);
  return maker.memory.rowOf(thing, [team, found, maker.today, ...children], () =>
    written(maker, thing, team, found, children),
  );
}

function written(
  { today, translate, wordOf }: RowMaker,
  { key, kind, id, name, state, place, lines, about, reviewed }: Thing,
  team: string | undefined,
  all: readonly Diagnostic[],
  children: readonly ExplorerItem[],
): ExplorerItem {
  const diagnostics = lines
    ? all.filter(({ range }) => range.start.line >= lines.start.line && range.end.line <= lines.end.line)
    : all;
  const label = oneLine(name);
  const problems = diagnostics.length;
  const found = problems > 0 ? [problemsPhrase(problems, translate)] : [];
  const standing = [...state, ...found].join(' · ');
  const glance = reviewGlance(reviewed, today, translate);
  const description = [...state, ...found, ...(glance === undefined ? [] : [glance])].join(' · ');
  const review = reviewAge(reviewed, today, translate);
  const tooltip = [
    label,
    // A narrow view has no room for it behind a long name.
    standing === '' ? undefined : standing,
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
    spoken: [`${wordOf(kind)} ${label}`, ...state, ...found, ...review].join(', '),
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
