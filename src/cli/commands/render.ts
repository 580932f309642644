import { journeyMarkdown } from '../../core/diagram/journeyMarkdown.ts';
import type { JourneyView } from '../../core/diagram/journeyView.ts';
import { journeyMermaid } from '../../core/diagram/mermaidJourney.ts';
import { neverCancelled } from '../../core/host.ts';
import { visibleText } from '../../core/report/visibleText.ts';
import { type Call, type Command, choiceOf, type ExitStatus } from '../command.ts';
import { outputFiles, writeOutput } from '../outputFiles.ts';
import { openProject, type Project } from '../project.ts';
import type { Streams } from '../streams.ts';
import { UsageError } from '../usageError.ts';

export const render: Command = {
  name: 'render',
  operands: 'PATH…',
  help: 'draw journeys as Mermaid or Markdown',
  details:
    'Folders are searched for journeys. Without --out the pictures go to standard output. With --out, one journey goes\n' +
    'to the file that is named; several journeys, or a folder, give one file for each, named after its id.',
  options: [
    { name: 'format', value: 'FORMAT', help: 'mermaid (default), markdown' },
    { name: 'view', value: 'VIEW', help: 'journey (default)' },
    { name: 'out', value: 'FILE|DIR', help: 'where to write' },
  ],
  run,
};

const EXTENSIONS = { mermaid: 'mmd', markdown: 'md' } as const;

type Format = keyof typeof EXTENSIONS;

interface Drawing {
  readonly path: string;
  readonly id: string;
  readonly text: string;
}

async function run(call: Call): Promise<ExitStatus> {
  const format = choiceOf<Format>(call, 'format', ['mermaid', 'markdown']);
  choiceOf(call, 'view', ['journey']);
  const { cwd, operands, streams } = call;
  if (operands.length === 0) throw new UsageError('Nothing to draw: name a journey or a folder.');
  const out = call.value('out');
  if (out === '') throw new UsageError('--out needs the name of a file or a folder.');
  const project = await openProject(call, {
    paths: operands,
  });
  for (const line of project.unreadable) streams.complain(line);
  const { drawings, broken } = await draw(project, format, streams);
  if (drawings.length === 0 && broken === 0 && project.unreadable.length === 0) {
    throw new UsageError(`There is no journey in ${operands.map((path) => `"${path}"`).join(', ')}.`, {
      helpful: false,
    });
  }
  if (drawings.length > 0) {
    if (out === undefined) streams.out(inOneText(drawings, format));
    else await writeFiles(drawings, out, format, cwd);
  }
  if (project.unreadable.length > 0) return 2;
  return broken > 0 ? 1 : 0;
}

/** In the order of their paths. A journey that cannot be read whole is not drawn: half a picture would pass for a whole one. */
async function draw(project: Project, format: Format, streams: Streams) {
  const drawings: Drawing[] = [];
  let broken = 0;
  for (const { uri, unreadable } of project.asked) {
    if (unreadable && project.workspace.unreadable.has(uri)) continue;
    const answer = await project.service.picture(uri, 'journey', neverCancelled);
    if (answer.kind === 'none') continue;
    const path = project.pathOf(uri);
    if (answer.problem) {
      broken++;
      const { range, message } = answer.problem;
      streams.complain(
        `${path}:${range.start.line + 1}:${range.start.character + 1} is not drawn: ${message}`,
      );
    } else if (answer.kind === 'picture') {
      const { journey } = answer.view;
      const { text, truncated } = write(journey, format);
      if (truncated) streams.complain(`${path} is too large for a diagram, so parts of it are left out.`);
      drawings.push({ path, id: journey.id, text });
    }
  }
  return { drawings: drawings.sort((a, b) => (a.path < b.path ? -1 : 1)), broken };
}

function write(view: JourneyView, format: Format): { readonly text: string; readonly truncated: boolean } {
  const mermaid = journeyMermaid(view);
  return format === 'mermaid' ? mermaid : { text: journeyMarkdown(view), truncated: mermaid.truncated };
}

function inOneText(drawings: readonly Drawing[], format: Format): string {
  if (drawings.length === 1 || format === 'markdown') return drawings.map(({ text }) => text).join('\n');
  return drawings.map(({ path, text }) => `%% ${visibleText(path)}\n${text}`).join('');
}

async function writeFiles(drawings: readonly Drawing[], out: string, format: Format, cwd: string) {
  const files = outputFiles(
    drawings.map(({ id }) => id),
    out,
    EXTENSIONS[format],
    cwd,
  );
  for (const [i, { text }] of drawings.entries()) await writeOutput(files[i]!, text);
}
