import type { ReadDocument } from '../document/readDocument.ts';
import type { CancellationToken, CoreHost, Position, Uri } from '../host.ts';
import { API_VERSION, FILE_KINDS, kindByName } from '../model/identify.ts';
import type { Workspace } from '../project/workspace.ts';
import { inEnglish } from '../translate.ts';
import { type CursorContext, cursorContext } from '../yaml/cursorContext.ts';
import { limitProblem } from '../yaml/limits.ts';
import { LineIndex } from '../yaml/lineIndex.ts';
import { itemItems, structureItems } from './completion/itemItems.ts';
import { keyItems } from './completion/keyItems.ts';
import type { CompletionItem, CompletionRequest, Offer, PlaceRequest } from './completion/request.ts';
import { skeletonItems } from './completion/skeletonItems.ts';
import { valueItems } from './completion/valueItems.ts';
import { wordAt } from './completion/yamlWord.ts';

export interface Completion {
  /**
   * What can be written at a place, best first, in whatever state the text is; nothing is filtered by what has been typed.
   * Empty where authors write in words of their own, for files that are not ours, and for cancelled questions.
   */
  completions(uri: Uri, position: Position, token: CancellationToken): Promise<readonly CompletionItem[]>;
}

export function createCompletion(workspace: Workspace, host: CoreHost): Completion {
  return {
    async completions(uri, position, token) {
      // At once: the place is one of the text as it is now, and somebody goes on typing.
      const file = await host.workspace.open(uri, token);
      if (file.kind !== 'text' || token.isCancellationRequested) return [];
      await workspace.catchUp(token);
      if (token.isCancellationRequested) return [];
      const read = await workspace.read(uri, token);
      if (token.isCancellationRequested) return [];
      const { folders } = host.workspace;
      const { translate = inEnglish } = host;
      const { kind } = read?.subject.identity ?? {};
      const request: CompletionRequest = {
        uri,
        folders,
        kind: kind ?? (read ? kindByName(uri) : undefined),
        isOurs: read !== undefined,
        facts: read?.checked.facts,
        index: workspace.indexFor(uri),
        today: host.today(),
        translate,
      };
      return completionsAt(asRead(file.text, read), position, request);
    },
  };
}

interface Typed {
  readonly text: string;
  readonly lines: LineIndex;
  /** Too large or too deep to be looked at. */
  readonly refused: boolean;
}

/** The text as it stands now, which is mostly the one that was read last: its limits and lines are known then. */
function asRead(text: string, read: ReadDocument | undefined): Typed {
  const { yaml, lines } = read?.subject ?? {};
  if (yaml?.text !== text || !lines)
    return { text, lines: new LineIndex(text), refused: limitProblem(text) !== undefined };
  return { text, lines, refused: yaml.problems.some(({ origin }) => origin === 'limit') };
}

function completionsAt(
  { text, lines, refused }: Typed,
  position: Position,
  request: CompletionRequest,
): readonly CompletionItem[] {
  if (refused) return [];
  const offset = lines.offsetAt(position);
  const context = cursorContext(text, offset, lines);
  if (!context) return [];
  const offers = context.places.flatMap((place) => offersAt({ ...request, context, place }));
  // In a file of nobody in particular, only a wish that is clear: before the first word.
  const atStart = request.isOurs ? context.replace : { start: offset, end: offset };
  if (isEmptyButFor(text, atStart)) offers.unshift(...skeletonItems(request, context));
  const range = lines.rangeOf(context.replace);
  return offers
    .sort((a, b) => a.rank - b.rank)
    .map(({ rank: _, filterText, ...item }, i) => ({
      ...item,
      filterText: filterText ?? item.label,
      range,
      sortText: String(i).padStart(5, '0'),
    }));
}

function offersAt(request: PlaceRequest): Offer[] {
  if (!request.kind) return headerItems(request);
  switch (request.place.expects) {
    case 'key':
      return keyItems(request);
    case 'item':
      return itemItems(request);
    default:
      return [...structureItems(request), ...valueItems(request)];
  }
}

/** While nothing says what the file is, its first two keys. */
function headerItems({ place, context, isOurs, uri }: PlaceRequest): Offer[] {
  const [key, ...rest] = place.path;
  if (place.expects !== 'value' || rest.length > 0 || typeof key !== 'string') return [];
  // A version of another tool says that the file is not ours. One that is half typed does not.
  if (!isOurs && !(kindByName(uri) && API_VERSION.startsWith(context.prefix))) return [];
  const values = key === 'apiVersion' ? [API_VERSION] : key === 'kind' && isOurs ? FILE_KINDS : [];
  return values.map((label, rank) => {
    const insertText = (context.glued ? ' ' : '') + wordAt(context, label, place.form === 'flow');
    return { label, kind: 'value', insertText, isSnippet: false, rank };
  });
}

/** Nothing stands in the text but comments, and the word at the cursor. */
function isEmptyButFor(text: string, { start, end }: CursorContext['replace']): boolean {
  // Far from the word it makes no difference whether the word is there, and most of a text need not be looked at.
  if (blankFrom(text) + DOCUMENT_MARKER.length < start) return false;
  const rest = text.slice(0, start) + text.slice(end);
  return blankFrom(rest) === rest.length;
}

const DOCUMENT_MARKER = '---';

/** The length of what a text begins with that says nothing: blanks, comments and markers. */
function blankFrom(text: string): number {
  return /^(?:\s*#[^\r\n]*|\s*---(?=\s))*\s*/.exec(text)?.[0].length ?? 0;
}
