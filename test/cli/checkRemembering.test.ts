import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { Cache } from '../../src/cli/cache/cache.ts';
import { contentDigest } from '../../src/cli/cache/contentDigest.ts';
import { workersFor } from '../../src/cli/check/teamFor.ts';
import { realDisk } from '../../src/cli/disk.ts';
import { openProject } from '../../src/cli/openProject.ts';
import { type CheckedProject, checkProject } from '../../src/cli/project.ts';
import type { Streams } from '../../src/cli/streams.ts';
import type { Uri } from '../../src/core/host.ts';
import { PLAIN } from '../../src/core/report/paint.ts';
import { EDITED, makeCorpus } from '../bench/corpus.mjs';
import { filesBelow } from '../core/support/examples.ts';
import { ROOT } from '../host/project.mjs';
import { cli, folderWith } from './support.ts';

const streams: Streams = {
  out() {},
  complain() {},
  paint: PLAIN,
  coloured: false,
  readInput: async () => new Uint8Array(),
};

/** The flawed examples, which break every rule, beside a part of a company without faults. */
function company(): string {
  const flawed = Object.entries(filesBelow(path.join(ROOT, 'examples/flawed')));
  const { files } = makeCorpus({ files: 30 });
  const texts = new Map([...files].filter(([name]) => !name.startsWith('edited/')));
  for (const [name, text] of flawed) texts.set(`flawed/${name}`, text);
  return folderWith({ ...Object.fromEntries(texts), 'cx.config.yaml': 'rules: {}\n' });
}

/** All that a check says, as text. */
function said(project: CheckedProject): string {
  const { asked, unreadable, notes } = project;
  const found = asked.map(({ uri }) => [
    uri,
    project.diagnostics(uri).map((diagnostic) => ({ ...diagnostic, fix: undefined })),
  ]);
  return JSON.stringify({ found, unreadable, notes }, undefined, 1);
}

type Edit = (folder: string, files: readonly string[], pick: (below: number) => number) => void;

const change =
  (how: (text: string, pick: (below: number) => number) => string): Edit =>
  (folder, files, pick) => {
    const file = path.join(folder, files[pick(files.length)]!);
    fs.writeFileSync(file, how(fs.readFileSync(file, 'utf8'), pick));
  };

/** What people do to files between two checks. */
const EDITS: Readonly<Record<string, Edit>> = {
  'a line less': change((text, pick) => {
    const lines = text.split('\n');
    lines.splice(pick(lines.length), 1);
    return lines.join('\n');
  }),
  'another id': change((text, pick) =>
    text.replaceAll(/^(\s*-? ?)id: (.*)$/gm, (all, head, id) => (pick(6) === 0 ? `${head}id: ${id}-x` : all)),
  ),
  'an id of another': change((text, pick) =>
    text.replace(/\[([\w-]+)/g, (all, id) => (pick(4) === 0 ? `[${id}x` : all)),
  ),
  'another feeling': change((text, pick) => text.replace(/emotion: -?\d/, `emotion: ${pick(5) - 2}`)),
  'another status': change((text) => text.replace(/^status: \w+/m, 'status: retired')),
  'a word more': change((text) => text.replace(/^name: .*$/m, '$& again')),
  'broken YAML': change((text, pick) => `${text.slice(0, pick(text.length))}\n "\n`),
  'a line above': change((text) => `# A comment\n${text}`),
  'a portrait': change((text) => (text.includes('kind: persona') ? `${text}avatar: face.png\n` : text)),
  'a silent rule': change((text) => text.replace(/^ +- id:/m, '# cx-ignore CX014: known\n$&')),
  gone: (folder, files, pick) => fs.rmSync(path.join(folder, files[pick(files.length)]!)),
  copied: (folder, files, pick) => {
    const file = path.join(folder, files[pick(files.length)]!);
    fs.copyFileSync(file, path.join(path.dirname(file), `copy-${path.basename(file)}`));
  },
  moved: (folder, files, pick) => {
    const file = path.join(folder, files[pick(files.length)]!);
    fs.renameSync(file, path.join(folder, `moved-${path.basename(file)}`));
  },
  'a face': (folder) => {
    for (const name of fs.readdirSync(folder)) {
      const face = path.join(folder, name, 'personas/face.png');
      if (!fs.existsSync(path.dirname(face))) continue;
      if (fs.existsSync(face)) fs.rmSync(face);
      else fs.writeFileSync(face, '');
    }
  },
  'other rules': (folder, _, pick) => {
    const rules = ['{}', '{ unused: off }', '{ dangling-reference: info }'][pick(3)];
    fs.writeFileSync(path.join(folder, 'cx.config.yaml'), `rules: ${rules}\n`);
  },
};

suite('check says with a memory what it says without', () => {
  test('after whatever has been done to the files in between', async () => {
    const folder = company();
    const cache = new Cache(folderWith({}));
    const caller = { cwd: folder, streams, disk: realDisk };
    let day = 10;
    const steps = fc.sample(
      fc.tuple(
        fc.constantFrom(...Object.keys(EDITS)),
        fc.integer({ min: 1, max: 4 }),
        fc.infiniteStream(fc.nat()),
      ),
      { numRuns: 25, ...(process.env.CX_SEED && { seed: Number(process.env.CX_SEED) }) },
    );
    for (const [what, times, numbers] of steps) {
      const pick = (below: number) => (numbers.next().value as number) % Math.max(1, below);
      for (let i = 0; i < times; i++) {
        const files = Object.keys(filesBelow(folder)).filter((name) => name !== 'cx.config.yaml');
        EDITS[what]!(folder, files, pick);
      }
      if (pick(10) === 0) day++;
      const question = { paths: ['.'], today: `2026-11-${day}` };
      const without = said(await openProject(caller, question));
      const memory = { cache, digest: contentDigest, build: 'this' };
      if (pick(2) === 0) {
        // Somebody wants to know about a few only; about all others, the next one is told as if nobody had asked.
        const isWanted = (uri: Uri) => uri.length % 3 === day % 3;
        const few = await checkProject({ ...caller, memory }, question, isWanted);
        const all = await openProject(caller, question);
        const among = (project: CheckedProject) =>
          said({ ...project, asked: project.asked.filter(({ uri }) => isWanted(uri)) });
        assert.equal(among(few), among(all), what);
      }
      assert.equal(said(await checkProject({ ...caller, memory }, question)), without, what);
      if (pick(4) === 0)
        assert.equal(said(await checkProject({ ...caller, memory }, question)), without, what);
    }
  });
});

test('one thread and several print the same bytes', () => {
  const folder = company();
  // So long that it is left to whoever is through first.
  const long = makeCorpus({ files: 30 }).files.get(EDITED.long) ?? '';
  fs.writeFileSync(path.join(folder, 'long.journey.yaml'), long.replace('emotion: ', 'emotoin: '));
  const runs = ['1', '2', '5'].map((workers) =>
    cli(folder, ['check', '--no-cache', '--format', 'json'], { env: { CX_AS_CODE_WORKERS: workers } }),
  );
  assert.equal(runs[0]?.status, 1);
  for (const run of runs) assert.deepEqual(run, runs[0]);
  const kept = { CX_AS_CODE_CACHE: folderWith({}), CX_AS_CODE_WORKERS: '3' };
  assert.deepEqual(cli(folder, ['check', '--format', 'json'], { env: kept }), runs[0]);
  fs.appendFileSync(path.join(folder, 'company.strategy.yaml'), '# more\n');
  for (const workers of ['1', '3'])
    assert.deepEqual(
      cli(folder, ['check', '--format', 'json'], { env: { ...kept, CX_AS_CODE_WORKERS: workers } }),
      runs[0],
    );
});

test('several threads begin where they pay', () => {
  assert.equal(workersFor(100, {}, 8), 1);
  assert.equal(workersFor(1000, {}, 2), 2);
  assert.equal(workersFor(1000, {}, 16), 2);
  assert.equal(workersFor(100_000, {}, 64), 8);
  assert.equal(workersFor(100_000, { CX_AS_CODE_WORKERS: '1' }, 64), 1);
  assert.equal(workersFor(100_000, { CX_AS_CODE_WORKERS: 'many' }, 4), 4);
});
