import { imageAddress } from '../diagram/imageAddress.ts';
import type { Sheet } from '../diagram/sheet/sheet.ts';
import type { CancellationToken, IWorkspace, Uri } from '../host.ts';
import type { DocumentFacts } from '../index/facts.ts';
import { linkedPaths } from '../model/linkedPaths.ts';
import { targetOf } from '../project/linkedFiles.ts';

/**
 * The picture of a persona as an address that holds it; `undefined` when it names none, when that is no image or too
 * large, and for one outside of the folders that are open.
 */
async function portraitOf(
  facts: DocumentFacts,
  workspace: IWorkspace,
  token: CancellationToken,
): Promise<string | undefined> {
  const [link] = facts.kind === 'persona' ? linkedPaths(facts) : [];
  const target: Uri | undefined = link && targetOf(facts.uri, link.path);
  if (target === undefined || !workspace.bytes) return undefined;
  if (!workspace.folders.some((folder) => target.startsWith(`${folder}/`))) return undefined;
  const bytes = await workspace.bytes(target, token);
  return bytes && imageAddress(bytes);
}

/** The sheet with the picture of its persona, where there is one. */
export async function withPortrait(
  sheet: Sheet,
  facts: DocumentFacts,
  workspace: IWorkspace,
  token: CancellationToken,
): Promise<Sheet> {
  const image = sheet.portrait && (await portraitOf(facts, workspace, token));
  return sheet.portrait && image !== undefined ? { ...sheet, portrait: { ...sheet.portrait, image } } : sheet;
}
