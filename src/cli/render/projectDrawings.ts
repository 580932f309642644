import { nameOf } from '../../core/address.ts';
import type { WorkspaceViewName } from '../../core/diagram/workspaceViews.ts';
import { inEnglish } from '../../core/translate.ts';
import { type ExportFormat, exportView } from '../../picture/exports/exportView.ts';
import type { Project } from '../openProject.ts';
import type { Streams } from '../streams.ts';
import type { Drawing, Drawings } from './drawing.ts';

/** A picture of each project that the paths belong to: what is asked is about all of its files. */
export function projectDrawings(
  project: Project,
  view: WorkspaceViewName,
  format: ExportFormat,
  streams: Streams,
): Drawings {
  const broken = project.service
    .documents()
    .filter(({ uri }) => project.service.diagnostics(uri).some(({ code }) => code === 'CX001'));
  for (const { uri } of broken) {
    streams.complain(
      `${project.pathOf(uri)} is no valid YAML, so the picture may lack what is in there. Run cx-as-code check.`,
    );
  }
  const sheets = project.service.projectSheets(view);
  const drawings = sheets.flatMap(({ root, sheet }): readonly Drawing[] => {
    const path = project.pathOf(root);
    const exported = exportView(view, sheet, format, { translate: inEnglish, title: sheet.title });
    if (!exported) {
      streams.complain(`${path} has nothing that a diagram could show.`);
      return [];
    }
    if (exported.truncated)
      streams.complain(`${path} is too large for a diagram, so parts of it are left out.`);
    return [{ path, id: sheets.length > 1 ? `${nameOf(root)}-${view}` : view, text: exported.text }];
  });
  return { drawings, broken: broken.length };
}
