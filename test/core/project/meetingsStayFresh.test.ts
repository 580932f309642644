import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { neverCancelled } from '../../../src/core/host.ts';
import { catalog, journey } from '../support/makeFiles.ts';
import { MemoryWorkspace, serviceOver, uriOf } from '../support/memoryWorkspace.ts';
import { MEETING_EDITS, MEETING_FILES } from './meetingTexts.ts';

const start = fc.record(Object.fromEntries(MEETING_FILES));

/** A new text, an edit of what is there (by its number), or nothing: the file goes. */
const change = fc.oneof(
  ...MEETING_FILES.map(([path, text]) =>
    fc.record({
      path: fc.constant(path),
      to: fc.oneof(
        { weight: 4, arbitrary: text },
        { weight: 4, arbitrary: fc.nat(MEETING_EDITS.length - 1) },
        { weight: 1, arbitrary: fc.constant(undefined) },
      ),
    }),
  ),
);

/** The rules that look across files here; each has to have something to say now and then. */
const RULES = [
  'CX050 CX051 CX052 CX053 CX054 CX060 CX061 CX062 CX063 CX064 CX070 CX074 CX075 CX076 CX077 CX078 CX079',
].flatMap((codes) => codes.split(' '));

describe('rules about touchpoints, promises, metrics and initiatives', () => {
  it('say after changes elsewhere what they say of new files', { timeout: 120_000 }, async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(start, fc.array(change, { minLength: 1, maxLength: 6 }), async (files, changes) => {
        const workspace = new MemoryWorkspace(files);
        const service = serviceOver(workspace);
        await service.refresh(neverCancelled);
        for (const { path, to } of changes) {
          const text = workspace.files.get(uriOf(path))?.text;
          if (to === undefined) workspace.delete(path);
          else if (typeof to === 'string') workspace.write(path, to);
          else if (text !== undefined) workspace.write(path, text.replace(...MEETING_EDITS[to]!));
          await service.refresh(neverCancelled);
        }
        const fresh = serviceOver(workspace);
        await fresh.refresh(neverCancelled);
        for (const uri of workspace.files.keys()) {
          assert.deepEqual(service.diagnostics(uri), fresh.diagnostics(uri), uri);
          for (const { code } of fresh.diagnostics(uri)) seen.add(code);
        }
      }),
      { seed: 20261122, numRuns: 300 },
    );
    assert.deepEqual(
      RULES.filter((code) => !seen.has(code)),
      [],
    );
  });
});

describe('what changes two files away', () => {
  /** How often a rule speaks of `a.catalog.yaml`, before another file is written and after it. */
  async function counts(code: string, files: Readonly<Record<string, string>>, path: string, text: string) {
    const workspace = new MemoryWorkspace(files);
    const service = serviceOver(workspace);
    const count = async () => {
      await service.refresh(neverCancelled);
      return service.diagnostics(uriOf('a.catalog.yaml')).filter((one) => one.code === code).length;
    };
    const before = await count();
    workspace.write(path, text);
    return [before, await count()];
  }

  it('reaches an initiative: the owner of a stage', async () => {
    const stage = (owner: string) =>
      journey('buy', 'ana').replace(
        '    name: First',
        `$&\n    owner: ${owner}\n    pains: [{ id: lost, text: Lost }]`,
      );
    const files = {
      'a.catalog.yaml': catalog('initiatives: [{ id: map, name: Map, owner: shop, opportunities: [trace] }]'),
      'b.catalog.yaml': catalog('opportunities: [{ id: trace, statement: T, pains: [buy/lost] }]'),
      'c.journey.yaml': stage('shop'),
    };
    assert.deepEqual(await counts('CX064', files, 'c.journey.yaml', stage('logistics')), [0, 1]);
  });

  it('reaches a promise: another one on its channel', async () => {
    const promise = (within: string) =>
      catalog(
        `promises: [{ id: p-${within.toLowerCase()}, statement: P, channel: c, event: e, within: ${within} }]`,
      );
    const files = { 'a.catalog.yaml': promise('PT1H'), 'b.catalog.yaml': promise('PT60M') };
    assert.deepEqual(await counts('CX077', files, 'b.catalog.yaml', promise('PT2H')), [0, 1]);
  });

  it('reaches a promise: what somebody expects who meets it at a touchpoint', async () => {
    const ana = (within: string) =>
      `apiVersion: cx/v1\nkind: persona\nid: ana\nname: Ana\ngoals: [Be done]\nexpectations: [{ text: T, channel: c, respondWithin: ${within} }]\n`;
    const files = {
      'a.catalog.yaml': catalog('promises: [{ id: p, statement: P, channel: c, within: PT2H }]'),
      'b.catalog.yaml': catalog('touchpoints: [{ id: desk, name: Desk, channel: c, promises: [p] }]'),
      'c.journey.yaml': journey('buy', 'ana').replace(
        '        name: Begin',
        '$&\n        touchpoints: [desk]',
      ),
      'd.persona.yaml': ana('PT2H'),
    };
    assert.deepEqual(await counts('CX078', files, 'd.persona.yaml', ana('PT1H')), [0, 1]);
  });
});
