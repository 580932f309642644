import assert from 'node:assert/strict';
import test from 'node:test';
import { JSDOM } from 'jsdom';
import { previewHtml } from '../../src/protocol/previewHtml.ts';

const options = {
  scriptUri: 'https://x/preview.js?a=1&b=2',
  styleUri: 'https://x/preview.css',
  cspSource: 'https://x',
  nonce: 'abc',
  bundle: undefined,
  lang: 'en',
};

test('the encoding comes first and the policy allows scripts by nonce alone', () => {
  const { document } = new JSDOM(previewHtml(options)).window;
  assert.equal(document.head.firstElementChild?.getAttribute('charset'), 'utf-8');
  const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
  assert.match(policy, /^default-src 'none';/);
  assert.match(policy, /script-src 'nonce-abc'$/);
  assert.doesNotMatch(policy, /connect-src|unsafe-eval|script-src[^;]*unsafe-inline/);
  assert.equal(document.querySelector('script')?.getAttribute('src'), options.scriptUri);
});

test('translated strings cannot leave their attribute', () => {
  const hostile = `"'><script>alert(1)</script>&amp;`;
  const html = previewHtml({ ...options, lang: '"><i>', bundle: { [hostile]: hostile } });
  const { document } = new JSDOM(html).window;
  assert.equal(document.querySelectorAll('script').length, 1);
  assert.equal(document.body.childElementCount, 0);
  assert.equal(JSON.parse(document.body.dataset.bundle ?? '')[hostile], hostile);
});

test('the page runs as its language does', () => {
  const dir = (lang: string) =>
    new JSDOM(previewHtml({ ...options, lang })).window.document.documentElement.dir;
  assert.equal(dir('uk'), 'ltr');
  assert.equal(dir('ar'), 'rtl');
  assert.equal(dir('he-IL'), 'rtl');
});
