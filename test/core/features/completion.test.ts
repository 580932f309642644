import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverCancelled } from '../../../src/core/host.ts';
import { accept, complete, expand } from '../support/completion.ts';
import { FILES, HEAD, inJourney, STEP } from '../support/completionFiles.ts';
import { diagnose } from '../support/diagnose.ts';
import { journey } from '../support/makeFiles.ts';
import { serviceFor, uriOf } from '../support/memoryWorkspace.ts';
import { joinLines } from '../support/text.ts';

describe('completion of keys', () => {
  it('offers first what is required and missing, and never what is there', async () => {
    const { labels, item } = await inJourney(`${HEAD}|`);
    assert.deepEqual(labels.slice(0, 3), ['personas', 'goal', 'stages']);
    assert.equal(item('goal').description, 'required');
    for (const there of ['apiVersion', 'kind', 'id', 'name']) assert.ok(!labels.includes(there), there);
  });

  it('offers then what things of the kind have in this project', async () => {
    const step = (id: string) => `      - id: ${id}\n        name: ${id}\n        duration: P1D\n`;
    const files = { 'a.journey.yaml': `${journey('a', 'ben')}${step('b')}${step('c')}${step('d')}` };
    const { labels } = await complete('new.journey.yaml', `${STEP}        |`, files);
    assert.equal(labels[0], 'duration');
  });

  it('explains them, with an example', async () => {
    const { item } = await inJourney(`${HEAD}|`);
    assert.equal(
      item('goal').documentation,
      'What the customer wants to get done, in the customer’s words.\n\nFor example: I want fresh food on the table tonight.',
    );
  });

  it('never offers keys of the team’s own, nor a second word for the same', async () => {
    const { labels } = await inJourney(`${HEAD}persona: ben\n|`);
    assert.deepEqual(
      labels.filter((label) => label.startsWith('x-') || label.startsWith('persona')),
      [],
    );
  });

  it('leaves the cursor where the next thing is typed', async () => {
    const top = await inJourney(`${HEAD}|`);
    assert.equal(top.accepted('goal'), `${HEAD}goal: |`);
    assert.equal(top.accepted('tags'), `${HEAD}tags:\n  - |`);
    assert.equal(top.accepted('scope'), `${HEAD}scope:\n  |`);
    assert.equal(top.accepted('stages'), `${HEAD}stages:\n  - id: |\n    name: `);
    const step = await inJourney(`${STEP}        |`);
    assert.equal(step.accepted('branches'), `${STEP}        branches:\n          - to: |`);
    assert.equal(step.accepted('momentOfTruth'), `${STEP}        momentOfTruth: |true`);
  });

  it('asks for the next choice at once where there is one', async () => {
    const { item } = await inJourney(`${STEP}        |`);
    for (const key of ['emotion', 'touchpoints', 'actor', 'duration'])
      assert.ok(item(key).triggerSuggest, key);
    for (const key of ['action', 'pains', 'frontstage']) assert.ok(!item(key).triggerSuggest, key);
  });

  it('replaces the word at the cursor, and no more where a colon is', async () => {
    assert.equal((await inJourney(`${HEAD}st|`)).accepted('status'), `${HEAD}status: |`);
    assert.equal((await inJourney(`${HEAD}gaol|: x\n`)).accepted('goal'), `${HEAD}goal|: x\n`);
    assert.equal(
      (await inJourney(`${HEAD}sta|\n  - id: x\n`)).accepted('stages'),
      `${HEAD}stages:|\n  - id: x\n`,
    );
    assert.equal((await inJourney(`${HEAD}stages:\n  - i|`)).accepted('id'), `${HEAD}stages:\n  - id: |`);
    assert.equal((await inJourney(`${HEAD}stages:\n  -|`)).accepted('id'), `${HEAD}stages:\n  - id: |`);
  });

  it('takes several words for a text that somebody writes', async () => {
    const pains = `${STEP}        pains:\n          - `;
    assert.ok((await inJourney(`${pains}Wai|`)).labels.includes('text'));
    assert.deepEqual((await inJourney(`${pains}Waits for a wo|rd`)).labels, []);
  });

  it('goes by the indentation', async () => {
    const stage = await inJourney(`${STEP}    |`);
    assert.ok(stage.labels.includes('phase') && !stage.labels.includes('emotion'));
    assert.equal((await inJourney(`${STEP}      |`)).accepted('-'), `${STEP}      - id: |\n        name: `);
    assert.equal((await inJourney(`${STEP}  |`)).accepted('-'), `${STEP}  - id: |\n    name: `);
  });

  it('writes as the file is written', async () => {
    const four = 'apiVersion: cx/v1\r\nkind: journey\r\nscope:\r\n    start: x\r\n|';
    assert.equal(
      (await inJourney(four)).accepted('stages'),
      `${four.replace('|', '')}stages:\r\n    - id: |\r\n      name: `,
    );
    const flush = `${HEAD}tags:\n- a\n`;
    assert.equal((await inJourney(`${flush}|`)).accepted('personas'), `${flush}personas:\n- |`);
  });

  it('works in brackets', async () => {
    const { labels, accepted } = await inJourney(`${STEP}        emotion: { score: 1, | }\n`);
    assert.deepEqual(labels, ['label', 'basis']);
    assert.equal(accepted('basis'), `${STEP}        emotion: { score: 1, basis: | }\n`);
    const pain = await inJourney(`${STEP}        pains: [{ text: x, | }]\n`);
    assert.equal(pain.accepted('evidence'), `${STEP}        pains: [{ text: x, evidence: [|] }]\n`);
  });

  it('offers personas as keys of emotions, and then no details of one', async () => {
    const { labels, item } = await inJourney(`${STEP}        emotion:\n          ben: 1\n          |`);
    assert.deepEqual(labels, ['anna']);
    assert.equal(item('anna').detail, 'Anna Ruiz');
  });
});

describe('completion in a new file', () => {
  it('offers a whole file of the kind that its name says, without a problem', async () => {
    for (const kind of ['persona', 'journey', 'strategy', 'catalog']) {
      const path = `my-first.${kind}.yaml`;
      const { items, text } = await complete(path, '|', FILES);
      assert.equal(items[0]?.label, `New ${kind}`);
      const whole = accept(text, items[0]!).text;
      assert.match(whole, new RegExp(`^apiVersion: cx/v1\nkind: ${kind}\nid: my-first\nname: My first\n`));
      const errors = (await diagnose({ ...FILES, [path]: whole }, path)).filter((one) =>
        /^CX00|^CX010/.test(one),
      );
      assert.deepEqual(errors, []);
    }
  });

  it('offers a file with a question above each key as well, without a problem', async () => {
    for (const kind of ['persona', 'journey', 'strategy', 'catalog']) {
      const path = `next.${kind}.yaml`;
      const { item, text } = await complete(path, '|', FILES);
      const whole = accept(text, item(`New ${kind}, with questions`)).text;
      assert.match(whole, /^# /m);
      const found = await diagnose({ ...FILES, [path]: whole }, path);
      assert.deepEqual(
        found.filter((one) => /^CX00|^CX010/.test(one)),
        [],
      );
    }
  });

  it('offers the four kinds in an empty file of any name, and nothing in a file of another tool', async () => {
    const four = ['New persona', 'New journey', 'New strategy', 'New catalog'];
    assert.deepEqual((await complete('notes.yaml', '|')).labels, four);
    assert.deepEqual((await complete('notes.yaml', '# mine\n|')).labels, four);
    assert.deepEqual((await complete('notes.yaml', 's|')).labels, []);
    assert.deepEqual((await complete('compose.yaml', 'services:\n  |')).labels, []);
    assert.deepEqual((await complete('x.journey.yaml', 'apiVersion: other/v2\n|')).labels, []);
  });

  it('offers them behind any comments and the marker of a document, and only before the first word', async () => {
    const notes = '# what we know so far\n'.repeat(200);
    for (const before of [notes, `${notes}---\n`, '---\n# mine\n', '\n\n# mine\n---\n\n'])
      assert.deepEqual((await complete('notes.yaml', `${before}|`)).labels.length, 4, before.slice(-12));
    for (const text of [`a\n${notes}|`, `${notes}a\n|`, `|\n${notes}a`, `---\na\n${notes}|`])
      assert.deepEqual((await complete('notes.yaml', text)).labels, [], text.slice(0, 9));
  });

  it('helps with a header that is half typed', async () => {
    assert.deepEqual((await complete('x.journey.yaml', 'apiVersion: c|')).labels, ['cx/v1']);
    assert.deepEqual((await complete('x.yaml', 'apiVersion: cx/v1\nkind: |')).labels.length, 4);
    assert.deepEqual((await complete('x.journey.yaml', 'apiVersion: cx/v1\nkind: |')).labels, ['journey']);
  });
});

describe('completion', () => {
  it('is nothing once nobody waits for it, and for what is no file', async () => {
    const { service } = await serviceFor({ 'x.journey.yaml': HEAD });
    const start = { line: 0, character: 0 };
    assert.deepEqual(
      await service.completions(uriOf('x.journey.yaml'), start, { isCancellationRequested: true }),
      [],
    );
    assert.deepEqual(await service.completions(uriOf('gone.journey.yaml'), start, neverCancelled), []);
  });

  it('is nothing in a text that is refused for its depth, read before or typed just now', async () => {
    const deep = `${HEAD}x-deep: ${'['.repeat(300)}${']'.repeat(300)}\n`;
    assert.deepEqual((await inJourney(`${deep}|`)).labels, []);
    const { service, workspace } = await serviceFor({ 'x.journey.yaml': `${HEAD}\n` });
    workspace.type('x.journey.yaml', deep);
    const asked = service.completions(uriOf('x.journey.yaml'), { line: 5, character: 0 }, neverCancelled);
    workspace.type('x.journey.yaml', HEAD);
    assert.deepEqual(await asked, []);
  });

  it('is about the text at the moment of the question, although somebody goes on typing', async () => {
    const { service, workspace } = await serviceFor({ 'x.journey.yaml': HEAD });
    const asked = service.completions(uriOf('x.journey.yaml'), { line: 4, character: 0 }, neverCancelled);
    workspace.type('x.journey.yaml', `${HEAD}goal`);
    assert.ok((await asked).some(({ label }) => label === 'goal'));
  });

  it('escapes what a snippet would take for its own', async () => {
    const files = {
      'a.persona.yaml': joinLines(
        'apiVersion: cx/v1',
        'kind: persona',
        'id: a',
        'name: "$1 $\u007b2} \\\\"',
        'goals: [x]',
      ),
    };
    const { item, accepted } = await complete('x.journey.yaml', `${HEAD}persona: |`, files);
    assert.equal(item('a').detail, '$1 $\u007b2} \\');
    assert.equal(accepted('a'), `${HEAD}persona: a|`);
    assert.deepEqual(expand('\\$1 $\u007b2:a \\} b}'), { text: '$1 a } b', cursor: 3 });
  });
});
