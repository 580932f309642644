import { neverCancelled } from '../../../src/core/host.ts';
import { atCursor } from './cursor.ts';

type Files = Readonly<Record<string, string>>;

/** What is underlined, then the paragraphs, each with a word for its kind; without those about rules. */
export async function hover(files: Files): Promise<string[] | undefined> {
  const all = await wholeHover(files);
  const rules = all?.findIndex((part) => /^heading: CX\d/.test(part)) ?? -1;
  const meaning = rules < 0 ? all : all?.slice(0, rules);
  return meaning && meaning.length > 1 ? meaning : undefined;
}

/** The same with what is said of rules. */
export async function wholeHover(files: Files): Promise<string[] | undefined> {
  const { service, uri, position, show } = await atCursor(files);
  const answer = await service.hover(uri, position, neverCancelled);
  if (!answer) return undefined;
  const parts = answer.parts.map((part) =>
    part.kind === 'list' ? `list: ${part.items.join(' | ')}` : `${part.kind}: ${part.text}`,
  );
  return [show(answer).replace(/^\S+ /, ''), ...parts];
}
