import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { neverCancelled } from '../../../src/core/host.ts';
import { RULES } from '../../../src/core/rules/registry.ts';
import { flawedExamples } from '../support/examples.ts';
import { serviceFor, uriOf } from '../support/memoryWorkspace.ts';

describe('every rule', async () => {
  const files = flawedExamples();
  const { service, workspace } = await serviceFor(files);

  /** Every diagnostic as `file CX0NN message`, while one file has another text. */
  async function problemsWith(path: string, text: string): Promise<string[]> {
    workspace.type(path, text);
    await service.refresh(neverCancelled);
    const found = Object.keys(files).flatMap((file) =>
      service.diagnostics(uriOf(file)).map(({ code, message }) => `${file} ${code} ${message}`),
    );
    workspace.type(path, files[path]!);
    return found.sort();
  }

  for (const { code, slug } of RULES) {
    it(`${code} has a file of its own, and a comment with a reason silences it and nothing else`, async () => {
      const file = slug.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
      assert.ok(existsSync(`src/core/rules/${file}.ts`));
      const marker = `# expect ${code} ${slug}\n`;
      const [path, text] = Object.entries(files).find(([, one]) => one.includes(marker))!;
      const before = await problemsWith(path, text);
      const after = await problemsWith(path, text.replace(marker, `# cx-ignore ${slug}: known\n`));
      const gone = before.filter((line) => !after.includes(line));
      const said = `${path} ${code} `;
      assert.ok(gone.length === 1 && gone[0]?.startsWith(said), gone.join('\n'));
      assert.equal(after.length, before.length - 1);
      // Without a reason it is still said, and the reason asked for.
      const bare = await problemsWith(path, text.replace(marker, `# cx-ignore ${slug}\n`));
      assert.ok(bare.some((line) => line.startsWith(said) && line.includes(`# cx-ignore ${slug}: …`)));
    });
  }
});
