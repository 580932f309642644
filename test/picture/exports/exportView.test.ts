import assert from 'node:assert/strict';
import test from 'node:test';
import { HtmlValidate } from 'html-validate';
import { JSDOM } from 'jsdom';
import { BUILDERS } from '../../../src/core/diagram/builders.ts';
import { plainLabel } from '../../../src/core/diagram/plainLabel.ts';
import type { ViewName, Views } from '../../../src/core/diagram/views.ts';
import { viewsOf } from '../../../src/core/diagram/views.ts';
import { FILE_KINDS } from '../../../src/core/model/identify.ts';
import { inEnglish } from '../../../src/core/translate.ts';
import { type ExportFormat, exportView, formatsOf } from '../../../src/picture/exports/exportView.ts';
import { goodExamples } from '../../core/support/examples.ts';
import { viewSubject } from '../../core/support/viewSubject.ts';
import { fileWithView, filledWorkspace } from '../../support/filledWorkspace.ts';
import { hostileChunks } from '../../support/hostileChunks.ts';
import { hostilePayloads } from '../../support/hostilePayloads.ts';
import { strictMarkup } from './strictMarkup.ts';

const VIEWS = [...new Set(FILE_KINDS.flatMap((kind) => viewsOf(kind)))];

const EXAMPLES: Readonly<Record<string, string>> = {
  persona: 'personas/weekend-family-planner.persona.yaml',
  strategy: 'strategy.strategy.yaml',
  journey: 'journeys/return-online-order.journey.yaml',
};

function exported(
  files: Readonly<Record<string, string>>,
  path: string,
  name: ViewName,
  format: ExportFormat,
): string {
  const view = BUILDERS[name](viewSubject(files, path)) ?? assert.fail(name);
  return (
    exportView(name, view as Views[ViewName], format, { translate: inEnglish, title: name })?.text ??
    assert.fail()
  );
}

function exampleOf(name: ViewName, format: ExportFormat): string {
  const kind = ['persona', 'strategy', 'journey'].find((one) => fileWithView(name) === `a.${one}.yaml`) ?? '';
  return exported(goodExamples(), EXAMPLES[kind] ?? '', name, format);
}

const hostile = (text: string, name: ViewName, format: ExportFormat) =>
  exported(filledWorkspace(text), fileWithView(name), name, format);

/** Letters and signs only: lines of a picture break where they like. */
const packed = (text: string) => text.replace(/\s+/g, '');

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  // Widths of bars are data; a page without scripts has nothing to check the integrity of.
  rules: { 'no-inline-style': 'off', 'long-title': 'off' },
});

async function htmlFaults(text: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(text);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, message, ruleId }) => `${line}: ${message} (${ruleId})`),
  );
}

test('the validators find what is wrong', async () => {
  assert.throws(() => new JSDOM('<svg><g></svg>', { contentType: 'image/svg+xml' }));
  assert.notDeepEqual(
    await htmlFaults('<!DOCTYPE html><html lang="en"><title>x</title><p><div></div></p></html>'),
    [],
  );
});

for (const name of VIEWS) {
  test(`${name}: SVG is XML that opens anywhere: no markup of HTML, no style sheet, no address`, () => {
    const svg = exampleOf(name, 'svg');
    const { document } = new JSDOM(svg, { contentType: 'image/svg+xml' }).window;
    const names = new Set([...document.querySelectorAll('*')].map(({ localName }) => localName));
    for (const foreign of ['foreignObject', 'style', 'script', 'image', 'use', 'a', 'div', 'span'])
      assert.ok(!names.has(foreign), foreign);
    assert.doesNotMatch(svg, /var\(--|data-|mem:|href|NaN|undefined/);
    const root = document.documentElement;
    assert.ok(Number(root.getAttribute('width')) > 300 && Number(root.getAttribute('height')) > 100);
    assert.ok((root.querySelector('title')?.textContent ?? '').length > 2);
  });

  test(`${name}: HTML is one valid page that loads nothing`, async () => {
    const html = exampleOf(name, 'html');
    assert.deepEqual(await htmlFaults(html), []);
    assert.ok(
      html.includes('<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;'),
    );
    const [style = ''] = /<style>[\s\S]*?<\/style>/.exec(html) ?? [];
    assert.deepEqual(style.match(/@import|url\((?!#)[^)]*/g), null);
    assert.deepEqual(html.replace(style, '').match(/<script|<link|src=|mem:|data-at|NaN|undefined/g), null);
  });

  test(`${name}: the same view gives the same bytes`, () => {
    for (const format of formatsOf(name)) assert.equal(exampleOf(name, format), exampleOf(name, format));
  });

  test(`${name}: hostile text is shown as it is written, and is nothing but text`, () => {
    for (const payloads of hostileChunks(hostilePayloads)) {
      for (const format of ['svg', 'html'] as const) {
        const { faults, content } = strictMarkup(hostile(payloads.join(' '), name, format));
        assert.deepEqual(faults, [], `${format}: ${payloads}`);
        for (const payload of payloads) {
          const shown = packed(plainLabel(payload, ''));
          assert.ok(packed(content).includes(shown), `${format}: ${payload}`);
        }
      }
    }
  });

  test(`${name}: the validators accept all hostile text`, async () => {
    // What all of it is, the test above has looked at; validators are slow.
    for (const payloads of hostileChunks(hostilePayloads, 1200).filter((_, i) => i % 3 === 0)) {
      const text = payloads.join(' ');
      new JSDOM(hostile(text, name, 'svg'), { contentType: 'image/svg+xml' }).window.close();
      assert.deepEqual(await htmlFaults(hostile(text, name, 'html')), [], text);
    }
  });

  test(`${name}: Markdown keeps hostile text on its line, without markup of its own`, () => {
    // At the beginning of a line a sign may mean more than within.
    const [leading, others] = [/^[^\w<]/, /^[\w<]/].map((which) =>
      hostilePayloads.filter((one) => which.test(one)),
    );
    for (const text of [...(leading ?? []), ...hostileChunks(others ?? []).map((some) => some.join(' '))]) {
      const markdown = hostile(text, name, 'markdown').replace(/^```mermaid\n[\s\S]*?^```$/gm, '');
      for (const line of markdown.split('\n')) {
        assert.doesNotMatch(line, /(?<!\\)<(?!br>)[a-z/!?]/i, text);
        assert.doesNotMatch(line, /(?<!\\)\]\(|^\s*(?:```|~~~|\$\$)/, text);
      }
    }
  });
}
