import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { rulePage } from '../../../src/core/rules/rulePage.ts';
import expected from '../../fixtures/workspace.expected.json';
import {
  activated,
  at,
  codeOf,
  freshWorkspace,
  problemsBecome,
  problemsOf,
  remove,
  until,
  write,
} from '../support/workspace.ts';

const SEVERITIES = ['error', 'warning', 'info', 'hint'];

const HEADER = 'apiVersion: cx/v1\nkind: journey\ngoal: Be tested\n';
const STAGES = 'stages:\n  - id: one\n    name: One\n';

function journey(id: string, persona: string): string {
  return `${HEADER}id: ${id}\nname: ${id}\npersona: ${persona}\n${STAGES}`;
}

/** Everything that we have published, in the form of the fixture. */
function published(): object[] {
  return vscode.languages
    .getDiagnostics()
    .flatMap(([uri, diagnostics]) =>
      diagnostics.filter(({ source }) => source === 'CX as Code').map((diagnostic) => ({ uri, diagnostic })),
    )
    .map(({ uri, diagnostic }) => {
      const { message, severity, range } = diagnostic;
      return {
        file: vscode.workspace.asRelativePath(uri, false),
        code: codeOf(diagnostic),
        severity: SEVERITIES[severity],
        message,
        range: [range.start.line, range.start.character, range.end.line, range.end.character],
      };
    })
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

const WANTED = expected
  .map(({ file, code, severity, message, range: { start, end } }) => ({
    file,
    code,
    severity,
    message,
    range: [start.line, start.character, end.line, end.character],
  }))
  .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));

suite('problems', () => {
  suiteSetup(async () => {
    await freshWorkspace();
  });

  test('of files that nobody has opened are those that the command line prints', async () => {
    await until(
      'as many problems as the command line has',
      () => published().length,
      (n) => n === WANTED.length,
    );
    assert.deepEqual(published(), WANTED);
  });

  test('stay away from files of other tools', async () => {
    await vscode.window.showTextDocument(at('compose.yaml'));
    await vscode.window.showTextDocument(at('journey.yaml'));
    await write('checkout.journey.yaml', 'apiVersion: other.example/v1\nkind: Journey\nsteps: [a, b]\n');
    await write('zzz.journey.yaml', journey('zzz', 'nobody'));
    await until(
      'a later file to be checked',
      () => problemsOf('zzz.journey.yaml').length,
      (n) => n === 1,
    );
    assert.deepEqual(problemsOf('compose.yaml'), []);
    assert.deepEqual(problemsOf('journey.yaml'), []);
    assert.deepEqual(problemsOf('checkout.journey.yaml'), []);
    await remove('zzz.journey.yaml');
    await remove('checkout.journey.yaml');
  });

  test('follow what is typed, before it is saved', async () => {
    const uri = await write('typed.journey.yaml', journey('typed', 'anna'));
    const editor = await vscode.window.showTextDocument(uri);
    await until(
      'the first check',
      async () => (await activated()).service.kindOf(uri.toString()),
      (k) => k === 'journey',
    );
    const place = editor.document.getText().indexOf('anna');
    await editor.edit((edit) => edit.insert(editor.document.positionAt(place), 'jo'));
    await problemsBecome('typed.journey.yaml', [
      'CX010 6:10 No persona has the id "joanna". Did you mean "anna"?',
    ]);
    await editor.edit((edit) => edit.delete(new vscode.Range(5, 9, 5, 11)));
    await problemsBecome('typed.journey.yaml', []);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await remove('typed.journey.yaml');
  });

  test('come and go with the files that they are about', async () => {
    await write('made.journey.yaml', journey('made', 'mia'));
    await problemsBecome('made.journey.yaml', ['CX010 6:10 No persona has the id "mia".']);

    await write(
      'mia.persona.yaml',
      'apiVersion: cx/v1\nkind: persona\nid: mia\nname: Mia\ngoals: [Be found]\n',
    );
    await problemsBecome('made.journey.yaml', []);

    await write(
      'mia.persona.yaml',
      'apiVersion: cx/v1\nkind: persona\nid: mira\nname: Mia\ngoals: [Be found]\n',
    );
    await problemsBecome('made.journey.yaml', [
      'CX010 6:10 No persona has the id "mia". Did you mean "mira"?',
    ]);
    await problemsBecome('mia.persona.yaml', ['CX014 3:5 No journey is about this persona yet.']);

    await vscode.workspace.fs.rename(at('made.journey.yaml'), at('renamed.journey.yaml'));
    await problemsBecome('renamed.journey.yaml', [
      'CX010 6:10 No persona has the id "mia". Did you mean "mira"?',
    ]);
    assert.deepEqual(problemsOf('made.journey.yaml'), []);

    await remove('renamed.journey.yaml');
    await problemsBecome('renamed.journey.yaml', []);
    await remove('mia.persona.yaml');
    await problemsBecome('mia.persona.yaml', []);
  });

  test('go with a file whose document VS Code keeps, because an extension has asked for it', async () => {
    const uri = await write('kept.journey.yaml', journey('kept', 'nobody'));
    await vscode.workspace.openTextDocument(uri);
    await problemsBecome('kept.journey.yaml', ['CX010 6:10 No persona has the id "nobody".']);
    await remove('kept.journey.yaml');
    await problemsBecome('kept.journey.yaml', []);

    await write('kept.journey.yaml', journey('kept', 'no-one'));
    await problemsBecome('kept.journey.yaml', ['CX010 6:10 No persona has the id "no-one".']);
    await remove('kept.journey.yaml');
    await problemsBecome('kept.journey.yaml', []);
  });

  test('go with the folder of the file', async () => {
    await vscode.workspace.fs.createDirectory(at('box'));
    await write('box/inner.journey.yaml', journey('inner', 'nobody'));
    await problemsBecome('box/inner.journey.yaml', ['CX010 6:10 No persona has the id "nobody".']);
    await vscode.workspace.fs.rename(at('box'), at('crate'));
    await problemsBecome('box/inner.journey.yaml', []);
    await problemsBecome('crate/inner.journey.yaml', ['CX010 6:10 No persona has the id "nobody".']);
    await remove('crate');
    await problemsBecome('crate/inner.journey.yaml', []);
  });

  test('keep to the severities of cx.config.yaml, as it is changed', async () => {
    const severity = () =>
      vscode.languages.getDiagnostics(at('catalog/all.catalog.yaml')).map((one) => SEVERITIES[one.severity]);
    await until('a warning', severity, (found) => found.join() === 'warning');
    await write('cx.config.yaml', 'rules:\n  unused: error\n');
    await until('an error', severity, (found) => found.join() === 'error');
    await write('cx.config.yaml', 'rules:\n  unused: warning\n');
    await until('a warning again', severity, (found) => found.join() === 'warning');
  });

  test('lead to the page that explains their rule', async () => {
    const [first] = vscode.languages
      .getDiagnostics(at('journeys/flawed.journey.yaml'))
      .filter((diagnostic) => codeOf(diagnostic) === 'CX011');
    assert.ok(typeof first?.code === 'object');
    assert.equal(first.code.target.toString(), rulePage('duplicate-id'));
  });

  test('tell of a missing picture until it is there', async () => {
    const missing =
      'CX112 6:9 There is no file "sub/eve.png" beside this one. Add the file, or correct the path, which starts at the folder of this file.';
    const others = (code: string) => code.startsWith('CX112');
    const pictureProblems = () => problemsOf('eve.persona.yaml').filter(others).join();
    await write(
      'eve.persona.yaml',
      'apiVersion: cx/v1\nkind: persona\nid: eve\nname: Eve\ngoals: [Be seen]\navatar: sub/eve.png\n',
    );
    await until('the problem', pictureProblems, (found) => found === missing);
    await write('sub/eve.png', '');
    await until('no problem', pictureProblems, (found) => found === '');
    await remove('sub');
    await until('the problem again', pictureProblems, (found) => found === missing);
    await remove('eve.persona.yaml');
    await until('nothing', pictureProblems, (found) => found === '');
  });

  test('name the place of the other definition', async () => {
    const [first] = vscode.languages
      .getDiagnostics(at('journeys/flawed.journey.yaml'))
      .filter((diagnostic) => codeOf(diagnostic) === 'CX011');
    const [related] = first?.relatedInformation ?? [];
    assert.equal(related?.location.uri.toString(), at('journeys/flawed.journey.yaml').toString());
    assert.equal(related?.location.range.start.line, 16);
    assert.match(related?.message ?? '', /Second/);
  });

  test('are found in a document that has never been saved', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'yaml',
      content: 'apiVersion: cx/v1\nkind: jurney\n',
    });
    await vscode.window.showTextDocument(document);
    await until(
      'a problem',
      () => vscode.languages.getDiagnostics(document.uri).map(codeOf),
      (codes) => codes.join() === 'CX003',
    );
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until(
      'no problem',
      () => vscode.languages.getDiagnostics(document.uri).length,
      (n) => n === 0,
    );
  });
});
