import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { vscodeHost } from '../host/fixture.mjs';
import type { VSCodeWindow } from '../host/window.mjs';
import { gitWorkspace } from './review/gitWorkspace.ts';

const JOURNEY = 'journeys/return.journey.yaml';
const PERSONA = 'personas/anna.persona.yaml';
const BROKEN = 'journeys/windows.journey.yaml';

/** A branch that changes words of comments, quotes, and what rules say; and one file that nobody can read any more. */
function branch() {
  const repository = gitWorkspace();
  const edit = (name: string, ...edits: readonly (readonly [string, string])[]) => {
    const file = join(repository.folder, name);
    const text = edits.reduce((now, [from, to]) => now.replace(from, to), readFileSync(file, 'utf8'));
    writeFileSync(file, text);
  };
  edit(JOURNEY, ['stages:', '# Seen by the shops\nstages:'], ['[return-form]', '[return-frm]']);
  repository.commit('first');
  repository.git('checkout', '-q', '-b', 'work');
  edit(
    JOURNEY,
    ['# Seen by the shops', '# Seen by the shops and by support'],
    ['[return-frm]', '[return-form]'],
    ['[refund-mail]', '[refund-mial]'],
    ['name: Drop the parcel off', 'name: "Drop the parcel off"'],
  );
  edit(BROKEN, ['stages:', 'stages: [']);
  return repository;
}

/** Scheme, file and line of every selection that can be seen. */
function selections(window: VSCodeWindow): Promise<string[]> {
  return window.vs((vscode) =>
    vscode.window.visibleTextEditors.map(({ document, selection }) => {
      const { uri } = document;
      const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
      return `${uri.scheme} ${name} ${document.lineAt(selection.start.line).text.trim()}`;
    }),
  );
}

test('in a review, what is no change of meaning leads to its line too', async (t) => {
  const host = await vscodeHost();
  const repository = branch();
  const options = { folder: repository.folder, file: PERSONA, viewport: { width: 1500, height: 900 } };
  await host.withWindow(t.name, options, async (window) => {
    await repository.isKnownTo(window);
    await window.command('cxAsCode.review.branch');
    const review = await window.webview('.cx-lead');
    const leads = [
      ['a problem that is new', 'refund-mial', 'file return.journey.yaml touchpoints: [refund-mial]'],
      ['a problem that is gone', '"return-frm"', 'git return.journey.yaml touchpoints: [return-frm]'],
      ['the comment of before', /^− .*# Seen by the shops$/, 'git return.journey.yaml # Seen by the shops'],
      [
        'the comment of now',
        /^\+ .*# Seen by the shops and by support$/,
        'file return.journey.yaml # Seen by the shops and by support',
      ],
      ['quotes that came', /^\+ .*"Drop/, 'file return.journey.yaml name: "Drop the parcel off"'],
      ['what cannot be understood', /windows\.journey\.yaml: /, 'file windows.journey.yaml'],
    ] as const;
    for (const [what, text, place] of leads) {
      await t.test(what, async () => {
        await review.locator('.cx-lead').filter({ hasText: text }).first().click();
        await window.until(`${place}`, async () =>
          (await selections(window)).some((at) => at.startsWith(place)),
        );
      });
    }
  });
});
