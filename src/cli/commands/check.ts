import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Severity } from '../../core/diagnostic.ts';
import type { Uri } from '../../core/host.ts';
import { githubReport } from '../../core/report/github.ts';
import { jsonReport } from '../../core/report/json.ts';
import type { Paint } from '../../core/report/paint.ts';
import {
  type CheckReport,
  type FileReport,
  hasAtLeast,
  inOrder,
  type ReportedDiagnostic,
} from '../../core/report/report.ts';
import { textReport } from '../../core/report/text.ts';
import { type Call, type Command, choiceOf, type ExitStatus } from '../command.ts';
import { type Disk, MAX_BYTES } from '../disk.ts';
import { textOf } from '../fileWorkspace.ts';
import { type CheckedProject, checkProject, type ProjectQuestion } from '../project.ts';
import { isFolder } from '../projectRoots.ts';
import { UsageError } from '../usageError.ts';

export const check: Command = {
  name: 'check',
  operands: '[PATH…]',
  help: 'validate files or folders (default: the working directory)',
  details:
    'The whole project is read, so that references between files are known; problems are printed for the paths that\n' +
    'were asked for. Exit status: 0 nothing at or above the failing severity, 1 something found, 2 wrong use, a file\n' +
    'that cannot be read, or an internal fault.\n' +
    '--fix writes files, of the paths that were asked for and no others. It mends what can have one meaning only: a key,\n' +
    'a word of the format or an id with one slip of the pen (case, a letter too many, too few, wrong or swapped) of which\n' +
    'there is a single right form. What it has done stands on standard error; then everything is checked again.\n' +
    'What a check has found is kept in the folder for caches of the user, or the one that CX_AS_CODE_CACHE names, and\n' +
    'believed only as long as nothing that it depends on has changed. It may be deleted at any time.',
  options: [
    { name: 'format', value: 'FORMAT', help: 'text (default), json, github' },
    {
      name: 'severity',
      value: 'SEVERITY',
      help: 'what makes the check fail: error (default), warning, info',
    },
    {
      name: 'today',
      value: 'DATE',
      help: 'the day for rules about time, such as 2026-11-22 (default: today)',
    },
    { name: 'config', value: 'FILE', help: "settings to use instead of the project's cx.config.yaml" },
    {
      name: 'since',
      value: 'REV',
      help: 'print only problems of files that are not as they were at a git revision, such as main',
    },
    { name: 'no-cache', help: 'remember nothing and believe nothing that is remembered' },
    { name: 'fix', help: 'mend what is sure to be a slip of the pen, then check' },
    { name: 'stdin', help: 'check the text from standard input, among the other files of the project' },
    { name: 'stdin-filename', value: 'NAME', help: 'the file that this text stands for; it need not exist' },
    {
      name: 'explain',
      value: 'RULE',
      help: 'check nothing; print what a rule means, such as unused or CX014',
    },
  ],
  run,
};

const WRITERS: Readonly<Record<'text' | 'json' | 'github', (report: CheckReport, paint: Paint) => string>> = {
  text: textReport,
  json: jsonReport,
  github: githubReport,
};

async function run(call: Call): Promise<ExitStatus> {
  const rule = call.value('explain');
  if (rule !== undefined) return explain(rule, call);
  const format = choiceOf(call, 'format', ['text', 'json', 'github']);
  const failing = choiceOf<Severity>(call, 'severity', ['error', 'warning', 'info']);
  const { streams } = call;
  if (call.has('fix') && call.has('stdin')) {
    throw new UsageError('--fix writes files, and --stdin has none. Use one of them.');
  }
  const paths = call.has('stdin') || call.operands.length > 0 ? call.operands : ['.'];
  const instead = await insteadOf(call);
  const revision = call.value('since');
  if (revision !== undefined && (call.has('fix') || instead)) {
    throw new UsageError('--since only chooses what a check prints. Use it without --fix and --stdin.');
  }
  const question = { paths, today: call.value('today'), config: call.value('config'), instead };
  const project = call.has('fix')
    ? await fixed(call, question)
    : instead
      ? await opened(call, question)
      : await checkedSince(call, question, revision);
  const report = { ...(await reportOf(project, format === 'text')), since: revision };
  streams.out(WRITERS[format](report, streams.paint));
  for (const line of [...project.notes, ...project.unreadable]) streams.complain(line);
  if (project.unreadable.length > 0) return 2;
  return hasAtLeast(report, failing) ? 1 : 0;
}

/** The project with what has changed since a revision, or all of it, among what was asked for. */
async function checkedSince(
  call: Call,
  question: ProjectQuestion,
  revision: string | undefined,
): Promise<CheckedProject> {
  if (revision === undefined) return checkProject(call, question);
  const { since } = await import('../git/changedSince.ts');
  const changes = await since(foldersOf(question.paths, call), revision, call.cwd);
  const files = await changes.files();
  const realPath = realPaths(call.disk);
  const isChanged = (uri: Uri) => files.has(realPath(fileURLToPath(uri)));
  const project = await checkProject(call, question, isChanged);
  return { ...project, asked: project.asked.filter(({ uri }) => isChanged(uri)) };
}

/** The folders in which git is asked about some paths. What does not exist is complained about where it is read. */
function foldersOf(paths: readonly string[], { cwd, disk }: Call): readonly string[] {
  const folders = paths
    .map((each) => path.resolve(cwd, each))
    .map((target) => (isFolder(target, disk) ? target : path.dirname(target)))
    .filter((folder) => isFolder(folder, disk));
  return folders.length > 0 ? [...new Set(folders)] : [cwd];
}

/** Paths without links in their folders, each of which is asked for once. What is a link itself, git knows as such. */
function realPaths(disk: Disk): (file: string) => string {
  const folders = new Map<string, string>();
  return (file) => {
    const { dir, base } = path.parse(file);
    let real = folders.get(dir);
    if (real === undefined) {
      const found = disk.real(dir);
      real = 'path' in found ? found.path : dir;
      folders.set(dir, real);
    }
    return path.join(real, base);
  };
}

async function opened(call: Call, question: ProjectQuestion): Promise<CheckedProject> {
  const { openProject } = await import('../openProject.ts');
  return openProject(call, question);
}

async function fixed(call: Call, question: ProjectQuestion): Promise<CheckedProject> {
  const [{ openProject }, { fixFiles }] = await Promise.all([
    import('../openProject.ts'),
    import('../fixFiles.ts'),
  ]);
  const targets = question.paths.map((each) => path.resolve(call.cwd, each));
  return fixFiles(() => openProject(call, question), targets, call.streams.complain);
}

async function explain(rule: string, { operands, streams }: Call): Promise<ExitStatus> {
  if (operands.length > 0)
    throw new UsageError('--explain prints a page and checks nothing, so it takes no paths.');
  const { explainRule } = await import('../explainRule.ts');
  streams.out(explainRule(rule));
  return 0;
}

async function insteadOf(call: Call) {
  const name = call.value('stdin-filename');
  if (!call.has('stdin')) {
    if (name === undefined) return undefined;
    throw new UsageError('--stdin-filename is of use only with --stdin.');
  }
  if (!name || isFolder(path.resolve(call.cwd, name))) {
    throw new UsageError('--stdin needs --stdin-filename NAME: the file that the text stands for.');
  }
  if (call.operands.length > 0) {
    throw new UsageError('--stdin checks the one text from standard input, so it takes no paths.');
  }
  return { path: name, file: textOf(await call.streams.readInput(MAX_BYTES)) };
}

/** @param withTexts whether the text of a file is to be shown beside its problems */
async function reportOf(project: CheckedProject, withTexts: boolean): Promise<CheckReport> {
  const found: FileReport[] = [];
  for (const { uri } of project.asked) {
    const diagnostics = project.diagnostics(uri).map(
      ({ related, ...diagnostic }): ReportedDiagnostic => ({
        ...diagnostic,
        related: related?.map(({ uri: other, ...place }) => ({ ...place, path: project.pathOf(other) })),
      }),
    );
    if (diagnostics.length === 0) continue;
    found.push({
      path: project.pathOf(uri),
      text: withTexts ? await project.textOf(uri) : undefined,
      diagnostics,
    });
  }
  return { files: project.asked.length, found: inOrder(found) };
}
