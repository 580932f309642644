import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverCancelled } from '../../../src/core/host.ts';
import type { FileKind } from '../../../src/core/model/identify.ts';
import { idFromName } from '../../../src/core/model/idFromName.ts';
import { LineIndex } from '../../../src/core/yaml/lineIndex.ts';
import { journey, persona } from '../support/makeFiles.ts';
import { serviceFor, uriOf } from '../support/memoryWorkspace.ts';

const ROOT = 'mem:/ws';

async function plan(
  files: Readonly<Record<string, string>>,
  kind: FileKind,
  more: { folder?: string; exactly?: boolean; name?: string } = {},
) {
  const { service } = await serviceFor(files);
  const wish = { kind, id: 'new-one', folder: ROOT, exactly: false, ...more };
  const { uri, text, selection } = await service.newFile(wish, neverCancelled);
  const lines = new LineIndex(text);
  const selected = text.slice(lines.offsetAt(selection.start), lines.offsetAt(selection.end));
  return { uri, text, line: `${text.split('\n')[selection.start.line]?.trim()}`, selected };
}

describe('a new file', () => {
  it('goes where one would look for it', async () => {
    assert.equal((await plan({}, 'persona')).uri, uriOf('personas/new-one.persona.yaml'));
    assert.equal((await plan({}, 'journey')).uri, uriOf('journeys/new-one.journey.yaml'));
    assert.equal((await plan({}, 'strategy')).uri, uriOf('new-one.strategy.yaml'));
  });

  it('begins at the first thing to write, whatever its kind', async () => {
    assert.equal((await plan({}, 'strategy')).line, 'mission: To be written');
    const { line, selected } = await plan({}, 'catalog');
    assert.deepEqual([line, selected], ['name: A channel', 'A channel']);
  });

  it('goes to others of its kind', async () => {
    const files = {
      'people/a.persona.yaml': persona('a'),
      'people/b.persona.yaml': persona('b'),
      'old/c.persona.yaml': persona('c'),
    };
    assert.equal((await plan(files, 'persona')).uri, uriOf('people/new-one.persona.yaml'));
    assert.equal((await plan(files, 'journey')).uri, uriOf('journeys/new-one.journey.yaml'));
    const tie = { 'a/a.persona.yaml': persona('a'), 'personas/b.persona.yaml': persona('b') };
    assert.equal((await plan(tie, 'persona')).uri, uriOf('personas/new-one.persona.yaml'));
  });

  it('goes into a folder that somebody has chosen', async () => {
    const chosen = { folder: uriOf('drafts'), exactly: true };
    assert.equal((await plan({}, 'persona', chosen)).uri, uriOf('drafts/new-one.persona.yaml'));
  });

  it('stays within its project', async () => {
    const files = {
      'people/a.persona.yaml': persona('a'),
      'shop/cx.config.yaml': '',
      'shop/folk/b.persona.yaml': persona('b'),
    };
    const inShop = { folder: uriOf('shop/journeys') };
    assert.equal((await plan(files, 'persona', inShop)).uri, uriOf('shop/folk/new-one.persona.yaml'));
    assert.match((await plan(files, 'journey', inShop)).text, /personas:\n {2}- b\n/);
    assert.match((await plan(files, 'journey')).text, /personas:\n {2}- a\n/);
  });

  it('is begun at the first thing to write', async () => {
    const ana = { 'ana.persona.yaml': persona('ana') };
    for (const [kind, line] of [
      ['persona', '- To be written'],
      ['journey', 'goal: To be written'],
      ['strategy', 'mission: To be written'],
    ] as const) {
      const found = await plan(ana, kind, { name: 'To be written' });
      assert.equal(found.line, line);
      assert.equal(found.selected, 'To be written');
    }
  });

  it('has no problem that keeps one from going on', async () => {
    const { service, workspace } = await serviceFor({ 'ana.persona.yaml': persona('ana') });
    for (const kind of ['persona', 'journey'] as const) {
      const wish = { kind, id: 'x', name: 'a: "b" #c', folder: ROOT, exactly: false };
      const { uri, text } = await service.newFile(wish, neverCancelled);
      workspace.write(uri, text);
      await service.refresh(neverCancelled);
      const errors = service.diagnostics(uri).filter(({ severity }) => severity === 'error');
      assert.deepEqual(errors, []);
    }
  });

  it('is refused an id that is none or is taken', async () => {
    const files = {
      'ana.persona.yaml': persona('ana'),
      'shop/cx.config.yaml': '',
      'a.journey.yaml': journey('a', 'ana'),
    };
    const { service } = await serviceFor(files);
    const refusal = (id: string, folder = ROOT) => service.newIdRefusal({ kind: 'persona', id, folder });
    assert.equal(refusal('ben'), undefined);
    assert.equal(refusal('a'), undefined);
    assert.equal(refusal('ana', uriOf('shop')), undefined);
    assert.match(refusal('ana') ?? '', /The id "ana" is taken by "ana"/);
    for (const id of ['', 'Ana', 'a b', '-a', 'a--b', 'a/b', '../a'])
      assert.match(refusal(id) ?? '', /An id has/);
  });
});

describe('an id made from a name', () => {
  for (const [name, id] of [
    ['Return goods', 'return-goods'],
    ['  Señora Müller & Søn  ', 'senora-muller-son'],
    ["The customer's first day", 'the-customers-first-day'],
    ['Самовивіз із крамниці', 'samovyviz-iz-kramnytsi'],
    ['Їжа для Юлії', 'yizha-dlia-yulii'],
    ['Baixa i retorn al club', 'baixa-i-retorn-al-club'],
    ['Café №5 — 100%', 'cafe-5-100'],
    ['日本語', ''],
    ['🎉', ''],
  ] as const) {
    it(`is ${id || 'empty'} for ${name.trim()}`, () => assert.equal(idFromName(name), id));
  }

  it('is not longer than people read', () => {
    const id = idFromName('word '.repeat(60));
    assert.ok(id.length <= 60 && /^word(-word)*$/.test(id), id);
    assert.ok(idFromName('x'.repeat(300)).length <= 60);
  });

  it('asks its questions in a language, and as many as are wished', async () => {
    const { service } = await serviceFor({ 'a.persona.yaml': persona('a') });
    const wish = { kind: 'persona', id: 'b', folder: ROOT, exactly: false } as const;
    const short = await service.newFile({ ...wish, locale: 'es-MX' }, neverCancelled);
    const full = await service.newFile({ ...wish, locale: 'es-MX', size: 'full' }, neverCancelled);
    assert.match(short.text, /locale: es-MX\n\n# ¿/);
    assert.ok(full.text.length > 3 * short.text.length);
    for (const { text, selection } of [short, full]) {
      const line = text.split('\n')[selection.start.line]!;
      assert.equal(line.slice(selection.start.character, selection.end.character), 'Por escribir');
    }
  });

  it('is in the language that most files of the project have', async () => {
    const files = {
      'a.persona.yaml': persona('a', 'locale: pt-PT'),
      'b.persona.yaml': persona('b', 'locale: pt-PT'),
      'c.persona.yaml': persona('c', 'locale: en'),
      'other/cx.config.yaml': '',
      'other/d.persona.yaml': persona('d'),
    };
    const { service } = await serviceFor(files);
    assert.equal(service.usualLocale(ROOT), 'pt-PT');
    assert.equal(service.usualLocale(uriOf('other')), undefined);
  });
});
