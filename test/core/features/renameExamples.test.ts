import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverCancelled } from '../../../src/core/host.ts';
import type { LanguageService } from '../../../src/core/service.ts';
import { LineIndex } from '../../../src/core/yaml/lineIndex.ts';
import { readYaml } from '../../../src/core/yaml/read.ts';
import type { YamlNode } from '../../../src/core/yaml/tree.ts';
import { applyEdits } from '../support/applyEdits.ts';
import { flawedExamples, goodExamples } from '../support/examples.ts';
import { type MemoryWorkspace, serviceFor, uriOf } from '../support/memoryWorkspace.ts';

type Files = Readonly<Record<string, string>>;

/** An id where it is given, such as that of a stage or of a quotation. */
interface Given {
  readonly path: string;
  readonly id: string;
  readonly offset: number;
  /** What it is the id of: the keys on the way to it. */
  readonly role: string;
  /** How often the word stands anywhere. */
  readonly uses: number;
}

function idsIn(files: Files): Given[] {
  const all = Object.values(files).join('\n');
  return Object.entries(files).flatMap(([path, text]) => {
    const kind = /\.(\w+)\.yaml$/.exec(path)?.[1] ?? path;
    const found: Given[] = [];
    const visit = (node: YamlNode | undefined, role: string): void => {
      if (node?.kind === 'sequence') for (const item of node.items) visit(item, role);
      if (node?.kind !== 'map') return;
      for (const { name, value } of node.pairs) {
        if (name === 'id' && value?.kind === 'scalar') {
          const uses = all.split(String(value.value)).length - 1;
          found.push({ path, id: String(value.value), offset: value.start + 1, role, uses });
        } else visit(value, `${role} ${name}`);
      }
    };
    visit(readYaml(text).root, kind);
    return found;
  });
}

/** Of each role the id that is used most; all of them with `CX_ALL=1`, which takes minutes. */
function chosen(files: Files): readonly Given[] {
  const all = idsIn(files);
  if (process.env.CX_ALL) return all;
  const best = new Map<string, Given>();
  for (const one of all) if (one.uses > (best.get(one.role)?.uses ?? 0)) best.set(one.role, one);
  return [...best.values()];
}

describe('rename in the examples', () => {
  for (const [what, files] of [
    ['good', goodExamples()],
    ['flawed', flawedExamples()],
  ] as const) {
    describe(`there and back is the identity, without a new problem on the way: ${what}`, async () => {
      const { service, workspace } = await serviceFor(files);
      const before = problems(service, files);
      const ids = chosen(files);
      for (const { path, id, offset, role } of ids)
        it(`${role}: ${id} in ${path}`, async () => {
          await new Promise(setImmediate);
          try {
            const changed = await apply(service, workspace, path, offset, 'quite-another-id');
            assert.ok(changed > 0);
            // One may go: a step of a future journey is that of today by its id alone.
            const isNew = (problem: string) => !before.includes(problem);
            assert.deepEqual(problems(service, files).filter(isNew), []);
            // Other ids in the file may have moved it.
            const now = workspace.files.get(uriOf(path))!.text.search(/(?<=\bid: *["']?)quite-another-id/);
            assert.equal(await apply(service, workspace, path, now, id), changed);
            for (const [other, text] of Object.entries(files))
              assert.equal(workspace.files.get(uriOf(other))?.text, text, other);
            assert.deepEqual(problems(service, files), before);
          } finally {
            for (const [other, text] of Object.entries(files))
              if (workspace.files.get(uriOf(other))?.text !== text) workspace.type(other, text);
            await service.refresh(neverCancelled);
          }
        });
      it('has tried every kind of id', () => {
        const roles = new Set(ids.map(({ role }) => role));
        assert.ok(roles.size > (what === 'good' ? 20 : 12), [...roles].join('\n'));
      });
    });
  }
});

function problems(service: LanguageService, files: Files): string[] {
  return Object.keys(files).flatMap((path) =>
    service.diagnostics(uriOf(path)).map(({ code, range }) => `${path}:${range.start.line} ${code}`),
  );
}

/** Renames what stands at an offset; returns in how many places. */
async function apply(
  service: LanguageService,
  workspace: MemoryWorkspace,
  path: string,
  offset: number,
  newId: string,
): Promise<number> {
  const uri = uriOf(path);
  const position = new LineIndex(workspace.files.get(uri)!.text).positionAt(offset);
  const changes = (await service.rename(uri, position, newId, neverCancelled)) ?? [];
  for (const { uri: there, edits } of changes)
    workspace.type(there.slice(uriOf('').length), applyEdits(workspace.files.get(there)!.text, edits));
  await service.refresh(neverCancelled);
  return changes.flatMap(({ edits }) => edits).length;
}
