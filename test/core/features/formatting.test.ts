import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverCancelled } from '../../../src/core/host.ts';
import { FILE_KINDS } from '../../../src/core/model/identify.ts';
import { newFileText } from '../../../src/core/templates/newFileText.ts';
import { formatted } from '../support/formatted.ts';
import { serviceFor, uriOf } from '../support/memoryWorkspace.ts';
import { joinLines } from '../support/text.ts';

const HEAD = ['apiVersion: cx/v1', 'kind: persona', 'id: anna', 'name: Anna'];

describe('formatting', () => {
  it('puts keys in the order of the schema, at every level', async () => {
    const text = joinLines(
      'name: Anna',
      'goals:',
      '  - text: Be done',
      '    id: done',
      '  - { text: Be glad, id: glad }',
      'kind: persona',
      'id: anna',
      'apiVersion: cx/v1',
    );
    const expected = joinLines(
      ...HEAD,
      'goals:',
      '  - id: done',
      '    text: Be done',
      '  - { id: glad, text: Be glad }',
    );
    assert.equal(await formatted(text), expected);
  });

  it('leaves keys that the schema does not know behind the others, in their order', async () => {
    const text = joinLines('x-b: 1', 'x-a: 2', ...HEAD, 'goals: [Be done]');
    assert.equal(await formatted(text), joinLines(...HEAD, 'goals: [Be done]', 'x-b: 1', 'x-a: 2'));
  });

  it('takes comments and empty lines along with the key below them', async () => {
    const text = joinLines(
      '# Made by the research team',
      '',
      'goals: # what they want',
      '  # the first',
      '  - Be done',
      '    # goes with it',
      '',
      '# who she is',
      ...HEAD,
      '# the end',
    );
    const expected = joinLines(
      '# Made by the research team',
      '',
      '# who she is',
      ...HEAD,
      '',
      'goals: # what they want',
      '  # the first',
      '  - Be done',
      '    # goes with it',
      '# the end',
    );
    assert.equal(await formatted(text), expected);
  });

  it('indents by two, and lists below their keys', async () => {
    const text = joinLines(
      ...HEAD,
      'goals:',
      '-   id: done',
      '    text:   Be done   # soon  ',
      '-',
      '    text: Be glad',
      'quote:',
      '        text:',
      '            Ready?',
    );
    const expected = joinLines(
      ...HEAD,
      'quote:',
      '  text: Ready?',
      'goals:',
      '  - id: done',
      '    text: Be done   # soon',
      '  - text: Be glad',
    );
    assert.equal(await formatted(text), expected);
  });

  it('moves texts of several lines as they are', async () => {
    const text = joinLines(
      ...HEAD,
      'goals:',
      '    - |',
      '        Be done',
      '          at once',
      '',
      '    - text: >-',
      '          Be',
      '',
      '          glad',
      '      id: glad',
      '    - "Be',
      '           fine"',
      '    - |2',
      '        Be off',
      'summary: |+',
      '  She is busy.',
      '',
    );
    const expected = joinLines(
      ...HEAD,
      'summary: |+',
      '  She is busy.',
      '',
      'goals:',
      '  - |',
      '    Be done',
      '      at once',
      '',
      '  - id: glad',
      '    text: >-',
      '      Be',
      '',
      '      glad',
      '  - "Be',
      '    fine"',
      '  - |2',
      '      Be off',
    );
    assert.equal(await formatted(text), expected);
  });

  it('leaves a text of nothing but line breaks empty', async () => {
    const text = joinLines(...HEAD, 'summary: |+', '      ', '   ', 'quote: Hm');
    const once = await formatted(text);
    assert.equal(once, joinLines(...HEAD, 'summary: |+', '', '', 'quote: Hm'));
    assert.equal(await formatted(once), once);
  });

  it('keeps brackets over several lines as they are, but for the order of their keys', async () => {
    const text = joinLines(
      ...HEAD,
      'segment: {',
      '    share: 20,',
      '    name: Busy',
      '  }',
      'goals: [',
      '    Be done, # soon',
      '  ]',
    );
    const expected = joinLines(
      ...HEAD,
      'segment: {',
      '    name: Busy,',
      '    share: 20',
      '  }',
      'goals: [',
      '    Be done, # soon',
      '  ]',
    );
    assert.equal(await formatted(text), expected);
  });

  it('keeps the line that a comment silences first', async () => {
    const text = joinLines(
      ...HEAD,
      'goals:',
      '  # cx-ignore label-too-long: a quotation',
      '  - text: Be done',
      '    priority: high',
      '    id: done',
    );
    assert.match(await formatted(text), /quotation\n {2}- text: Be done\n {4}id: done\n {4}priority: high\n/);
  });

  it('keeps the order where an alias needs its anchor above', async () => {
    const text = joinLines(
      'apiVersion: cx/v1',
      'kind: persona',
      'name: &name   Anna',
      'id: anna',
      'tagline: *name',
      'goals: &goals',
      '- Be done',
    );
    const expected = joinLines(
      'apiVersion: cx/v1',
      'kind: persona',
      'name: &name Anna',
      'id: anna',
      'tagline: *name',
      'goals: &goals',
      '  - Be done',
    );
    assert.equal(await formatted(text), expected);
  });

  it('keeps line breaks, and gives the last line one', async () => {
    const text =
      'kind: persona\r\napiVersion: cx/v1\r\nid: anna\r\nname: Anna\r\ngoals: [Be done]\r\n\r\n\r\n';
    const expected = 'apiVersion: cx/v1\r\nkind: persona\r\nid: anna\r\nname: Anna\r\ngoals: [Be done]\r\n';
    assert.equal(await formatted(text), expected);
    assert.equal(await formatted(expected.trimEnd()), expected);
  });

  it('keeps marks of the document and what stands above them', async () => {
    const text = joinLines('%YAML 1.2', '# first', '---', '# second', ...HEAD, 'goals: [Be done]');
    assert.equal(await formatted(text), text);
  });

  it('changes as few lines as it can in one edit', async () => {
    const path = 'anna.persona.yaml';
    const { service } = await serviceFor({ [path]: joinLines(...HEAD, 'goals:', '- Be done', 'traits: []') });
    const answer = await service.format(uriOf(path), neverCancelled);
    assert.deepEqual(answer, {
      kind: 'edits',
      edits: [
        {
          range: { start: { line: 5, character: 0 }, end: { line: 6, character: 0 } },
          newText: '  - Be done\n',
        },
      ],
    });
  });

  it('leaves what cannot be read alone, and says where', async () => {
    const path = 'anna.persona.yaml';
    const { service } = await serviceFor({ [path]: joinLines(...HEAD, 'goals: [Be done') });
    const answer = await service.format(uriOf(path), neverCancelled);
    assert.deepEqual(answer, {
      kind: 'refused',
      reason: 'This file is left as it is, since it cannot be read: see line 6.',
    });
  });

  it('leaves a key alone that stands twice', async () => {
    const path = 'anna.persona.yaml';
    const { service } = await serviceFor({ [path]: joinLines(...HEAD, 'goals: [a]', 'goals: [b]') });
    assert.equal((await service.format(uriOf(path), neverCancelled))?.kind, 'refused');
  });

  it('says nothing about files that are not ours', async () => {
    const { service } = await serviceFor({ 'compose.yaml': 'services:\n    web: {}\n' });
    assert.equal(await service.format(uriOf('compose.yaml'), neverCancelled), undefined);
  });

  it('orders settings, too', async () => {
    const text = joinLines('rules:', '    unused: off', 'apiVersion: cx/v1');
    assert.match(await formatted(text, 'cx.config.yaml'), /rules:\n {2}unused: off\n/);
  });

  it('finds nothing to do in new files', async () => {
    for (const kind of FILE_KINDS)
      for (const size of ['minimal', 'full'] as const)
        for (const locale of [undefined, 'uk']) {
          const text = newFileText({ kind, id: 'first', size, locale });
          assert.equal(await formatted(text, `first.${kind}.yaml`), text);
        }
  });
});
