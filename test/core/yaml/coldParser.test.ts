import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';

/** Texts that nest 3,000 levels deep, as expressions, since a command line cannot take the texts. */
const DEEP: Readonly<Record<string, string>> = {
  brackets: `'['.repeat(3000)`,
  braces: `'{a: '.repeat(3000)`,
  'closed brackets': `'['.repeat(3000) + ']'.repeat(3000)`,
  'brackets that quotes seem to close': `'["]", '.repeat(3000)`,
  'brackets that comments seem to close': `'[ # ]\\n'.repeat(3000)`,
  dashes: `'- '.repeat(3000)`,
  'question marks': `'? '.repeat(3000)`,
  'dashes and brackets': `'- '.repeat(1500) + '['.repeat(1500)`,
  'dashes and question marks': `'- ? '.repeat(1500)`,
  'dashes with anchors': `'- &a '.repeat(3000)`,
  'dashes with keys': `'- a: '.repeat(3000)`,
  'brackets and braces': `'[{a: '.repeat(1500)`,
  'brackets below keys': `'a:\\n  - ' + '[\\n'.repeat(3000)`,
  indentation: `Array.from({ length: 700 }, (_, i) => ' '.repeat(i) + 'a:').join('\\n')`,
};

// A parser that has not warmed up yet uses more of the stack for each level; Node 20 then ends the process without a word.
describe('a cold parser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cx-cold-'));
  const script = join(folder, 'diagnose.cjs');

  before(() =>
    build({
      stdin: {
        contents: `
          import { diagnose } from './test/core/support/diagnose.ts';
          const text = new Function('return ' + process.argv[2])();
          const started = process.cpuUsage();
          diagnose({ 'a.journey.yaml': text }, 'a.journey.yaml').then((found) => {
            const codes = found.map((line) => line.slice(0, 5));
            const { user, system } = process.cpuUsage(started);
            console.log(JSON.stringify({ codes, time: (user + system) / 1000 }));
          });
        `,
        resolveDir: process.cwd(),
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile: script,
      logLevel: 'error',
    }),
  );
  after(() => rmSync(folder, { recursive: true }));

  for (const [title, text] of Object.entries(DEEP)) {
    it(`survives ${title}, 3,000 deep, and says one thing about them`, () => {
      const { status, signal, stdout, stderr } = spawnSync(process.execPath, [script, text], {
        encoding: 'utf8',
        timeout: 20_000,
      });
      assert.equal(status, 0, `ended with ${status ?? signal}: ${stderr.slice(0, 500)}`);
      const { codes, time } = JSON.parse(stdout) as { codes: string[]; time: number };
      assert.deepEqual(codes, ['CX001']);
      // Of work, not of waiting for a busy machine.
      assert.ok(time < 1000, `${Math.round(time)} ms`);
    });
  }
});
