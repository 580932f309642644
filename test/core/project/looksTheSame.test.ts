import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { factsOf } from '../../../src/core/index/collectFacts.ts';
import { Content, ContentShelf, OpenSource } from '../../../src/core/index/contentShelf.ts';
import { spansOf } from '../../../src/core/index/spanTable.ts';
import { looksTheSame, type SeenText } from '../../../src/core/project/looksTheSame.ts';
import { dataOf } from '../../../src/core/yaml/data.ts';
import { LineIndex } from '../../../src/core/yaml/lineIndex.ts';
import { readYaml } from '../../../src/core/yaml/read.ts';
import { joinLines } from '../support/text.ts';

const TEXT = joinLines(
  'apiVersion: cx/v1',
  'kind: journey',
  'id: return',
  'name: Return goods',
  'stages:',
  '  - id: decide',
  '    name: Decide',
  '    owner: care',
  '    steps:',
  '      - id: look',
  '        name: Look for the way',
  '        action: Asks the assistant.',
);

/** Of the line `owner: care`. */
const OWNER = { start: { line: 7, character: 11 }, end: { line: 7, character: 15 } };

function seen(text: string): SeenText {
  const yaml = readYaml(text);
  const input = { yaml, content: new Content(dataOf(yaml).data, spansOf(yaml)) };
  const { facts } = factsOf(
    'mem:/ws/a.journey.yaml',
    'journey',
    input,
    new OpenSource(text),
    new ContentShelf(),
  );
  return { text, lines: new LineIndex(text), facts };
}

/** Whether somebody who shows the owner of the stage sees the same after a part of the text has been replaced. */
const isSameAfter = (part: string, by: string) =>
  looksTheSame(seen(TEXT), seen(TEXT.replace(part, by)), [OWNER]);

describe('to those who show a place of it, a document looks the same', () => {
  it('when nothing has changed', () => assert.equal(isSameAfter('care', 'care'), true));
  it('when somebody types in a text behind', () => assert.equal(isSameAfter('Asks', 'Asks again'), true));
  it('when somebody types in a line before', () => assert.equal(isSameAfter('cx/v1', 'cx/v2'), true));
  it('when two lines before change at once', () =>
    assert.equal(isSameAfter('cx/v1\nkind: journey', 'cx/v2\nkind:  journey'), true));
  it('when a line is added behind', () =>
    assert.equal(isSameAfter('action:', 'channel: web\n        action:'), true));
});

describe('to those who show a place of it, a document looks different', () => {
  it('when something on its line has changed', () => assert.equal(isSameAfter('care', 'shop'), false));
  it('when a comment is put on its line', () => assert.equal(isSameAfter('care', 'care # or shop'), false));
  it('when a line is added before', () => assert.equal(isSameAfter('stages:', '# in order\nstages:'), false));
  it('when a line before is taken away', () => assert.equal(isSameAfter('apiVersion: cx/v1\n', ''), false));
  it('when one end of a line before it becomes two', () => {
    const text = TEXT.replaceAll('\n', '\r\n');
    assert.equal(looksTheSame(seen(text), seen(text.replace('\r\n', '\r \n')), [OWNER]), false);
  });
  it('when lines end otherwise before it', () =>
    assert.equal(isSameAfter('stages:\n', 'stages:\r\r'), false));
  it('when something is called otherwise', () =>
    assert.equal(isSameAfter('name: Decide', 'name: Choose'), false));
  it('when something has another id', () => assert.equal(isSameAfter('id: look', 'id: see'), false));
  it('when something has another status', () =>
    assert.equal(isSameAfter('name: Return', 'status: live # "\nname: Return'), false));
  it('when it names something else', () =>
    assert.equal(isSameAfter('action:', 'promises: [a]\n        action:'), false));
});
