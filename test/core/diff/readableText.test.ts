import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readableText } from '../../../src/core/diff/readableText.ts';
import { inEnglish } from '../../../src/core/translate.ts';

const HEAD = 'apiVersion: cx/v1\nkind: persona\nid: anna\n';

const readable = (text: string) => readableText('file:///anna.persona.yaml', text, inEnglish);

const between = (...lines: readonly string[]) => `${HEAD}${lines.join('\n')}\nevidence: [b, a]\n`;

describe('a file as lines that compare well', () => {
  it('has its keys in the order of the format, one value on a line, and comments last', () => {
    assert.equal(
      readable('# who\nkind: persona\napiVersion: cx/v1\nname: "Anna"\nid: anna\nevidence: [b, a]\n'),
      'apiVersion: cx/v1\nkind: persona\nid: anna\nname: Anna\nevidence: a, b\n# who\n',
    );
  });

  it('has the markers of a merge where both sides differ, and not where they only look different', () => {
    const text = between('<<<<<<< HEAD', 'name: "Anna"', '=======', "name: 'Ann'", '>>>>>>> work');
    assert.equal(
      readable(text),
      `${HEAD}<<<<<<< HEAD\nname: Anna\n=======\nname: Ann\n>>>>>>> work\nevidence: a, b\n`,
    );
    const same = between('<<<<<<< HEAD', 'name: "Anna"', '=======', 'name: Anna', '>>>>>>> work');
    assert.equal(readable(same), `${HEAD}name: Anna\nevidence: a, b\n`);
  });

  it('leaves out what there was before both, and understands longer markers and other line breaks', () => {
    const text = between(
      ...['<<<<<<<<< ours', 'name: Anna', '||||||||| base', 'name: A', '========='],
      ...['name: Ann', '>>>>>>>>> theirs'],
    );
    const expected = `${HEAD}<<<<<<<<< ours\nname: Anna\n=======\nname: Ann\n>>>>>>>>> theirs\nevidence: a, b\n`;
    assert.equal(readable(text), expected);
    assert.equal(readable(text.replaceAll('\n', '\r\n')), expected);
  });

  it('is as it stands when it cannot be understood: half a conflict, a side that does not parse, a file of others', () => {
    for (const text of [
      between('<<<<<<< HEAD', 'name: Anna', '======='),
      between('>>>>>>> work', 'name: Anna'),
      between('<<<<<<< HEAD', 'name: [', '=======', 'name: Ann', '>>>>>>> work'),
      `${HEAD}name: [\n`,
    ])
      assert.equal(readable(text), text);
    const foreign = 'b: 1\n<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> work\n';
    assert.equal(readableText('file:///x.yaml', foreign, inEnglish), foreign);
  });
});
