import assert from 'node:assert/strict';
import test from 'node:test';
import { HtmlValidate } from 'html-validate';
import { JSDOM } from 'jsdom';
import type { JourneyHistory } from '../../../src/core/diagram/history/journeyHistory.ts';
import { inEnglish } from '../../../src/core/translate.ts';
import { historyPage, historyPicture } from '../../../src/picture/history/historyFiles.ts';
import { history, point } from '../../core/history/points.ts';
import { hostilePayloads } from '../../support/hostilePayloads.ts';
import { strictMarkup } from '../exports/strictMarkup.ts';

const letters = 'abcdef0123456789';

function long(count: number): JourneyHistory {
  return history(...Array.from({ length: count }, (_, i) => point(letters[i % 16]!, `Change ${i}`)));
}

test('a history is a page of valid HTML that loads and runs nothing', async () => {
  const page = historyPage(long(4), inEnglish);
  const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] });
  const { results } = await validator.validateString(page);
  assert.deepEqual(
    results.flatMap(({ messages }) => messages.map(({ message, ruleId }) => `${message} (${ruleId})`)),
    [],
  );
  assert.match(page, /default-src &#39;none&#39;|default-src 'none'/);
});

for (const count of [1, 2, 10, 11, 60])
  test(`its picture of ${count} commits has a column for each, all of it within the picture`, () => {
    const svg = historyPicture(long(count), inEnglish);
    const { document } = new JSDOM(svg, { contentType: 'image/svg+xml' }).window;
    const width = Number(document.documentElement.getAttribute('width'));
    const columns = [...document.querySelectorAll('.history-hit')];
    assert.equal(columns.length, count);
    for (const column of columns) {
      const right = Number(column.getAttribute('x')) + Number(column.getAttribute('width'));
      assert.ok(right <= width, `${right} of ${width}`);
    }
  });

test('a state that cannot be read is a gap in both curves', () => {
  const trouble = { kind: 'notUnderstood', line: 1, message: 'no' } as const;
  const svg = historyPicture(
    history(point('a', '1'), point('b', '2'), point('c', '3', trouble), point('d', '4'), point('e', '5')),
    inEnglish,
  );
  assert.equal(svg.match(/<polyline/g)?.length, 4);
  assert.match(svg, /✕/);
});

test('whatever a commit says is text', () => {
  for (const payload of hostilePayloads) {
    const hostile = {
      ...history(point('a', payload, { lowest: { name: payload, score: -2 } }), point('b', payload)),
      name: payload,
    };
    for (const markup of [historyPage(hostile, inEnglish), historyPicture(hostile, inEnglish)])
      assert.deepEqual(strictMarkup(markup).faults, [], payload);
  }
});
