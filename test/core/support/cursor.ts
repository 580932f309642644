import type { Position, Range, Uri } from '../../../src/core/host.ts';
import type { LanguageService } from '../../../src/core/service.ts';
import { LineIndex } from '../../../src/core/yaml/lineIndex.ts';
import { type MemoryWorkspace, serviceFor, uriOf } from './memoryWorkspace.ts';

/** Stands in a text where the cursor is. */
export const CURSOR = '‸';

export interface AtCursor {
  readonly service: LanguageService;
  readonly workspace: MemoryWorkspace;
  readonly uri: Uri;
  readonly position: Position;
  /** `path:line`, lines from 1, and the text of a range: `a.journey.yaml:6 anna`. */
  show(place: { readonly uri?: Uri; readonly range: Range }): string;
}

/** A service over files one of which holds the cursor, `‸`. */
export async function atCursor(files: Readonly<Record<string, string>>): Promise<AtCursor> {
  const texts = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, text.replace(CURSOR, '')]),
  );
  const [path, marked] = Object.entries(files).find(([, text]) => text.includes(CURSOR)) ?? [];
  if (path === undefined || marked === undefined) throw new Error('No file holds the cursor');
  const { service, workspace } = await serviceFor(texts);
  const uri = uriOf(path);
  const position = new LineIndex(texts[path]!).positionAt(marked.indexOf(CURSOR));
  return {
    service,
    workspace,
    uri,
    position,
    show({ uri: there = uri, range }) {
      const text = workspace.files.get(there)?.text ?? '';
      const lines = new LineIndex(text);
      const words = text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
      return `${there.slice(uriOf('').length)}:${range.start.line + 1} ${words}`;
    },
  };
}
