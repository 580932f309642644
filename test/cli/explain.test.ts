import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { suite, test } from 'node:test';
import { RULES } from '../../src/core/rules/registry.ts';
import { ROOT } from '../host/project.mjs';
import { cli, folderWith } from './support.ts';

const folder = folderWith({});
const explain = (...args: readonly string[]) => cli(folder, ['check', '--explain', ...args]);

suite('check --explain', () => {
  test('prints the page of a rule as plain text, by its word or its code', () => {
    const { status, out, err } = explain('unused');
    assert.deepEqual([status, err], [0, '']);
    assert.match(out, /^unused \(CX014\)\n\nNo journey is about a persona/);
    assert.match(
      out,
      /\nWhy it matters\n\n[\s\S]*\nExample\n\n[\s\S]*\nHow to satisfy it\n\n[\s\S]*\nHow to silence it\n\n/,
    );
    assert.match(out, /\n {4}# cx-ignore unused: /);
    assert.match(out, /\n {4}rules:\n {6}unused: off\n/);
    for (const name of ['CX014', 'cx014', 'Unused']) assert.equal(explain(name).out, out);
  });

  test('knows the page of every rule that has one', () => {
    const explained = RULES.filter(({ slug }) => fs.existsSync(path.join(ROOT, 'docs/rules', `${slug}.md`)));
    assert.ok(explained.length > 10);
    for (const { slug, code } of explained) {
      const { status, out } = explain(slug);
      assert.equal(status, 0, slug);
      assert.ok(out.startsWith(`${slug} (${code})\n`), slug);
      assert.doesNotMatch(out, /^```|^#|\]\(/m, slug);
    }
  });

  test('names the nearest for a rule that there is not', () => {
    for (const [name, message] of [
      ['unusde', 'There is no rule "unusde". Did you mean "unused"?'],
      [
        'zzzzzzzzzz',
        'There is no rule "zzzzzzzzzz". Name it by its word or its code, such as unused or CX014; every problem shows its code.',
      ],
      ['../../package', 'There is no rule "../../package".'],
      ['__proto__', 'There is no rule "__proto__".'],
      ['', 'There is no rule "".'],
    ] as const) {
      const { status, out, err } = explain(name);
      assert.deepEqual([status, out], [2, ''], name);
      assert.ok(err.startsWith(`cx-as-code: ${message}`), err);
      assert.equal(err.trimEnd().split('\n').length, 1);
    }
  });

  test('takes no paths, and needs a rule', () => {
    assert.match(explain('unused', '.').err, /takes no paths/);
    assert.equal(explain('unused', '.').status, 2);
    assert.equal(explain().status, 2);
  });

  test('is in the help', () => {
    assert.match(
      cli(folder, ['check', '--help']).out,
      /--explain RULE +check nothing; print what a rule means/,
    );
  });
});
