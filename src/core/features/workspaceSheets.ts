import { nameOf } from '../address.ts';
import { buildCoverageView } from '../diagram/buildCoverageView.ts';
import { buildOpportunitiesView } from '../diagram/buildOpportunitiesView.ts';
import { buildRoadmapView } from '../diagram/buildRoadmapView.ts';
import { coverageSheet } from '../diagram/sheet/coverageSheet.ts';
import { opportunitiesSheet } from '../diagram/sheet/opportunitiesSheet.ts';
import { roadmapSheet } from '../diagram/sheet/roadmapSheet.ts';
import type { Sheet } from '../diagram/sheet/sheet.ts';
import type { ScopeSubject } from '../diagram/viewSubject.ts';
import type { WorkspaceViewName } from '../diagram/workspaceViews.ts';
import type { Translate, Uri } from '../host.ts';
import { isConfigFile } from '../model/identify.ts';
import { projectFolders } from '../project/projectFolder.ts';
import type { Workspace } from '../project/workspace.ts';

/** A page about all files of a project. */
export interface ProjectSheet {
  /** The folder that holds the project. */
  readonly root: Uri;
  readonly sheet: Sheet;
}

/** One page for each project, in the order of their folders; empty when nothing is ours. */
export function workspaceSheets(
  workspace: Workspace,
  view: WorkspaceViewName,
  today: string,
  translate: Translate,
): readonly ProjectSheet[] {
  const folderOf = projectFolders(workspace);
  const projects = new Map<Uri, Uri>();
  for (const { uri } of workspace.checked()) {
    if (!isConfigFile(uri) && !projects.has(folderOf(uri))) projects.set(folderOf(uri), uri);
  }
  const roots = [...projects].sort(([a], [b]) => (a < b ? -1 : 1));
  return roots.map(([root, member]) => {
    const subject = { facts: undefined, index: workspace.indexFor(member), today, translate };
    const sheet = sheetOf(view, subject);
    return { root, sheet: roots.length > 1 ? { ...sheet, title: nameOf(root) } : sheet };
  });
}

/** The pages of several projects as one, each with its heading; `undefined` when there is none. */
export function mergedSheet(sheets: readonly ProjectSheet[]): Sheet | undefined {
  const [first, ...others] = sheets.map(({ sheet }) => sheet);
  if (!first || others.length === 0) return first;
  const all = [first, ...others];
  return {
    ...first,
    title: all.map(({ title }) => title).join(' · '),
    badges: [],
    rows: all.flatMap(({ title, badges, rows }) => [
      [[{ parts: [{ kind: 'list' as const, items: [{ text: title, badges }] }] }]],
      ...rows,
    ]),
    mermaid: undefined,
  };
}

function sheetOf(view: WorkspaceViewName, subject: ScopeSubject): Sheet {
  const { index, translate } = subject;
  switch (view) {
    case 'coverage':
      return coverageSheet(buildCoverageView(index, translate), undefined, translate);
    case 'opportunities':
      return opportunitiesSheet(buildOpportunitiesView(subject), translate);
    case 'roadmap':
      return roadmapSheet(buildRoadmapView(subject), translate);
  }
}
