// A large company open as a folder in a real VS Code: typing in it, completion, and a switch of the branch.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { inThousands, writeFiles } from '../bench.mjs';
import { otherBranch } from '../corpus/otherBranch.mjs';
import { EDITED } from '../corpus.mjs';
import { blocksSoFar, watchBlocks } from '../host/blocks.mjs';
import { typeInEditor } from '../host/typeInEditor.mjs';
import { activate, companyToEdit, inWindow } from '../host/windows.mjs';
import { typing } from '../keystrokes.mjs';
import { atMost } from '../row.mjs';

/** Milliseconds between two looks at all problems, and until it is clear that they will not become right. */
const LOOK = 2000;
const PATIENCE = 600_000;

/** @type {import('../row.mjs').Row} */
export const row = {
  id: 'branch',
  async measure({ product, largest, quick, say }) {
    const { folder, corpus } = companyToEdit(largest, [EDITED.long]);
    const change = otherBranch(corpus, largest / 2);
    // A fresh start on the other branch, in a folder of its own, says what is right.
    const other = companyToEdit(largest, [EDITED.long]);
    perform(change, other.folder);
    const wanted = await inWindow('fresh', other.folder, product.extension, async (window) => {
      await activate(window, { until: [...corpus.faults, ...change.faults].map(({ path }) => path) });
      const found = await settled(window);
      for (const { path: name, code } of change.faults)
        assert.ok(
          found.some((problem) => problem.startsWith(`${name} `) && problem.includes(code)),
          `${name}: ${code}`,
        );
      return { problems: found, counted: await countedIn(window) };
    });
    say('a fresh start on the other branch is done');

    return inWindow('branch', folder, product.extension, async (window) => {
      await activate(window, { until: corpus.faults.map(({ path }) => path) });
      await settled(window);
      const text = corpus.files.get(EDITED.short) ?? '';
      const { line } = typing(text, 'key');
      const character = text.split('\n')[line]?.indexOf('ion:') ?? 0;
      await watchBlocks(window);
      await typeInEditor(window, {
        path: EDITED.short,
        line,
        character,
        count: quick ? 10 : 30,
        mirror: false,
      });
      const whileTyping = await blocksSoFar(window);
      await offers(window, corpus, folder);
      say('typing and completion are done');

      await watchBlocks(window);
      const started = performance.now();
      perform(change, folder);
      const written = performance.now() - started;
      const right = await becomes(window, wanted);
      const whileSwitching = await blocksSoFar(window);
      // New names are offered, and those that are gone are not.
      await offers(window, { files: filesOf(folder) }, folder);
      const files = inThousands(change.write.size + change.remove.length);
      return {
        measurements: [
          {
            what: `longest block of the extension host while somebody types, among ${inThousands(largest)} files`,
            unit: 'ms',
            product: [whileTyping[0] ?? 0],
          },
          {
            what: `longest block while a branch switch changes ${files} files`,
            unit: 'ms',
            product: [whileSwitching[0] ?? 0],
            aim: atMost(50, 'ms'),
          },
          {
            what: `from the switch until the problems are those of a fresh start, to ${LOOK / 1000} s`,
            unit: 'ms',
            product: [right],
          },
        ],
        notes: [
          `Branch: ${files} files are written, removed and moved at once (in ${Math.round(written)} ms) below an open folder. The row throws unless all ${inThousands(wanted.problems.length)} problems become those of a fresh start, to the letter, in the extension host and in the window's own count; and unless completion offers the personas that there are, before and after. The time in which the row looks at all problems is no block.`,
        ],
      };
    });
  },
};

/**
 * @param {import('../corpus/otherBranch.mjs').Switch} change
 * @param {string} folder
 */
function perform({ write, remove }, folder) {
  for (const name of remove) fs.rmSync(path.join(folder, name));
  writeFiles(folder, write);
}

/**
 * All problems, as soon as two looks in a row see the same.
 * @param {import('../../host/fixture.mjs').VSCodeWindow} window
 */
async function settled(window) {
  let before = await problemsIn(window);
  for (;;) {
    await window.page.waitForTimeout(LOOK);
    const now = await problemsIn(window);
    if (now.length > 0 && now.join('\n') === before.join('\n')) return now;
    before = now;
  }
}

/**
 * Milliseconds until the problems are right; throws with the difference when they never are.
 * @param {import('../../host/fixture.mjs').VSCodeWindow} window
 * @param {{problems: string[], counted: string}} wanted
 */
async function becomes(window, { problems, counted }) {
  const started = performance.now();
  for (;;) {
    const now = await problemsIn(window);
    const ms = performance.now() - started;
    if (now.join('\n') === problems.join('\n') && (await countedIn(window)) === counted) return ms;
    if (ms > PATIENCE) {
      const [are, should] = [new Set(now), new Set(problems)];
      const much = now.filter((one) => !should.has(one)).slice(0, 5);
      const little = problems.filter((one) => !are.has(one)).slice(0, 5);
      assert.deepEqual({ much, little, counted: await countedIn(window) }, { much: [], little: [], counted });
    }
    await window.page.waitForTimeout(LOOK);
  }
}

/**
 * Every problem as a line, in order.
 * @param {import('../../host/fixture.mjs').VSCodeWindow} window
 * @returns {Promise<string[]>}
 */
function problemsIn(window) {
  return window.vs((vscode) => {
    const look = () =>
      vscode.languages
        .getDiagnostics()
        .flatMap(([uri, found]) =>
          found.map(({ code, range: { start, end }, severity, message }) =>
            [
              vscode.workspace.asRelativePath(uri),
              `${start.line}:${start.character}-${end.line}:${end.character}`,
              severity,
              typeof code === 'object' ? code.value : code,
              message,
            ].join(' '),
          ),
        )
        .sort();
    // Looking at thousands of problems takes longer than a block may.
    return /** @type {any} */ (globalThis).cxBlocks?.asIfNothing(look) ?? look();
  });
}

/**
 * What the status bar counts: that is what has arrived in the window.
 * @param {import('../../host/fixture.mjs').VSCodeWindow} window
 */
function countedIn(window) {
  return window.page
    .locator('[id="status.problems"]')
    .evaluate((/** @type {Element} */ item) =>
      [item, ...item.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label')).join(),
    );
}

/**
 * Completion behind `personas:` offers every persona that there is, and no other.
 * @param {import('../../host/fixture.mjs').VSCodeWindow} window
 * @param {{files: Map<string, string>}} company
 * @param {string} folder
 */
async function offers(window, { files }, folder) {
  const text = fs.readFileSync(path.join(folder, EDITED.short), 'utf8');
  const line = text.split('\n').findIndex((each) => each.startsWith('  - ') && !each.includes(':'));
  const labels = await window.vs(
    async (vscode, { name, line }) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      if (!folder) throw new Error('There is no folder.');
      const uri = vscode.Uri.joinPath(folder.uri, name);
      await vscode.workspace.openTextDocument(uri);
      /** @type {import('vscode').CompletionList} */
      const list = await vscode.commands.executeCommand(
        'vscode.executeCompletionItemProvider',
        uri,
        new vscode.Position(line, 4),
      );
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    },
    { name: EDITED.short, line },
  );
  const personas = [...files.values()].flatMap((each) =>
    /^kind: persona$/m.test(each) ? [/^id: (\S+)$/m.exec(each)?.[1] ?? ''] : [],
  );
  const named = /** @type {string[]} */ (labels).filter((label) => label.includes('-persona-'));
  assert.deepEqual(
    [...new Set(named)].sort(),
    [...new Set(personas)].sort(),
    'the personas that are offered',
  );
}

/** @param {string} folder */
function filesOf(folder) {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    names
      .filter((name) => name.endsWith('.persona.yaml'))
      .map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]),
  );
}
