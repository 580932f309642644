import assert from 'node:assert/strict';
import { neverCancelled } from '../../../src/core/host.ts';
import { applyEdits } from './applyEdits.ts';
import { serviceFor, uriOf } from './memoryWorkspace.ts';

/** The text after formatting, which must be possible, and which must find nothing to do a second time. */
export async function formatted(text: string, path = 'anna.persona.yaml'): Promise<string> {
  const { service, workspace } = await serviceFor({ [path]: text });
  const once = await service.format(uriOf(path), neverCancelled);
  assert.ok(once?.kind === 'edits', `it is refused:\n${text}`);
  const result = applyEdits(text, once.edits);
  workspace.write(path, result);
  assert.deepEqual(await service.format(uriOf(path), neverCancelled), { kind: 'edits', edits: [] });
  return result;
}
