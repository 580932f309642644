import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanWorkspace, vscodeHost } from '../host/fixture.mjs';

test('a window shows the text of a file', async (t) => {
  const host = await vscodeHost();
  const folder = cleanWorkspace({ 'greeting.txt': 'first line\nsecond line\n' });
  await host.withWindow(t.name, { folder, file: 'greeting.txt' }, async (window) => {
    const lines = await window.until('two lines', async () => {
      const seen = await window.lines();
      return seen.length >= 2 ? seen : undefined;
    });
    assert.deepEqual(lines.slice(0, 2), ['first line', 'second line']);
  });
});

test('the YAML extension of Red Hat can be there, with its settings', async (t) => {
  const host = await vscodeHost({ yaml: true });
  const schema = JSON.stringify({ type: 'object', properties: { age: { type: 'number' } } });
  const files = {
    'broken.yaml': 'a: [1,\nb: 2\n',
    'on.yaml': 'age: old\n',
    'off.yaml': 'age: old\n',
    'schema.json': schema,
  };
  const settings = {
    'yaml.schemas': { './schema.json': '*.yaml' },
    'yaml.disableSchemaDetection': ['off.yaml'],
  };
  await host.withWindow(
    t.name,
    { folder: cleanWorkspace(files), file: 'broken.yaml', settings },
    async (window) => {
      const problems = (name: string) =>
        window.vs(async (vscode, name) => {
          const folder = vscode.workspace.workspaceFolders?.[0];
          if (!folder) return [];
          const uri = vscode.Uri.joinPath(folder.uri, name);
          await vscode.window.showTextDocument(uri, { preview: false });
          return vscode.languages.getDiagnostics(uri).map((diagnostic) => diagnostic.message);
        }, name);
      const broken = await window.until('the syntax error', async () => {
        const found = await problems('broken.yaml');
        return found.length > 0 ? found : undefined;
      });
      assert.match(broken.join('\n'), /flow|\]/i);
      await problems('off.yaml');
      await window.until('the schema error', async () => (await problems('on.yaml')).length > 0);
      assert.deepEqual(await problems('off.yaml'), []);
    },
  );
});
