import { printJson } from './json.ts';
import type { RegistryRow } from './registryRows.ts';

/**
 * `{version: 1, entries: [{kind, id, name, status?, owner?, uses, file, line}]}`: `status` and `owner` only where they
 * are written, `line` counted from 0 as in `check --format json`.
 */
export function registryJson(rows: readonly RegistryRow[]): string {
  const entries = rows.map(({ kind, id, name, status, owner, uses, path, line }) => ({
    kind,
    id,
    name,
    ...(status !== undefined && { status }),
    ...(owner !== undefined && { owner }),
    uses,
    file: path,
    line,
  }));
  return printJson({ version: 1, entries });
}
