import path from 'node:path';
import type { ViewName } from '../../core/diagram/views.ts';
import { isWorkspaceView } from '../../core/diagram/workspaceViews.ts';
import { visibleText } from '../../core/report/visibleText.ts';
import { EXPORT_FORMATS, type ExportFormat, formatsOf } from '../../picture/exports/exportView.ts';
import { type Call, type Command, choiceOf, type ExitStatus } from '../command.ts';
import { openProject } from '../openProject.ts';
import { outputFiles, writeOutput } from '../outputFiles.ts';
import { isFolder } from '../projectRoots.ts';
import type { Drawing, Drawings } from '../render/drawing.ts';
import { fileDrawings } from '../render/fileDrawings.ts';
import { projectDrawings } from '../render/projectDrawings.ts';
import { UsageError } from '../usageError.ts';

const VIEWS = [
  'journey',
  'map',
  'curve',
  'persona',
  'strategy',
  'opportunities',
  'roadmap',
  'coverage',
] as const;

export const render: Command = {
  name: 'render',
  operands: 'PATH…',
  help: 'draw journeys, personas, strategies and what a project makes of them',
  details:
    'Folders are searched for journeys, or what the view is of. Without --out the pictures go to standard output. With\n' +
    '--out, one picture goes to the file that is named; several, or a folder, give one file for each, named after its id.\n' +
    'Of a folder, the views opportunities, roadmap and coverage draw the whole project. SVG and HTML need nothing else to\n' +
    'be looked at: no network, no script.',
  options: [
    { name: 'format', value: 'FORMAT', help: `mermaid (default), ${EXPORT_FORMATS.slice(1).join(', ')}` },
    { name: 'view', value: 'VIEW', help: `journey (default), ${VIEWS.slice(1).join(', ')}` },
    { name: 'out', value: 'FILE|DIR', help: 'where to write' },
    {
      name: 'today',
      value: 'DATE',
      help: 'the day to draw for, such as 2026-11-22; the calendar day without it',
    },
  ],
  run,
};

const EXTENSIONS: Readonly<Record<ExportFormat, string>> = {
  mermaid: 'mmd',
  markdown: 'md',
  html: 'html',
  svg: 'svg',
};

async function run(call: Call): Promise<ExitStatus> {
  const format = choiceOf<ExportFormat>(call, 'format', EXPORT_FORMATS);
  const view = choiceOf<ViewName & (typeof VIEWS)[number]>(call, 'view', VIEWS);
  const { cwd, operands, streams } = call;
  if (!formatsOf(view).includes(format)) {
    throw new UsageError(
      `There is no Mermaid diagram of the view ${view}. Choose --format ${formatsOf(view).join(', ')}.`,
    );
  }
  if (operands.length === 0) throw new UsageError('Nothing to draw: name a file or a folder.');
  const out = call.value('out');
  if (out === '') throw new UsageError('--out needs the name of a file or a folder.');
  const project = await openProject(call, { paths: operands, today: call.value('today') });
  for (const line of project.unreadable) streams.complain(line);
  const ofFiles = operands.every((operand) => !isFolder(path.resolve(cwd, operand)));
  const ofProject = isWorkspaceView(view) && (view === 'coverage' || !ofFiles);
  const { drawings, broken }: Drawings = ofProject
    ? projectDrawings(project, view, format, streams)
    : await fileDrawings(project, view, format, streams);
  if (drawings.length === 0 && broken === 0 && project.unreadable.length === 0) {
    throw new UsageError(
      `There is no ${subjectOf(view)} in ${operands.map((operand) => `"${operand}"`).join(', ')}.`,
      { helpful: false },
    );
  }
  if (drawings.length > 0) {
    if (out === undefined) streams.out(inOneText(drawings, format));
    else await writeFiles(drawings, out, format, cwd);
  }
  if (project.unreadable.length > 0) return 2;
  return broken > 0 ? 1 : 0;
}

/** What somebody looks for who draws this view. */
function subjectOf(view: ViewName): string {
  switch (view) {
    case 'persona':
    case 'strategy':
      return view;
    case 'opportunities':
    case 'roadmap':
    case 'coverage':
      return `file with a view ${view}`;
    default:
      return 'journey';
  }
}

function inOneText(drawings: readonly Drawing[], format: ExportFormat): string {
  const [first] = drawings;
  if (drawings.length === 1 && first) return first.text;
  switch (format) {
    case 'mermaid':
      return drawings.map(({ path: of, text }) => `%% ${visibleText(of)}\n${text}`).join('');
    case 'markdown':
      return drawings.map(({ text }) => text).join('\n');
    default:
      throw new UsageError(`There are ${drawings.length} pictures. Name a folder for them with --out.`);
  }
}

async function writeFiles(drawings: readonly Drawing[], out: string, format: ExportFormat, cwd: string) {
  const files = outputFiles(
    drawings.map(({ id }) => id),
    out,
    EXTENSIONS[format],
    cwd,
  );
  for (const [i, { text }] of drawings.entries()) await writeOutput(files[i]!, text);
}
