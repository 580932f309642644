import { type ViewName, type Views, viewsOf } from '../../core/diagram/views.ts';
import { neverCancelled } from '../../core/host.ts';
import { inEnglish } from '../../core/translate.ts';
import { type ExportFormat, exportView } from '../../picture/exports/exportView.ts';
import type { Project } from '../openProject.ts';
import type { Streams } from '../streams.ts';
import type { Drawing, Drawings } from './drawing.ts';

/**
 * A picture of each file that was asked for and has such a view. What cannot be read whole is not drawn: half a picture
 * would pass for a whole one.
 */
export async function fileDrawings(
  project: Project,
  view: ViewName,
  format: ExportFormat,
  streams: Streams,
): Promise<Drawings> {
  const drawings: Drawing[] = [];
  let broken = 0;
  for (const { uri, id, name, kind, unreadable } of project.asked) {
    if (unreadable && project.workspace.unreadable.has(uri)) continue;
    if (kind !== undefined && !viewsOf(kind).includes(view)) continue;
    const answer = await project.service.picture(uri, view, neverCancelled);
    if (answer.kind === 'none') continue;
    const path = project.pathOf(uri);
    if (answer.problem) {
      broken++;
      const { range, message } = answer.problem;
      streams.complain(
        `${path}:${range.start.line + 1}:${range.start.character + 1} is not drawn: ${message}`,
      );
    } else if (answer.kind === 'picture') {
      const options = { translate: inEnglish, title: name ?? id ?? path };
      const exported = exportView(view, answer.view as Views[typeof view], format, options);
      if (!exported) {
        streams.complain(`${path} has nothing that a diagram could show.`);
        continue;
      }
      if (exported.truncated)
        streams.complain(`${path} is too large for a diagram, so parts of it are left out.`);
      drawings.push({ path, id: id ?? '', text: exported.text });
    }
  }
  return { drawings: drawings.sort((a, b) => (a.path < b.path ? -1 : 1)), broken };
}
