import assert from 'node:assert/strict';
import fs from 'node:fs';
import * as vscode from 'vscode';
import { findInPieces } from '../../../src/extension/workspace/findInPieces.ts';
import { at, freshWorkspace } from '../support/workspace.ts';

const NAMES = [
  ...['.yaml', 'a.yaml', 'ab.yml', 'abc.yaml', 'abcd.yaml', 'abcde.yaml', 'abcdef.yaml', 'abd.yaml'],
  ...['journey.yaml', 'Journey.yml', 'jour ney.yaml', 'journée.yaml', 'journey-1.yaml', 'journey-2.yaml'],
  ...[
    '1.yaml',
    '10.yaml',
    '-.yaml',
    '_.yaml',
    'äöü.yaml',
    '旅.yaml',
    '🧭.yaml',
    '[a-f].yaml',
    '{x,y}.yaml',
    '!.yaml',
  ],
  ...['m/journey.yaml', 'n/journey.yaml', 'o/journey.yaml', 'p/journey.yaml', 'p/persona.yaml', 'zz.yaml'],
];

suite('files that are looked for in pieces', () => {
  suiteSetup(async () => {
    await freshWorkspace();
    for (const name of [...NAMES, 'a.txt', 'yaml', 'a.yaml.orig']) {
      const { fsPath } = at(`pieces/${name}`);
      fs.mkdirSync(vscode.Uri.joinPath(at(`pieces/${name}`), '..').fsPath, { recursive: true });
      fs.writeFileSync(fsPath, '# nothing\n');
    }
  });

  suiteTeardown(() => fs.rmSync(at('pieces').fsPath, { recursive: true, force: true }));

  for (const atOnce of [1, 3, 5, 1000]) {
    test(`are each found once, ${atOnce} at once`, async () => {
      const pieces: number[] = [];
      const wholes: number[] = [];
      const found = await findInPieces(
        ['.yaml', '.yml'],
        async (pattern, without, atMost) => {
          const wanted = new vscode.RelativePattern(at('pieces'), pattern);
          const unwanted = `{${['**/node_modules/**', ...without].join(',')}}`;
          const piece = await vscode.workspace.findFiles(wanted, unwanted, atMost);
          (atMost === undefined ? wholes : pieces).push(piece.length);
          return piece;
        },
        atOnce,
      );
      assert.deepEqual(found.map((uri) => uri.path.split('/pieces/')[1]).sort(), [...NAMES].sort());
      assert.equal(pieces[0], Math.min(atOnce, NAMES.length), 'asked for no more at first');
      assert.ok(Math.max(...pieces) <= atOnce, `${pieces} at once`);
      // Only what nothing divides is asked for as a whole.
      if (atOnce < NAMES.length) assert.ok(Math.max(...wholes) < NAMES.length / 2, `${wholes} as a whole`);
      else assert.deepEqual(wholes, []);
    });
  }
});
