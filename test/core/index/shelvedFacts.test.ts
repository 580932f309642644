import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readDocument } from '../../../src/core/document/readDocument.ts';
import { ContentShelf } from '../../../src/core/index/contentShelf.ts';
import { inEnglish } from '../../../src/core/translate.ts';
import { uriOf } from '../support/memoryWorkspace.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Bytes of all that is reachable. */
function heap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

describe('what is kept of documents that nobody has open', () => {
  it('holds on to none of their texts', () => {
    const shelf = new ContentShelf(0);
    // A character that needs two bytes, so that the text itself is kept outside of this heap; ids that are long enough to be
    // cut out of it.
    const padding = '# It’s a note that nobody needs.\n'.repeat(3000);
    const read = (i: number) =>
      readDocument(
        uriOf(`a-${i}.persona.yaml`),
        `apiVersion: cx/v1\nkind: persona\nid: a-persona-of-our-own-${i}\nname: Somebody who comes ${i} times\nowner: the-team-of-that-persona-${i}\n${padding}`,
        { version: undefined, translate: inEnglish, shelf, before: undefined },
      )?.checked;
    const kept = [read(0)];
    const before = heap();
    for (let i = 1; i <= 40; i++) kept.push(read(i));
    const each = (heap() - before) / 40;
    assert.equal(kept.at(-1)?.facts?.id, 'a-persona-of-our-own-40');
    assert.ok(
      each < padding.length / 4,
      `${Math.round(each)} bytes for each of ${padding.length} characters`,
    );
  });
});
