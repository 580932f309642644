import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { catalog, journey, persona, strategy } from '../support/makeFiles.ts';

async function unowned(files: Readonly<Record<string, string>>, path: string): Promise<string[]> {
  return (await diagnose(files, path)).filter((line) => line.startsWith('CX090'));
}

const PROMISE = 'promises: [{ id: soon, statement: Soon, channel: web, within: P1D }]';

describe('unowned', () => {
  it('is said of a persona, a journey and a strategy that claim to be finished', async () => {
    for (const status of ['in-review', 'approved', 'live']) {
      const files = {
        'a.persona.yaml': persona('ana', `status: ${status}`),
        'b.journey.yaml': journey('buy', 'ana', `status: ${status}`),
        'plan.yaml': strategy(`status: ${status}`),
      };
      const sentence = (kind: string) =>
        `This ${kind} has no owner. Name the team that answers for it: \`owner: …\`.`;
      assert.deepEqual(await unowned(files, 'a.persona.yaml'), [`CX090 "ana": ${sentence('persona')}`]);
      assert.deepEqual(await unowned(files, 'b.journey.yaml'), [`CX090 "buy": ${sentence('journey')}`]);
      assert.deepEqual(await unowned(files, 'plan.yaml'), [`CX090 "plan": ${sentence('strategy')}`]);
    }
  });

  it('is not said of a draft, nor of what is put aside', async () => {
    for (const more of [[], ['status: draft'], ['status: deprecated'], ['status: archived']]) {
      assert.deepEqual(await unowned({ 'a.persona.yaml': persona('ana', ...more) }, 'a.persona.yaml'), []);
    }
  });

  it('is satisfied by an owner; one that is wrong has a problem of its own', async () => {
    for (const owner of ['service', '""', '[service]', '']) {
      const text = persona('ana', 'status: live', `owner: ${owner}`);
      assert.deepEqual(await unowned({ 'a.persona.yaml': text }, 'a.persona.yaml'), [], owner);
    }
  });

  it('is said of a promise, whoever owns the catalog, unless that is a draft or put aside', async () => {
    const sentence =
      'CX090 "soon": Nobody answers for this promise. Name the team that keeps it: `owner: …`.';
    for (const [line, expected] of [
      ['owner: service', [sentence]],
      ['status: live', [sentence]],
      ['status: draft', []],
      ['status: archived', []],
    ] as const) {
      const text = catalog(line, PROMISE);
      assert.deepEqual(await unowned({ 'a.catalog.yaml': text }, 'a.catalog.yaml'), expected, line);
    }
    const owned = catalog(PROMISE.replace('P1D', 'P1D, owner: service'));
    assert.deepEqual(await unowned({ 'a.catalog.yaml': owned }, 'a.catalog.yaml'), []);
  });

  it('is not said where the text cannot be read throughout', async () => {
    const text = `${persona('ana', 'status: live')}pains: [\n`;
    assert.deepEqual(await unowned({ 'a.persona.yaml': text }, 'a.persona.yaml'), []);
  });

  it('can be silenced', async () => {
    const text = persona('ana', 'status: live').replace(
      'id:',
      '# cx-ignore unowned: the board decides in May\nid:',
    );
    assert.deepEqual(await unowned({ 'a.persona.yaml': text }, 'a.persona.yaml'), []);
  });
});
