import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { neverCancelled, type Position } from '../../../../src/core/host.ts';
import type { LanguageService } from '../../../../src/core/service.ts';
import { LineIndex } from '../../../../src/core/yaml/lineIndex.ts';
import { type GoldenFix, readGoldenFix } from '../../support/goldenFix.ts';
import { serviceFor, uriOf } from '../../support/memoryWorkspace.ts';
import { after, wholeOf } from '../../support/quickFix.ts';

const FOLDER = 'test/core/features/fixes';

/** What no fix may bring: the rest asks a person for more, such as the owner of something new. */
const BASIC = /^CX0(0\d|1[0-3])$/;

const withBreaks = (files: Readonly<Record<string, string>>, lineBreak: string) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replaceAll('\n', lineBreak)]));

async function problems(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { service } = await serviceFor(files);
  return service.documents().flatMap(({ uri }) => {
    return service.diagnostics(uri).map(({ code, message }) => `${code} ${uri} ${message}`);
  });
}

/** What can be chosen from the list of feelings, as actions. */
async function feelings(service: LanguageService, uri: string, place: Position) {
  const { choices = [] } = (await service.emotionChoices(uri, place, neverCancelled)) ?? {};
  return choices.map(({ label, edits }) => ({ title: label, edits, create: [], diagnostics: [] }));
}

async function tryFix({ title, path, at, given, expected }: GoldenFix, lineBreak: string): Promise<void> {
  const files = withBreaks(given, lineBreak);
  const { service } = await serviceFor(files);
  const text = files[path] ?? '';
  const place = new LineIndex(text).positionAt(text.indexOf(at ?? ''));
  const range = at === undefined ? wholeOf(text) : { start: place, end: place };
  const actions = [
    ...(await service.codeActions(uriOf(path), range, neverCancelled)),
    ...(await feelings(service, uriOf(path), place)),
  ];
  const action = actions.find((one) => one.title === title);
  assert.ok(action, `"${title}" is among: ${actions.map((one) => one.title).join(' · ')}`);
  const result = after(files, action);
  // A file that is new has the line breaks of no other.
  const made = new Set(action.create.map(({ uri }) => uri));
  for (const [file, text] of Object.entries({ ...given, ...expected })) {
    const wanted = made.has(uriOf(file)) ? text : text.replaceAll('\n', lineBreak);
    assert.equal(result[file], wanted, file);
  }
  assert.deepEqual(Object.keys(result).sort(), Object.keys({ ...given, ...expected }).sort());
  const [before, now] = [await problems(files), await problems(result)];
  for (const { code, message } of action.diagnostics) {
    const times = (all: readonly string[]) =>
      all.filter((line) => line === `${code} ${uriOf(path)} ${message}`).length;
    assert.ok(times(now) < times(before), `${code} is gone`);
  }
  const added = now.filter((line) => BASIC.test(line.slice(0, 5)) && !before.includes(line));
  assert.deepEqual(added, []);
}

describe('the quick fix', () => {
  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'))) {
    const golden = readGoldenFix(readFileSync(join(FOLDER, name), 'utf8'));
    it(`${name}: ${golden.title}`, () => tryFix(golden, '\n'));
    it(`${name} with the line breaks of Windows`, () => tryFix(golden, '\r\n'));
  }
});
