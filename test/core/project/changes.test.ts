import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverCancelled } from '../../../src/core/host.ts';
import { createLanguageService } from '../../../src/core/service.ts';
import { inEnglish } from '../../../src/core/translate.ts';
import { basicDiagnostics, basicRefresh } from '../support/basicRules.ts';
import { catalog, journey, persona, strategy } from '../support/makeFiles.ts';
import { MemoryWorkspace, serviceFor, serviceOver, TODAY, uriOf } from '../support/memoryWorkspace.ts';

/** A service over files, and short words for what the tests do with it. */
async function open(files: Readonly<Record<string, string>>) {
  const { service, workspace } = await serviceFor(files);
  const refresh = basicRefresh(service);
  return {
    service,
    workspace,
    /** The files whose diagnostics have changed, by their paths. */
    refresh: async () => (await refresh()).map((uri) => uri.replace('mem:/ws/', '')),
    messages: (path: string) =>
      basicDiagnostics(service, uriOf(path)).map(({ code, message }) => `${code} ${message}`),
  };
}

const UNUSED = 'CX014 No journey is about this persona yet.';
const NO_ANA = 'CX010 No persona has the id "ana".';

describe('a file outside the editor', () => {
  it('that is created mends what was missing it', async () => {
    const { workspace, refresh, messages } = await open({
      'a.journey.yaml': journey('a', 'ana'),
      'b.persona.yaml': persona('bo'),
    });
    assert.deepEqual(messages('a.journey.yaml'), [NO_ANA]);
    workspace.write('ana.persona.yaml', persona('ana'));
    assert.deepEqual(await refresh(), ['a.journey.yaml']);
    assert.deepEqual(messages('a.journey.yaml'), []);
    assert.deepEqual(messages('b.persona.yaml'), [UNUSED]);
  });

  it('that is deleted is missed by those who name it, and has no problems any more', async () => {
    const { service, workspace, refresh, messages } = await open({
      'a.journey.yaml': journey('a', 'ana', 'owner: nobody'),
      'ana.persona.yaml': persona('ana'),
    });
    workspace.delete('ana.persona.yaml');
    assert.deepEqual(await refresh(), ['a.journey.yaml']);
    assert.deepEqual(messages('a.journey.yaml'), [NO_ANA, 'CX010 No team has the id "nobody".']);
    workspace.delete('a.journey.yaml');
    assert.deepEqual(await refresh(), ['a.journey.yaml']);
    assert.deepEqual(messages('a.journey.yaml'), []);
    assert.deepEqual(service.documents(), []);
  });

  it('that changes is read again, and nothing else is', async () => {
    const { workspace, refresh, messages } = await open({
      'a.journey.yaml': journey('a', 'ana'),
      'ana.persona.yaml': persona('ana'),
      'bo.persona.yaml': persona('bo'),
    });
    workspace.opened.length = 0;
    workspace.write('a.journey.yaml', journey('a', 'bo'));
    assert.deepEqual(await refresh(), ['ana.persona.yaml', 'bo.persona.yaml']);
    assert.deepEqual(messages('ana.persona.yaml'), [UNUSED]);
    assert.deepEqual(messages('bo.persona.yaml'), []);
    assert.deepEqual(workspace.opened, [uriOf('a.journey.yaml')]);
  });

  it('that is renamed keeps its meaning under the new name', async () => {
    const { workspace, refresh, messages } = await open({
      'a.journey.yaml': journey('a', 'ana'),
      'ana.persona.yaml': persona('ana', 'owner: nobody'),
    });
    const { text } = workspace.files.get(uriOf('ana.persona.yaml'))!;
    workspace.delete('ana.persona.yaml');
    workspace.write('people/anna.persona.yaml', text);
    assert.deepEqual(await refresh(), ['ana.persona.yaml', 'people/anna.persona.yaml']);
    assert.deepEqual(messages('people/anna.persona.yaml'), ['CX010 No team has the id "nobody".']);
    assert.deepEqual(messages('a.journey.yaml'), []);
  });

  it('that changes without consequences changes nothing', async () => {
    const { workspace, refresh } = await open({
      'a.journey.yaml': journey('a', 'ana'),
      'ana.persona.yaml': persona('ana'),
    });
    workspace.write('ana.persona.yaml', persona('ana', 'tags: [new]'));
    assert.deepEqual(await refresh(), []);
  });

  it('may come with hundreds of others, as a checkout brings them', async () => {
    const { service, workspace, refresh, messages } = await open({ 'p0.persona.yaml': persona('p0') });
    for (let i = 0; i < 400; i++) workspace.write(`j${i}.journey.yaml`, journey(`j${i}`, `p${i}`));
    for (let i = 0; i < 400; i++) workspace.write(`p${i}.persona.yaml`, persona(`p${i}`));
    assert.deepEqual(await refresh(), ['p0.persona.yaml']);
    assert.equal(service.documents().length, 800);
    for (let i = 0; i < 400; i++) workspace.delete(`p${i}.persona.yaml`);
    assert.equal((await refresh()).length, 400);
    assert.deepEqual(messages('j7.journey.yaml'), ['CX010 No persona has the id "p7".']);
  });

  it('is found by what is written in it, when its name does not tell', async () => {
    const { service, workspace, refresh } = await open({
      'a.persona.yaml': persona('a'),
      'cx.config.yaml': 'apiVersion: cx/v1\nkind: config\n',
      'people/z.yaml': persona('z'),
      'people/b.yaml': persona('b'),
    });
    const found = () => service.documentsByHeader().map((uri) => uri.replace('mem:/ws/', ''));
    assert.deepEqual(found(), ['people/b.yaml', 'people/z.yaml']);
    workspace.write('people/b.yaml', 'anything: else\n');
    workspace.delete('people/z.yaml');
    workspace.write('c.yaml', persona('c'));
    await refresh();
    assert.deepEqual(found(), ['c.yaml']);
  });

  it('is announced, so that the host knows when to ask', async () => {
    const { service, workspace } = await open({});
    let announced = 0;
    const subscription = service.onDidBecomeStale(() => announced++);
    workspace.write('a.persona.yaml', persona('a'));
    assert.equal(announced, 1);
    subscription.dispose();
    workspace.write('b.persona.yaml', persona('b'));
    assert.equal(announced, 1);
  });
});

describe('what is said about one file', () => {
  it('suggests an id that has come since', async () => {
    const { workspace, refresh, messages } = await open({ 'a.journey.yaml': journey('a', 'ana') });
    assert.deepEqual(messages('a.journey.yaml'), [NO_ANA]);
    workspace.write('anna.persona.yaml', persona('anna'));
    assert.deepEqual(await refresh(), ['a.journey.yaml', 'anna.persona.yaml']);
    assert.deepEqual(messages('a.journey.yaml'), ['CX010 No persona has the id "ana". Did you mean "anna"?']);
    workspace.delete('anna.persona.yaml');
    assert.deepEqual(await refresh(), ['a.journey.yaml', 'anna.persona.yaml']);
    assert.deepEqual(messages('a.journey.yaml'), [NO_ANA]);
  });

  it('suggests the same of two ids, whichever was written first', async () => {
    for (const order of [
      ['anna', 'anja'],
      ['anja', 'anna'],
    ]) {
      const { workspace, refresh, messages } = await open({ 'a.journey.yaml': journey('a', 'anx') });
      for (const id of order) {
        workspace.write(`${id}.persona.yaml`, persona(id));
        await refresh();
      }
      assert.deepEqual(messages('a.journey.yaml'), [
        'CX010 No persona has the id "anx". Did you mean "anja"?',
      ]);
    }
  });

  it('points at the other file as that stands now', async () => {
    const { service, workspace } = await open({
      'a.persona.yaml': persona('ana'),
      'b.persona.yaml': persona('ana'),
    });
    const other = () => basicDiagnostics(service, uriOf('b.persona.yaml'))[0]?.related?.[0]?.range;
    assert.deepEqual(other(), { start: { line: 2, character: 4 }, end: { line: 2, character: 7 } });
    workspace.write('a.persona.yaml', persona('"ana"'));
    await service.refresh(neverCancelled);
    assert.deepEqual(other(), { start: { line: 2, character: 4 }, end: { line: 2, character: 9 } });
    workspace.write('a.persona.yaml', `\n${persona('ana')}`);
    await service.refresh(neverCancelled);
    assert.deepEqual(other(), { start: { line: 3, character: 4 }, end: { line: 3, character: 7 } });
  });

  it('follows a file that becomes another kind', async () => {
    const lines = 'apiVersion: cx/v1\nkind: strategy\nid: x\nname: X\nparent: ana\npriorityPersonas: [ana]\n';
    const { workspace, refresh, messages } = await open({
      'x.yaml': lines,
      'ana.persona.yaml': persona('ana'),
    });
    assert.deepEqual(messages('ana.persona.yaml'), [UNUSED]);
    workspace.write('x.yaml', journey('x', 'ana'));
    assert.deepEqual(await refresh(), ['ana.persona.yaml', 'x.yaml']);
    assert.deepEqual(messages('ana.persona.yaml'), []);
  });

  it('knows no circle any more when a namesake takes the place of one of its journeys', async () => {
    const { workspace, refresh, messages } = await open({
      'j1.journey.yaml': journey('one', 'p', 'parent: two'),
      'j2.journey.yaml': journey('two', 'p', 'parent: three'),
      'j3.journey.yaml': journey('three', 'p', 'parent: one'),
      'p.persona.yaml': persona('p'),
    });
    const circles = (path: string) => messages(path).filter((message) => message.startsWith('CX012')).length;
    assert.equal(circles('j1.journey.yaml'), 1);
    workspace.write('a.journey.yaml', journey('three', 'p'));
    await refresh();
    assert.equal(circles('j1.journey.yaml'), 0);
    workspace.delete('a.journey.yaml');
    await refresh();
    assert.equal(circles('j1.journey.yaml'), 1);
  });
});

describe('an editor', () => {
  it('goes before the disk while its document is open', async () => {
    const { workspace, refresh, messages } = await open({
      'a.journey.yaml': journey('a', 'ana'),
      'ana.persona.yaml': persona('ana'),
    });
    workspace.type('ana.persona.yaml', persona('anna'));
    assert.deepEqual(await refresh(), ['a.journey.yaml', 'ana.persona.yaml']);
    assert.deepEqual(messages('a.journey.yaml'), ['CX010 No persona has the id "ana". Did you mean "anna"?']);
    workspace.close('ana.persona.yaml');
    assert.deepEqual(await refresh(), []);
  });

  it('has each version of a text parsed once', async () => {
    const workspace = new MemoryWorkspace({ 'a.journey.yaml': '' });
    let parses = 0;
    const service = createLanguageService({
      workspace,
      today: () => TODAY,
      logger: { error: assert.fail },
      // Put into words once for each reading of the text.
      translate(sentence, ...args) {
        if (sentence.includes('is unknown here')) parses++;
        return inEnglish(sentence, ...args);
      },
    });
    const look = async () => {
      await service.refresh(neverCancelled);
      const answer = await service.picture(uriOf('a.journey.yaml'), 'journey', neverCancelled);
      return answer.kind === 'picture' ? `version ${answer.version}, ${parses} parses` : answer.kind;
    };
    workspace.type('a.journey.yaml', journey('a', 'bo', 'nonsense: 1'));
    assert.equal(await look(), 'version 1, 1 parses');
    assert.equal(await look(), 'version 1, 1 parses');
    workspace.type('a.journey.yaml', journey('a', 'bo', 'nonsense: 2'));
    await service.picture(uriOf('a.journey.yaml'), 'journey', neverCancelled);
    assert.equal(await look(), 'version 2, 2 parses');
  });

  it('that opens a document again counts its versions from the start', async () => {
    const { workspace, refresh, messages } = await open({});
    workspace.type('a.persona.yaml', persona('ana'));
    await refresh();
    workspace.close('a.persona.yaml');
    workspace.type('a.persona.yaml', persona('ana', 'owner: nobody'));
    await refresh();
    assert.deepEqual(messages('a.persona.yaml'), [UNUSED, 'CX010 No team has the id "nobody".']);
  });

  it('may show a file from outside the folders, which is forgotten when it is closed', async () => {
    const { service, workspace } = await open({ 'ana.persona.yaml': persona('ana') });
    workspace.type('other:/place/a.journey.yaml', journey('a', 'ana'));
    assert.deepEqual(await service.refresh(neverCancelled), ['other:/place/a.journey.yaml']);
    assert.equal(basicDiagnostics(service, 'other:/place/a.journey.yaml')[0]?.code, 'CX010');
    workspace.close('other:/place/a.journey.yaml');
    assert.deepEqual(await service.refresh(neverCancelled), ['other:/place/a.journey.yaml']);
    assert.deepEqual(service.diagnostics('other:/place/a.journey.yaml'), []);
  });
});

describe('a refresh that is cancelled', () => {
  const files = Object.fromEntries(
    Array.from({ length: 20 }, (_, i) => [`j${i}.journey.yaml`, journey(`j${i}`, 'ana')]),
  );

  it('goes on where it stopped', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 100 }, (_, i) => [`j${i}.journey.yaml`, journey(`j${i}`, 'ana')]),
    );
    const workspace = new MemoryWorkspace(many);
    const service = serviceOver(workspace);
    let asked = 0;
    const changed = await service.refresh({
      get isCancellationRequested() {
        return ++asked > 12;
      },
    });
    assert.deepEqual(changed, []);
    const read = new Set(service.documents().map(({ uri }) => uri));
    assert.ok(read.size > 0 && read.size < 12, `${read.size} files were read`);
    const ahead = workspace.opened.splice(0).length - read.size;
    assert.ok(ahead < 25, `${ahead} files were opened, and not read`);
    assert.equal((await service.refresh(neverCancelled)).length, 100);
    assert.equal(new Set(workspace.opened).size, workspace.opened.length);
    const again = workspace.opened.filter((uri) => read.has(uri));
    // Nobody knows whether the last one had been dealt with wholly.
    assert.deepEqual(again, [[...read].at(-1)], 'what was read is not read again');
    assert.equal(workspace.opened.length, 100 - read.size + 1);
  });

  it('answers with what has changed until then', async () => {
    const workspace = new MemoryWorkspace(files);
    const service = serviceOver(workspace);
    let asked = 0;
    const first = await service.refresh({
      get isCancellationRequested() {
        return service.progress() === undefined && ++asked > 10;
      },
    });
    const second = await service.refresh(neverCancelled);
    assert.ok(first.length > 0 && second.length > 0);
    assert.equal(new Set([...first, ...second]).size, 20);
  });

  it('shows how far the first reading is', async () => {
    const seen = new Set<string>();
    const service = createLanguageService({
      workspace: new MemoryWorkspace(files),
      today: () => TODAY,
      logger: { error: assert.fail },
      // Before each file that is read, and each that is checked.
      async breathe() {
        const { done, total } = service.progress() ?? {};
        seen.add(`${done} of ${total}`);
      },
    });
    await service.refresh(neverCancelled);
    const reading = Array.from({ length: 20 }, (_, done) => `${done} of 20`);
    assert.deepEqual(
      [...seen].filter((one) => !one.startsWith('undefined')),
      reading,
    );
    assert.ok(seen.has('undefined of undefined'), 'what is listed and checked is not being read');
    assert.equal(service.progress(), undefined);
  });
});

describe('a file about which there is much to ask', () => {
  it('is asked about step by step, so that others get their turn in between', async () => {
    const nobody = Array.from({ length: 200 }, (_, i) => `nobody${i}`);
    let turns = 0;
    const service = createLanguageService({
      workspace: new MemoryWorkspace({ 'a.journey.yaml': journey('a', 'ana', `metrics: [${nobody}]`) }),
      today: () => TODAY,
      logger: { error: assert.fail },
      async breathe() {
        turns++;
      },
    });
    await service.refresh(neverCancelled);
    const unknown = service.diagnostics(uriOf('a.journey.yaml')).filter(({ code }) => code === 'CX010');
    assert.equal(unknown.length, 201);
    assert.ok(turns > 201, `${turns} turns`);
  });
});

describe('a service', () => {
  it('answers for files that it does not know with nothing', async () => {
    const { service } = await open({ 'compose.yaml': 'services: {}\n' });
    for (const path of ['compose.yaml', 'gone.journey.yaml']) {
      assert.deepEqual(service.diagnostics(uriOf(path)), []);
      assert.equal(service.kindOf(uriOf(path)), undefined);
      assert.deepEqual(await service.picture(uriOf(path), 'journey', neverCancelled), { kind: 'none' });
    }
    assert.deepEqual(service.documents(), []);
  });

  it('lists what the workspace defines, with the number of its uses', async () => {
    const { service } = await open({
      'a.journey.yaml': journey('a', 'ana', 'owner: care'),
      'ana.persona.yaml': persona('ana', 'owner: care'),
      'things.catalog.yaml': catalog('teams:', '  - id: care', '    name: Customer care'),
      'plan.yaml': strategy('priorityPersonas: [ana]'),
    });
    assert.deepEqual(
      service
        .registry()
        .map(({ kind, id, name, line, uses }) => `${kind} ${id} "${name}" in line ${line + 1}: ${uses}`),
      [
        'journey a "a" in line 3: 0',
        'persona ana "ana" in line 3: 2',
        'stage a/first "First" in line 9: 0',
        'step a/begin "Begin" in line 12: 0',
        'strategy plan "Plan" in line 3: 0',
        'team care "Customer care" in line 6: 2',
      ],
    );
  });

  it('hears nothing any more once it is disposed of', async () => {
    const { service, workspace } = await open({});
    service.onDidBecomeStale(() => assert.fail('was told'));
    service.dispose();
    workspace.write('a.persona.yaml', persona('a'));
  });

  it('whose rule fails says what the others say, and tells the log', async () => {
    const log: string[] = [];
    const workspace = new MemoryWorkspace({
      'a.journey.yaml': journey('a', 'nobody', 'parent: a'),
      'b.journey.yaml': journey('b', 'bo', 'nonsense: 1'),
      'ana.persona.yaml': persona('ana'),
    });
    const service = createLanguageService({
      workspace,
      today: () => TODAY,
      logger: { error: (message) => log.push(message) },
      translate(sentence, ...args) {
        if (args.includes('nobody') || args.includes('"nonsense"')) throw new Error('a mistake of ours');
        return inEnglish(sentence, ...args);
      },
    });
    await service.refresh(neverCancelled);
    const codes = (path: string) => basicDiagnostics(service, uriOf(path)).map(({ code }) => code);
    assert.deepEqual(codes('a.journey.yaml'), ['CX012']);
    assert.deepEqual(codes('b.journey.yaml'), []);
    assert.deepEqual(codes('ana.persona.yaml'), ['CX014']);
    assert.deepEqual(log, [
      'mem:/ws/b.journey.yaml could not be checked',
      'The rule dangling-reference has failed on mem:/ws/a.journey.yaml',
    ]);
  });
});
