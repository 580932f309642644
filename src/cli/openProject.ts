import { neverCancelled } from '../core/host.ts';
import type { DocumentSummary } from '../core/project/workspace.ts';
import { createLanguageService, type LanguageService } from '../core/service.ts';
import { breather } from './check/breather.ts';
import type { FileWorkspace } from './fileWorkspace.ts';
import { showProgress } from './progress.ts';
import { answerOf, type Caller, type CheckedProject, type ProjectQuestion, placeOf } from './project.ts';

/** A checked project with everything that can be asked about it. */
export interface Project extends CheckedProject<DocumentSummary> {
  readonly service: LanguageService;
  readonly workspace: FileWorkspace;
}

/** Reads and checks everything, and keeps it in mind for more questions. */
export async function openProject(caller: Caller, question: ProjectQuestion): Promise<Project> {
  const place = await placeOf(caller, question);
  const { workspace, today } = place;
  const faults: string[] = [];
  const breathe = breather();
  const service = createLanguageService({
    workspace,
    logger: { error: (message) => faults.push(message) },
    today: () => today,
    breathe,
  });
  const end = caller.streams.draw ? showProgress(() => service.progress(), caller.streams.draw) : () => {};
  await service.refresh(neverCancelled).finally(end);
  return {
    ...answerOf(place, service.documents(), faults),
    service,
    workspace,
    diagnostics: (uri) => service.diagnostics(uri),
  };
}
