import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { goodExamples, otherFilesBelow } from '../core/support/examples.ts';
import type { Editor } from './editor.ts';
import { oursOver } from './ours.ts';
import { redHatOver } from './redHat.ts';
import { type Outcome, tasksOver } from './tasks.ts';

const [modules = '', folder = ''] = process.argv.slice(2);
const server = path.join(modules, 'yaml-language-server');
const { version } = JSON.parse(readFileSync(path.join(server, 'package.json'), 'utf8')) as {
  version: string;
};

const files = { ...goodExamples(), ...otherFilesBelow('examples', ['flawed']) };
const tasks = tasksOver(files);
const theirs = await tried(
  await redHatOver(path.join(server, 'out/src/server.js'), 'schemas', folder, files),
);
const ours = await tried(await oursOver(files));

// What the field study says of other tools cannot be tried by a program; it is written by hand.
const views = readFileSync('test/comparison/views.md', 'utf8');
writeFileSync('docs/comparison.md', `${page(theirs, ours).trimEnd()}\n\n${views}`);
console.log(`${count(theirs)} and ${count(ours)} of ${tasks.length}`);

async function tried(editor: Editor): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const task of tasks) {
    outcomes.push(await task.run(editor));
    // Each task begins with the files as they are.
    for (const [name, text] of Object.entries(files)) if (wasChanged(name)) await editor.open(name, text);
  }
  await editor.close();
  return outcomes;
}

function wasChanged(name: string): boolean {
  return /return-online-order\.journey|weekend-family-planner\.persona/.test(name);
}

function count(outcomes: readonly Outcome[]): number {
  return outcomes.filter(({ isDone }) => isDone).length;
}

function page(theirs: readonly Outcome[], ours: readonly Outcome[]): string {
  const rows = tasks.map(({ task }, i) => `| ${i + 1} | ${task} | ${cell(theirs[i])} | ${cell(ours[i])} |`);
  const groups = [...new Set(tasks.map(({ group }) => group))].map((group) => {
    const own = rows.filter((_, i) => tasks[i]?.group === group);
    return `## ${group}\n\n| | task | Red Hat | CX as Code |\n| --: | --- | --- | --- |\n${own.join('\n')}\n`;
  });
  return `# Beside Red Hat's YAML support

Written by \`node test/comparison/run.mjs\`; do not edit. Thirty tasks of somebody who writes personas and journeys, put in the same words and the same files (the [examples](../examples)) to two language supports: Red Hat's \`yaml-language-server\` ${version}, the server behind the YAML extension of most people, with the [schemas](../schemas) of this project and all its features switched on; and this project. Each cell is what was answered; ✓ where that does the task, – where it does not, "not offered" where the server says that it has no such feature.

Red Hat's server is made for every kind of YAML and knows of a file what its schema says; it does well what can be done with that. What it cannot know is what ids mean, what other files hold, and what a journey is. The tasks are ours, and of our field; for YAML of every other kind, for schemas from the network, for custom tags and for formatting while one types, Red Hat's is the one to have. The two get along: nothing is shown twice, but for the outline (see the [README](../README.md)).

Done: ${count(theirs)} and ${count(ours)} of ${tasks.length}.

${groups.join('\n')}`;
}

function cell(outcome: Outcome | undefined): string {
  if (!outcome) return '';
  const words = outcome.said.replaceAll('|', '\\|').replaceAll('<', '&lt;');
  return `${outcome.isDone ? '✓' : '–'} ${words === '' ? 'not offered' : words}`;
}
