import { promises as fs } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TextEdit } from '../core/features/textEdit.ts';
import { neverCancelled } from '../core/host.ts';
import { LineIndex } from '../core/yaml/lineIndex.ts';
import type { Project } from './project.ts';
import { isWithin } from './projectRoots.ts';

const EVERYTHING = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** A mended key may hold a misspelt one; deeper than this, nobody misspells. */
const MAX_ROUNDS = 8;

/**
 * Writes the safe fixes of the files that were asked for, again and again until there is none left. Says what it has done
 * by a line for each file, and gives the project as it is then.
 */
export async function fixFiles(
  open: () => Promise<Project>,
  targets: readonly string[],
  say: (line: string) => void,
): Promise<Project> {
  const mended = new Map<string, number>();
  let refusals: readonly string[] = [];
  let project = await open();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const done = await fixOnce(project, targets);
    refusals = done.refusals;
    for (const [file, count] of done.mended) mended.set(file, (mended.get(file) ?? 0) + count);
    if (done.mended.size === 0) break;
    project = await open();
  }
  for (const [file, count] of mended) say(`${file}: ${count} ${count === 1 ? 'problem' : 'problems'} mended`);
  for (const refusal of refusals) say(refusal);
  if (mended.size === 0 && refusals.length === 0) say('Nothing to mend without asking.');
  return project;
}

async function fixOnce(project: Project, targets: readonly string[]) {
  const mended = new Map<string, number>();
  const refusals: string[] = [];
  const homes = await Promise.all(targets.map((target) => fs.realpath(target)));
  for (const { uri } of project.asked) {
    const actions = await project.service.codeActions(uri, EVERYTHING, neverCancelled);
    const all = actions.find(({ kind }) => kind === 'source.fixAll');
    const edits = all?.edits.find((one) => one.uri === uri)?.edits;
    if (!all || !edits) continue;
    const read = await project.textOf(uri);
    const problem = await rewrite(fileURLToPath(uri), read, edits, homes);
    if (problem === undefined) mended.set(project.pathOf(uri), all.diagnostics.length);
    else refusals.push(`${project.pathOf(uri)} is not mended: ${problem}.`);
  }
  return { mended, refusals };
}

/**
 * Writes a file, unless it is not what has been checked, no UTF-8 text, or reached by a link that leads out of the paths
 * (absolute, without links) that were asked for. Why the file is left as it is; `undefined` when it is written.
 */
async function rewrite(
  file: string,
  read: string | undefined,
  edits: readonly TextEdit[],
  homes: readonly string[],
): Promise<string | undefined> {
  try {
    const real = await fs.realpath(file);
    if (!homes.some((home) => isWithin(real, home))) return 'it is a link to a place that was not asked for';
    const bytes = await fs.readFile(real);
    const mark = bytes.subarray(0, 3).equals(MARK) ? MARK : Buffer.alloc(0);
    const text = bytes.subarray(mark.length).toString('utf8');
    if (!Buffer.concat([mark, Buffer.from(text)]).equals(bytes)) return 'it is not UTF-8 text';
    if (text !== read) return 'it is not the text that was checked';
    await fs.writeFile(real, Buffer.concat([mark, Buffer.from(withEdits(text, edits))]));
    return undefined;
  } catch (error) {
    return `it cannot be written (${(error as NodeJS.ErrnoException).code ?? error})`;
  }
}

/** Edits come in the order of their places and do not overlap. */
function withEdits(text: string, edits: readonly TextEdit[]): string {
  const lines = new LineIndex(text);
  return edits.reduceRight(
    (rest, { range, newText }) =>
      rest.slice(0, lines.offsetAt(range.start)) + newText + rest.slice(lines.offsetAt(range.end)),
    text,
  );
}
