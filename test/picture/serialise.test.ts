import assert from 'node:assert/strict';
import test from 'node:test';
import { JSDOM } from 'jsdom';
import { element } from '../../src/picture/element.ts';
import { serialise } from '../../src/picture/serialise.ts';
import { hostileLabels } from '../core/diagram/hostileLabels.ts';

test('an element becomes its tag, its attributes in their order and what is in it', () => {
  const tree = element(
    'p',
    { class: 'note', title: 'a "b"', hidden: false, 'data-stop': true },
    'x < y',
    false,
    [element('b', { key: 'only-for-updates' }, '&')],
  );
  assert.equal(
    serialise(tree, 'html'),
    '<p class="note" title="a &#34;b&#34;" data-stop="">x &#60; y<b>&#38;</b></p>',
  );
});

test('an empty element is closed as its language wants it', () => {
  assert.equal(serialise(element('p', {}), 'html'), '<p></p>');
  assert.equal(serialise(element('col', {}), 'html'), '<col>');
  assert.equal(serialise(element('rect', { x: 1 }), 'xml'), '<rect x="1"/>');
});

test('what no picture may hold is refused, whoever asks', () => {
  const forged = (tag: string, attributes: Record<string, string> = {}) =>
    serialise({ tag, key: undefined, attributes, children: [] } as never, 'html');
  for (const tag of ['script', 'style', 'iframe', 'foreignObject', 'object', 'form', 'a onclick=x']) {
    assert.throws(() => forged(tag), /A picture has no/, tag);
  }
  for (const [name, value] of [
    ['onclick', 'alert(1)'],
    ['srcdoc', '<p>'],
    ['href', 'javascript:alert(1)'],
    ['href', ' https://example.org'],
    ['href', 'http://example.org'],
    ['src', 'https://example.org/x.png'],
    ['src', 'data:image/svg+xml,<svg>'],
    ['style', 'background: url(https://example.org)'],
    ['style', 'width: expression(alert(1))'],
    ['fill', 'url(https://example.org#x)'],
  ] as const) {
    assert.throws(() => forged('a', { [name]: value }), /A picture has no/, `${name}=${value}`);
  }
  assert.equal(forged('rect', { fill: 'url(#gap)' }), '<rect fill="url(#gap)"></rect>');
});

test('hostile text comes back as it was written, as text and as an attribute', () => {
  const texts = hostileLabels;
  assert.ok(texts.length > 20);
  for (const text of texts) {
    const html = serialise(element('p', { title: text }, text), 'html');
    const { document } = new JSDOM(html).window;
    const p = document.body.firstElementChild;
    assert.equal(document.body.childNodes.length, 1);
    assert.equal(p?.childElementCount, 0, text);
    const shown = text
      .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]/g, '')
      .replace(/\r\n?/g, '\n')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
    assert.equal(p?.textContent, shown, text);
  }
});
