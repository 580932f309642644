import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { serviceFor } from '../core/support/memoryWorkspace.ts';
import expected from '../fixtures/workspace.expected.json' with { type: 'json' };
import { cli } from './support.ts';

const FOLDER = path.join(import.meta.dirname, '../fixtures/workspace');

/** The editor's side of this is `test/extension/suite/problems.test.ts`, against the same expectation. */
describe('one workspace in every host', () => {
  it('in memory', async () => {
    const files: Record<string, string> = {};
    for (const name of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })) {
      if (/\.ya?ml$/.test(name))
        files[name.replaceAll('\\', '/')] = readFileSync(path.join(FOLDER, name), 'utf8');
    }
    const { service } = await serviceFor(files);
    const found = service.documents().flatMap(({ uri }) =>
      service.diagnostics(uri).map(({ code, rule, severity, message, range }) => ({
        file: uri.slice('mem:/ws/'.length),
        code,
        rule,
        severity,
        message,
        range,
      })),
    );
    assert.deepEqual(
      found,
      expected.map(({ file, code, rule, severity, message, range }) => ({
        file,
        code,
        rule,
        severity,
        message,
        range,
      })),
    );
  });

  it('on disk, by the command line', () => {
    const { out } = cli(FOLDER, ['check', '--format', 'json', '--today', '2026-11-22']);
    assert.deepEqual(JSON.parse(out).diagnostics, expected);
  });
});
