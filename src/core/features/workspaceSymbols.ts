import type { CancellationToken, Translate } from '../host.ts';
import type { Workspace } from '../project/workspace.ts';
import type { EntityKind } from '../schema/shape.ts';
import { kindWord } from './kindWords.ts';
import type { Location } from './subject.ts';

export interface WorkspaceSymbol extends Location {
  /** What people call it, with its id where that is another word, so that both can be searched for. */
  readonly name: string;
  readonly entity: EntityKind;
  /** What it is, and for a stage, step or pain in which file: `step of return-goods`. */
  readonly container: string;
}

/** Everything with an id, by file and place, that has the letters of the query in their order. */
export async function workspaceSymbols(
  workspace: Workspace,
  query: string,
  token: CancellationToken,
  translate: Translate,
): Promise<readonly WorkspaceSymbol[]> {
  await workspace.catchUp(token);
  if (token.isCancellationRequested) return [];
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  return workspace.checked().flatMap(({ uri, facts, lines }) =>
    (facts?.definitions ?? []).flatMap(({ kind, id, fullId, name, idSpan }) => {
      const words = name.replace(/\s+/g, ' ').trim();
      const title = words === id || words === '' ? id : `${words} (${id})`;
      const word = kindWord(kind, translate);
      const container =
        fullId === id ? word : translate('{0} of {1}', word, fullId.slice(0, fullId.indexOf('/')));
      if (!holds(`${title}${fullId}${word}`, wanted)) return [];
      return { uri, name: title, entity: kind, container, range: lines.rangeOf(idSpan) };
    }),
  );
}

/** Editors rank what is left by themselves; this spares them what cannot match. */
function holds(text: string, letters: string): boolean {
  const lower = text.toLowerCase();
  let at = 0;
  for (const letter of letters) {
    at = lower.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
