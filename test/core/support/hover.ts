import { neverCancelled } from '../../../src/core/host.ts';
import { atCursor } from './cursor.ts';

/** What is underlined, then the paragraphs, each with a letter for its kind. */
export async function hover(files: Readonly<Record<string, string>>): Promise<string[] | undefined> {
  const { service, uri, position, show } = await atCursor(files);
  const answer = await service.hover(uri, position, neverCancelled);
  if (!answer) return undefined;
  const parts = answer.parts.map((part) =>
    part.kind === 'list' ? `list: ${part.items.join(' | ')}` : `${part.kind}: ${part.text}`,
  );
  return [show(answer).replace(/^\S+ /, ''), ...parts];
}
