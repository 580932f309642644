import assert from 'node:assert/strict';
import type { CodeAction } from '../../../src/core/features/codeActions.ts';
import { neverCancelled, type Range } from '../../../src/core/host.ts';
import type { LanguageService } from '../../../src/core/service.ts';
import { LineIndex } from '../../../src/core/yaml/lineIndex.ts';
import { applyEdits } from './applyEdits.ts';
import { uriOf } from './memoryWorkspace.ts';

/** All of a text. */
export function wholeOf(text: string): Range {
  return new LineIndex(text).rangeOf({ start: 0, end: text.length });
}

/** What can be done in a file, but for the comments that silence. */
export async function actionsIn(
  service: LanguageService,
  path: string,
  text: string,
): Promise<readonly CodeAction[]> {
  const actions = await service.codeActions(uriOf(path), wholeOf(text), neverCancelled);
  return actions.filter(({ title }) => !title.startsWith('Silence'));
}

/** The files after an action; those that it makes must not be there before. */
export function after(
  files: Readonly<Record<string, string>>,
  { edits, create }: Pick<CodeAction, 'edits' | 'create'>,
): Record<string, string> {
  const result = { ...files };
  for (const { uri, edits: ofFile } of edits) {
    const path = uri.replace('mem:/ws/', '');
    assert.ok(result[path] !== undefined, `${path} exists`);
    result[path] = applyEdits(result[path], ofFile);
  }
  for (const { uri, text } of create) {
    const path = uri.replace('mem:/ws/', '');
    assert.equal(result[path], undefined, `${path} is new`);
    result[path] = text;
  }
  return result;
}
