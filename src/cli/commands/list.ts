import { registryCsv } from '../../core/report/registryCsv.ts';
import { registryJson } from '../../core/report/registryJson.ts';
import { registryMarkdown } from '../../core/report/registryMarkdown.ts';
import { type RegistryRow, standsForItself } from '../../core/report/registryRows.ts';
import { registryTable } from '../../core/report/registryTable.ts';
import { ENTITY_KINDS } from '../../core/schema/shape.ts';
import { type Call, type Command, choiceOf, type ExitStatus, hintFor } from '../command.ts';
import { openProject, type Project } from '../openProject.ts';
import { UsageError } from '../usageError.ts';

export const list: Command = {
  name: 'list',
  operands: '[PATH…]',
  help: 'show what exists: personas, journeys, strategies, objectives, items of the catalog',
  options: [
    { name: 'format', value: 'FORMAT', help: 'table (default), csv, json, markdown' },
    { name: 'kind', value: 'KIND', help: 'only one kind, such as persona or touchpoint' },
    { name: 'all', help: 'stages, steps, pains and other parts as well' },
  ],
  run,
};

async function run(call: Call): Promise<ExitStatus> {
  const format = choiceOf(call, 'format', ['table', 'csv', 'json', 'markdown']);
  const kind = kindOf(call);
  const { streams } = call;
  const project = await openProject(call, {
    paths: call.operands.length > 0 ? call.operands : ['.'],
  });
  const rows = rowsOf(project).filter((row) =>
    kind === undefined ? call.has('all') || standsForItself(row.kind) : row.kind === kind,
  );
  switch (format) {
    case 'table':
      streams.out(registryTable(rows, streams.paint));
      break;
    case 'csv':
      streams.out(registryCsv(rows));
      break;
    case 'json':
      streams.out(registryJson(rows));
      break;
    case 'markdown':
      streams.out(registryMarkdown(rows));
  }
  if (rows.length === 0) streams.complain('There is nothing to list here.');
  for (const line of [...project.notes, ...project.unreadable]) streams.complain(line);
  if (project.unreadable.length > 0) return 2;
  const broken = brokenFiles(project);
  for (const path of broken) {
    streams.complain(
      `${path} is no valid YAML, so the list may lack what is in there. Run cx-as-code check.`,
    );
  }
  return broken.length > 0 ? 1 : 0;
}

function kindOf(call: Call): RegistryRow['kind'] | undefined {
  const asked = call.value('kind');
  if (asked === undefined) return undefined;
  const kind = ENTITY_KINDS.find((candidate) => candidate === asked);
  if (kind !== undefined) return kind;
  throw new UsageError(`--kind cannot be "${asked}".${hintFor(asked, ENTITY_KINDS)}`);
}

function rowsOf(project: Project): readonly RegistryRow[] {
  const asked = new Set(project.asked.map(({ uri }) => uri));
  return project.service
    .registry()
    .filter(({ uri }) => asked.has(uri))
    .map(({ uri, ...entry }) => ({ ...entry, path: project.pathOf(uri) }));
}

function brokenFiles(project: Project): readonly string[] {
  return project.asked
    .filter(({ uri }) => project.service.diagnostics(uri).some(({ code }) => code === 'CX001'))
    .map(({ uri }) => project.pathOf(uri));
}
