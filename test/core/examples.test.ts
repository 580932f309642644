import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverCancelled } from '../../src/core/host.ts';
import { RULES } from '../../src/core/rules/registry.ts';
import { createLanguageService } from '../../src/core/service.ts';
import { flawedExamples, goodExamples, otherFilesBelow } from './support/examples.ts';
import { MemoryWorkspace, TODAY, uriOf } from './support/memoryWorkspace.ts';

/** Every diagnostic of a folder as `file:line CX0NN slug`, lines from 1. */
async function diagnosticsOf(
  files: Readonly<Record<string, string>>,
  loud = true,
  today = TODAY,
): Promise<string[]> {
  const service = createLanguageService({
    workspace: new MemoryWorkspace(files),
    today: () => today,
    logger: { error: (message) => assert.fail(message) },
  });
  await service.refresh(neverCancelled);
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

describe('another day', () => {
  /** The rules that ask what day it is. */
  const OF_TIME = ['CX032', 'CX062', 'CX073', 'CX091'];
  const codes = (lines: readonly string[]) => [...new Set(lines.map((line) => line.split(' ')[1]!))].sort();

  it('long before, the flawed example has no fault of time, and all others', async () => {
    const now = await diagnosticsOf(flawedExamples(), false);
    const before = await diagnosticsOf(flawedExamples(), false, '2010-01-01');
    assert.deepEqual(codes(now.filter((line) => !before.includes(line))), OF_TIME);
    assert.deepEqual(
      before.filter((line) => !now.includes(line)),
      [],
    );
  });

  it('years later, the good example is out of date, and nothing else', async () => {
    const later = await diagnosticsOf(goodExamples(), false, '2035-01-01');
    assert.deepEqual(
      codes(later).filter((code) => OF_TIME.includes(code)),
      OF_TIME,
    );
    assert.deepEqual(
      codes(later).filter((code) => !OF_TIME.includes(code)),
      codes(await diagnosticsOf(goodExamples(), false)),
    );
  });
});
