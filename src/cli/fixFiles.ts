import { promises as fs } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { neverCancelled } from '../core/host.ts';
import type { Project } from './openProject.ts';
import { rewriteFile } from './rewriteFile.ts';

const EVERYTHING = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

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
    const problem = await rewriteFile(fileURLToPath(uri), read, edits, homes);
    if (problem === undefined) mended.set(project.pathOf(uri), all.diagnostics.length);
    else refusals.push(`${project.pathOf(uri)} is not mended: ${problem}.`);
  }
  return { mended, refusals };
}
