import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverCancelled } from '../../../src/core/host.ts';
import type { LanguageService } from '../../../src/core/service.ts';
import { LineIndex } from '../../../src/core/yaml/lineIndex.ts';
import { applyEdits } from '../support/applyEdits.ts';
import { flawedExamples, goodExamples } from '../support/examples.ts';
import { type MemoryWorkspace, serviceFor, uriOf } from '../support/memoryWorkspace.ts';

type Files = Readonly<Record<string, string>>;

describe('rename in the examples', () => {
  for (const [what, files] of [
    ['good', goodExamples()],
    ['flawed', flawedExamples()],
  ] as const) {
    it(`there and back is the identity, without a new problem on the way: ${what}`, async () => {
      const { service, workspace } = await serviceFor(files);
      const before = problems(service, files);
      const kinds = new Set<string>();
      for (const { kind, id, uri, line } of service.registry()) {
        // One of each kind; all of them take minutes (`CX_ALL=1`).
        if (kinds.has(kind) && !process.env.CX_ALL) continue;
        kinds.add(kind);
        const own = id.slice(id.lastIndexOf('/') + 1);
        await apply(service, workspace, uri, line, own, 'quite-another-id');
        assert.deepEqual(problems(service, files), before, `${kind} ${id}`);
        await apply(service, workspace, uri, line, 'quite-another-id', own);
        for (const [path, text] of Object.entries(files))
          assert.equal(workspace.files.get(uriOf(path))?.text, text, `${kind} ${id} in ${path}`);
      }
      assert.ok(kinds.size > 12, [...kinds].join(' '));
    });
  }
});

function problems(service: LanguageService, files: Files): string[] {
  return Object.keys(files).flatMap((path) =>
    service.diagnostics(uriOf(path)).map(({ code, range }) => `${path}:${range.start.line} ${code}`),
  );
}

async function apply(
  service: LanguageService,
  workspace: MemoryWorkspace,
  uri: string,
  line: number,
  id: string,
  newId: string,
): Promise<void> {
  const lines = new LineIndex(workspace.files.get(uri)!.text);
  const text = workspace.files.get(uri)!.text.slice(lines.startOfLine(line), lines.endOfLine(line));
  const position = { line, character: text.search(new RegExp(`(?<=id: ['"]?)${id}\\b`)) };
  assert.ok(position.character >= 0, `${id} in ${text}`);
  const changes = await service.rename(uri, position, newId, neverCancelled);
  for (const { uri: there, edits } of changes ?? [])
    workspace.type(there.slice(uriOf('').length), applyEdits(workspace.files.get(there)!.text, edits));
  await service.refresh(neverCancelled);
}
