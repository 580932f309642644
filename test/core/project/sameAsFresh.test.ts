import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { neverCancelled, type Uri } from '../../../src/core/host.ts';
import { MemoryWorkspace, serviceOver, uriOf } from '../support/memoryWorkspace.ts';
import { joinLines } from '../support/text.ts';
import { futureTexts, pictures } from './futureTexts.ts';
import { LIFE_EDITS, lifeTexts } from './lifeTexts.ts';
import { meetingTexts } from './meetingTexts.ts';

// Few ids and few paths, so that files meet: take an id twice, refer to each other, fall silent, come back.
const ids = fc.constantFrom('ana', 'anna', 'bo');
const local = fc.constantFrom('one', 'two');
const paths = fc.constantFrom(
  'a.journey.yaml',
  'b.journey.yaml',
  'p.persona.yaml',
  'things.catalog.yaml',
  'plan.yaml',
  'sub/a.journey.yaml',
  'sub/p.persona.yaml',
  'sub/deep/d.journey.yaml',
);
const configs = fc.constantFrom('cx.config.yaml', 'sub/cx.config.yaml', 'sub/deep/cx.config.yaml');

const line = (prefix: string, value: string | undefined) =>
  value === undefined ? [] : [`${prefix}${value}`];
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });

const journey = fc
  .record({
    id: maybe(ids),
    quoted: fc.boolean(),
    persona: ids,
    parent: maybe(
      fc.oneof(
        ids,
        fc.tuple(ids, local).map((parts) => parts.join('/')),
      ),
    ),
    baseline: maybe(ids),
    sub: maybe(ids),
    stage: local,
    owner: maybe(ids),
    to: maybe(local),
    phase: maybe(fc.constantFrom('usage', 'using', 'ana')),
    ignore: maybe(
      fc.constantFrom('dangling-reference: known', 'dangling-reference', 'CX012: yes', 'unused: no'),
    ),
    blank: fc.boolean(),
  })
  .map(({ id, quoted, persona, parent, baseline, sub, stage, owner, to, phase, ignore, blank }) =>
    joinLines(
      ...(blank ? ['', '# a comment'] : ['#  ']),
      'apiVersion: cx/v1',
      'kind: journey',
      ...line('id: ', quoted && id !== undefined ? `"${id}"` : id),
      'name: A journey',
      'goal: Get it done',
      ...line('# cx-ignore ', ignore),
      `persona: ${persona}`,
      ...line('parent: ', parent),
      ...line('baseline: ', baseline),
      ...line('owner: ', owner),
      'stages:',
      `  - id: ${stage}`,
      '    name: A stage',
      ...line('    phase: ', phase),
      '    steps:',
      `      - id: ${stage}`,
      '        name: A step',
      ...line('        subJourney: ', sub),
      ...line('        branches: [{ to: ', to === undefined ? undefined : `${to} }]`),
    ),
  );
const persona = fc
  .record({
    id: ids,
    priority: fc.constantFrom('primary', 'negative'),
    pain: maybe(local),
    owner: maybe(ids),
  })
  .map(({ id, priority, pain, owner }) =>
    joinLines(
      'apiVersion: cx/v1',
      'kind: persona',
      `id: ${id}`,
      'name: A persona',
      `priority: ${priority}`,
      ...line('owner: ', owner),
      'goals: [Get it done]',
      ...line('pains: [{ text: It hurts, id: ', pain === undefined ? undefined : `${pain} }]`),
    ),
  );
const catalog = fc
  .record({ team: ids, owner: maybe(ids), opportunity: ids, pain: maybe(fc.tuple(ids, local)) })
  .map(({ team, owner, opportunity, pain }) =>
    joinLines(
      'apiVersion: cx/v1',
      'kind: catalog',
      'id: things',
      'name: Things',
      'teams:',
      `  - { id: ${team}, name: A team }`,
      'opportunities:',
      `  - id: ${opportunity}`,
      '    statement: Do better',
      ...line('    owner: ', owner),
      ...line('    pains: [', pain && `${pain.join('/')}]`),
    ),
  );
const strategy = fc
  .record({ persona: ids, phase: ids })
  .map(({ persona: one, phase }) =>
    joinLines(
      'apiVersion: cx/v1',
      'kind: strategy',
      'id: plan',
      'name: The plan',
      `priorityPersonas: [${one}]`,
      `priorityJourneys: [${one}]`,
      `phases: [{ id: ${phase}, name: A phase }]`,
    ),
  );
const broken = fc.constantFrom(
  '',
  'a: [\n',
  'services: {}\n',
  'apiVersion: cx/v2\nkind: journey\n',
  'apiVersion: cx/v1\nkind: jorney\nid: ana\n',
  'apiVersion: cx/v1\nkind: journey\nid: ana\nstages: [\n',
);
const text = fc.oneof(
  { weight: 6, arbitrary: journey },
  { weight: 3, arbitrary: persona },
  { weight: 3, arbitrary: catalog },
  { weight: 2, arbitrary: strategy },
  { weight: 8, arbitrary: futureTexts },
  { weight: 4, arbitrary: lifeTexts },
  { weight: 4, arbitrary: meetingTexts },
  { weight: 1, arbitrary: broken },
);
const config = fc.oneof(
  fc.constantFrom('', 'rules: [\n', '# nothing\n', 'rules:\n  unused: wrong\n'),
  fc
    .record({
      rules: fc.constantFrom(
        '{}',
        '{ unused: off }',
        '{ CX014: error }',
        '{ dangling-reference: warning, CX012: off }',
      ),
      exclude: maybe(
        fc.constantFrom('"sub/**"', '"**/a.*"', '"deep/**"', '"*.persona.yaml"', '"**/cx.config.yaml"'),
      ),
    })
    .map(({ rules, exclude }) =>
      joinLines(`rules: ${rules}`, ...line('exclude: [', exclude && `${exclude}]`)),
    ),
);

/** Small changes of what is there: most of a file stays the same. */
const EDITS: readonly (readonly [RegExp, string])[] = [
  [/^id: (\w+)$/m, 'id: "$1"'],
  [/^id: "(\w+)"$/m, 'id: $1'],
  [/^# {2}$/m, '#\n '],
  [/^#\n $/m, '#  '],
  [/^kind: strategy$/m, 'kind: journey'],
  [/^kind: journey$/m, 'kind: strategy'],
  [/\bana\b/, 'anna'],
  [/\banna\b/, 'bo'],
  [/\bbo\b(?![\s\S]*\bbo\b)/, 'ana'],
  [/^parent: .*\n/m, ''],
  [/^goal/m, 'parent: ana\ngoal'],
  [/^name: /m, 'name:  '],
  ...LIFE_EDITS,
  [/^ {4}name: Work$/m, '    status: cancelled\n    name: Work'],
  [/^ {4}status: cancelled\n/m, ''],
];

type Event =
  | { readonly kind: 'write' | 'type'; readonly path: string; readonly text: string }
  | { readonly kind: 'delete' | 'close'; readonly path: string }
  | { readonly kind: 'edit'; readonly path: string; readonly edit: number }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }
  | { readonly kind: 'refresh' | 'cancelledRefresh' }
  | { readonly kind: 'folders'; readonly folders: readonly Uri[] };

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constantFrom('write' as const, 'type' as const), path: paths, text }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('write' as const), path: configs, text: config }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('delete' as const), path: fc.oneof(paths, configs) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const), path: paths }) },
  {
    weight: 2,
    arbitrary: fc.oneof(
      fc.record({ kind: fc.constant('write' as const), path: pictures, text: fc.constant('') }),
      fc.record({ kind: fc.constant('delete' as const), path: pictures }),
    ),
  },
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('edit' as const), path: paths, edit: fc.nat(EDITS.length - 1) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rename' as const), path: paths, to: paths }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('refresh' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancelledRefresh' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('folders' as const),
      folders: fc.constantFrom(['mem:/ws'], ['mem:/ws/sub'], ['mem:/ws', 'mem:/ws/sub'], []),
    }),
  },
);

const start = fc
  .uniqueArray(fc.tuple(paths, text), { minLength: 3, maxLength: 8, selector: ([path]) => path })
  .map((files): Record<string, string> => Object.fromEntries(files));

async function apply(event: Event, workspace: MemoryWorkspace, refresh: (polls: number) => Promise<void>) {
  switch (event.kind) {
    case 'write':
      return workspace.write(event.path, event.text);
    case 'type':
      return workspace.type(event.path, event.text);
    case 'delete':
      return workspace.delete(event.path);
    case 'close':
      return workspace.close(event.path);
    case 'edit': {
      const file = workspace.files.get(uriOf(event.path));
      if (file) workspace.type(event.path, file.text.replace(...EDITS[event.edit]!));
      return;
    }
    case 'rename': {
      const file = workspace.files.get(uriOf(event.path));
      if (!file || event.path === event.to) return;
      workspace.delete(event.path);
      return workspace.write(event.to, file.text);
    }
    case 'refresh':
      return refresh(Number.POSITIVE_INFINITY);
    case 'cancelledRefresh':
      return refresh(7);
    case 'folders':
      return workspace.setFolders(event.folders);
  }
}

describe('a service that has seen files change', () => {
  it('says the same as a new one over the same files', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(start, fc.array(event, { minLength: 2, maxLength: 16 }), async (files, events) => {
        const workspace = new MemoryWorkspace(files);
        const service = serviceOver(workspace);
        const published = new Map<Uri, unknown>();
        const refresh = async (polls: number) => {
          let left = polls;
          const changed = await service.refresh({
            get isCancellationRequested() {
              return --left < 0;
            },
          });
          for (const uri of changed) {
            assert.notDeepEqual(service.diagnostics(uri), published.get(uri) ?? [], `${uri} has not changed`);
            published.set(uri, service.diagnostics(uri));
          }
        };
        for (const one of events) await apply(one, workspace, refresh);
        await refresh(Number.POSITIVE_INFINITY);

        const fresh = serviceOver(workspace);
        await fresh.refresh(neverCancelled);
        assert.deepEqual(service.documents(), fresh.documents());
        assert.deepEqual(service.registry(), fresh.registry());
        for (const uri of new Set([...workspace.files.keys(), ...published.keys()])) {
          assert.deepEqual(service.diagnostics(uri), fresh.diagnostics(uri), uri);
          assert.deepEqual(
            published.get(uri) ?? [],
            fresh.diagnostics(uri),
            `${uri} was not reported as changed`,
          );
        }
      }),
      { seed: 20261122, numRuns: 400 },
    );
  });
});
