import type { Diagnostic } from '../../../src/core/diagnostic.ts';
import { neverCancelled, type Uri } from '../../../src/core/host.ts';
import type { LanguageService } from '../../../src/core/service.ts';
import { diagnose } from './diagnose.ts';

/** The rules about reading, shape and references. What others have to say of the little files in tests is left out. */
const BASIC = new Set(['CX001', 'CX002', 'CX003', 'CX010', 'CX011', 'CX012', 'CX014']);

export function basicDiagnostics(service: LanguageService, uri: Uri): readonly Diagnostic[] {
  return service.diagnostics(uri).filter(({ code }) => BASIC.has(code));
}

/** As `diagnose`, for the basic rules. */
export async function diagnoseBasics(
  files: Readonly<Record<string, string>>,
  path: string,
): Promise<string[]> {
  return (await diagnose(files, path)).filter((line) => BASIC.has(line.slice(0, 5)));
}

/** Refreshes a service that has been refreshed once; returns the files about which the basic rules say something else now. */
export function basicRefresh(service: LanguageService): () => Promise<Uri[]> {
  const before = new Map<Uri, string>();
  const said = (uri: Uri) => JSON.stringify(basicDiagnostics(service, uri));
  const note = (uri: Uri) => before.set(uri, said(uri));
  for (const { uri } of service.documents()) note(uri);
  return async () => {
    const changed = await service.refresh(neverCancelled);
    const basic = changed.filter((uri) => said(uri) !== (before.get(uri) ?? '[]'));
    for (const uri of changed) note(uri);
    return basic;
  };
}
