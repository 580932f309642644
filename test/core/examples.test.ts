import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RULES } from '../../src/core/rules/registry.ts';
import { flawedExamples, goodExamples, otherFilesBelow } from './support/examples.ts';
import { serviceFor, uriOf } from './support/memoryWorkspace.ts';

/** Every diagnostic of a folder as `file:line CX0NN slug`, lines from 1. */
async function diagnosticsOf(files: Readonly<Record<string, string>>, loud = true): Promise<string[]> {
  const { service } = await serviceFor(files);
  return Object.keys(files).flatMap((path) =>
    service
      .diagnostics(uriOf(path))
      .filter(({ severity }) => !loud || severity !== 'info')
      .map(({ range, code, rule }) => `${path}:${range.start.line + 1} ${code} ${rule}`),
  );
}

/** `# expect CX010 dangling-reference` speaks of the next line that is no comment. */
function planted(files: Readonly<Record<string, string>>): string[] {
  return Object.entries(files).flatMap(([path, text]) => {
    const lines = text.split('\n');
    return lines.flatMap((line, i) => {
      const [, code, slug] = /^\s*# expect (CX\d{3}) ([a-z-]+)$/.exec(line) ?? [];
      if (!code) return [];
      const at = lines.findIndex((other, n) => n > i && !/^\s*(#|$)/.test(other));
      return [`${path}:${at + 1} ${code} ${slug}`];
    });
  });
}

describe('the good example', () => {
  it('has nothing to complain about', async () => {
    const files = { ...goodExamples(), ...otherFilesBelow('examples', ['flawed']) };
    assert.deepEqual(await diagnosticsOf(files), []);
  });
});

describe('the flawed example', () => {
  const files = flawedExamples();
  const expected = planted(files);

  it('has a fault planted for every rule that there is', () => {
    assert.ok(expected.length >= 50, `${expected.length} faults`);
    const codes = new Set(expected.map((line) => line.split(' ')[1]));
    assert.deepEqual(
      RULES.map(({ code }) => code).filter((code) => !codes.has(code)),
      [],
    );
  });

  it('has exactly the planted faults, each at its line', async () => {
    const rules = new Set(RULES.map(({ code, slug }) => `${code} ${slug}`));
    const wanted = expected.filter((line) => rules.has(line.slice(line.indexOf(' ') + 1)));
    assert.deepEqual((await diagnosticsOf(files, false)).sort(), wanted.sort());
  });
});
