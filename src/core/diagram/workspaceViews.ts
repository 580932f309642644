import type { Uri } from '../host.ts';

/** The views that a whole workspace has, in the order of their tabs. */
export const WORKSPACE_VIEWS = ['coverage', 'opportunities', 'roadmap'] as const;

export type WorkspaceViewName = (typeof WORKSPACE_VIEWS)[number];

/** Stands for the workspace where a page asks for the picture of a document. No document has this address. */
export const WORKSPACE_URI: Uri = 'cx-workspace:/all';

export function isWorkspaceView(name: string): name is WorkspaceViewName {
  return WORKSPACE_VIEWS.some((view) => view === name);
}
