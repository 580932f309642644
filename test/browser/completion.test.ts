import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanWorkspace, type VSCodeWindow, vscodeHost } from '../host/fixture.mjs';

/** The suggestions that a person sees, with what is said beside them. */
const ROWS = '.suggest-widget.visible .monaco-list-row';

/** Waits for a suggestion, opens the list at first when nothing has opened it, and chooses with the keyboard. */
async function choose(window: VSCodeWindow, label: string, { open = false, typed = '' } = {}): Promise<void> {
  const { keyboard } = window.page;
  if (open) await keyboard.press('Control+Space');
  if (typed !== '') await keyboard.type(typed);
  const row = window.page.locator(ROWS).filter({ hasText: label }).first();
  await row.waitFor();
  await window.until(`"${label}" to be the one in focus`, async () => {
    if (await window.page.locator(`${ROWS}.focused`).filter({ hasText: label }).count()) return true;
    await keyboard.press('ArrowDown');
    return false;
  });
  await keyboard.press('Enter');
}

const textOf = (window: VSCodeWindow) =>
  window.vs((vscode) => vscode.window.activeTextEditor?.document.getText() ?? '');

const errorsIn = (window: VSCodeWindow) =>
  window.vs((vscode) =>
    vscode.languages
      .getDiagnostics(vscode.window.activeTextEditor!.document.uri)
      .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error)
      .map(({ message }) => message),
  );

test('a new journey is written from an empty file by choosing', async (t) => {
  const host = await vscodeHost();
  const folder = cleanWorkspace({ 'new.journey.yaml': '' });
  await host.withWindow(t.name, { folder, file: 'new.journey.yaml' }, async (window) => {
    const { page } = window;
    const { keyboard } = page;
    await page.locator('.monaco-editor .view-lines').first().click();
    await window.until('the ids of the project', () =>
      window.vs(async (vscode) => {
        const extension = vscode.extensions.getExtension('cx-as-code.cx-as-code');
        const api: { service: { documents(): readonly unknown[] } } | undefined = await extension?.activate();
        return (api?.service.documents().length ?? 0) > 2;
      }),
    );

    await keyboard.press('Control+Space');
    await page.locator(ROWS).filter({ hasText: 'New journey' }).first().waitFor();
    await window.screenshot('completion of an empty file');
    await keyboard.press('Enter');
    await window.until('the whole file', async () => (await textOf(window)).includes('stages:'));

    // Id and name are those of the file; the persona is a choice; the goal is typed.
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    // A choice leads on to the next place by itself.
    await page.locator(ROWS).filter({ hasText: 'anna' }).waitFor();
    await keyboard.press('Enter');
    await keyboard.type('Have a new home for the old sofa');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.type('Say goodbye');
    await keyboard.press('Tab');
    await keyboard.press('Escape');

    await keyboard.press('ArrowUp');
    await keyboard.press('End');
    await keyboard.press('Enter');
    await choose(window, 'steps', { open: true });
    await keyboard.type('offer');
    await keyboard.press('Tab');
    await keyboard.type('Offers the sofa');
    await keyboard.press('Escape');
    await keyboard.press('Enter');
    await choose(window, 'emotion', { open: true, typed: 'emo' });
    await page.locator(ROWS).filter({ hasText: 'very bad' }).waitFor();
    await window.screenshot('completion of an emotion');
    await choose(window, 'good (+1)');
    await keyboard.press('Enter');
    await choose(window, 'touchpoints', { open: true });
    await page.locator(ROWS).filter({ hasText: 'Return form' }).waitFor();
    await window.screenshot('completion of a touchpoint');
    // By the name that people know, not by its id.
    await choose(window, 'help-page', { typed: 'Help' });

    await window.until('the text', async () => (await textOf(window)).includes('- help-page'));
    assert.deepEqual((await textOf(window)).replaceAll('\r', '').split('\n'), [
      'apiVersion: cx/v1',
      'kind: journey',
      'id: new',
      'name: New',
      'personas:',
      '  - anna',
      'goal: Have a new home for the old sofa',
      'stages:',
      '  - id: first-stage',
      '    name: Say goodbye',
      '    steps:',
      '      - id: offer',
      '        name: Offers the sofa',
      '        emotion: 1',
      '        touchpoints:',
      '          - help-page',
      '',
    ]);
    await window.until('no error to be left', async () => (await errorsIn(window)).length === 0);
    await window.screenshot('completion has written a journey');
  });
});
