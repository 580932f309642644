import { promises as fs } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RegistryEntry } from '../../core/features/registry.ts';
import { FILE_KINDS, type FileKind, isConfigFile } from '../../core/model/identify.ts';
import { FIRST_PERSONA, type TemplateSize } from '../../core/templates/newFile.ts';
import {
  firstPersona,
  isNewId,
  LONGEST_NAME,
  newFileFolder,
  newFileName,
  tidyName,
} from '../../core/templates/newFilePlace.ts';
import { newFileText } from '../../core/templates/newFileText.ts';
import { type Call, type Command, choiceOf, type ExitStatus, hintFor } from '../command.ts';
import { uriOf } from '../fileWorkspace.ts';
import { openProject } from '../openProject.ts';
import { printed } from '../project.ts';
import { isFolder, projectRoot } from '../projectRoots.ts';
import { UsageError } from '../usageError.ts';

export const newFile: Command = {
  name: 'new',
  operands: 'KIND ID',
  help: 'create a file: persona, journey, strategy or catalog',
  details:
    'The file is written below the folder of the project (the nearest one with a cx.config.yaml, else the working\n' +
    'directory), beside the others of its kind; the first one becomes personas/ID.persona.yaml,\n' +
    'journeys/ID.journey.yaml, ID.strategy.yaml or catalog/ID.catalog.yaml.\n' +
    'What exists is never overwritten.',
  options: [
    { name: 'name', value: 'TEXT', help: 'what people call it (default: made from the id)' },
    { name: 'locale', value: 'TAG', help: 'language of the text; en, es, uk, pt, ca are spoken here' },
    { name: 'template', value: 'SIZE', help: 'minimal (default), full' },
    { name: 'out', value: 'FILE|DIR', help: 'write exactly there' },
  ],
  run,
};

async function run(call: Call): Promise<ExitStatus> {
  const kind = kindOf(call.operands[0]);
  const id = idOf(kind, call.operands[1]);
  if (call.operands.length > 2) {
    throw new UsageError('new takes one kind and one id. Write a name of several words as --name "…".');
  }
  const size = choiceOf<TemplateSize>(call, 'template', ['minimal', 'full']);
  const name = nameOf(call.value('name'));
  const locale = localeOf(call.value('locale'));
  const { cwd, streams } = call;
  const out = fileByOut(call, kind, id);

  const root = projectRoot(out ?? cwd, cwd);
  const known = await knownThings(call, root);
  const file = out ?? fileAmong(known, root, kind, id);
  const namesake = known.find((entry) => entry.kind === kind && entry.id === id);
  if (namesake) {
    const message = `There is already a ${kind} with the id "${id}", in ${namesake.path}.`;
    throw new UsageError(message, { helpful: false });
  }
  const persona = kind === 'journey' ? firstPersona(known) : undefined;
  await create(file, newFileText({ kind, id, name, locale, size, persona }), cwd);
  streams.out(`Created ${printed(file, cwd)}\n`);
  if (kind === 'journey' && persona === undefined) {
    streams.complain(
      `No persona exists yet, so the journey names one that is to be made: cx-as-code new persona ${FIRST_PERSONA}`,
    );
  }
  return 0;
}

function kindOf(kind: string | undefined): FileKind {
  const known = FILE_KINDS.find((candidate) => candidate === kind);
  if (known) return known;
  if (kind === undefined) throw new UsageError(`Name a kind and an id. Kinds are ${FILE_KINDS.join(', ')}.`);
  throw new UsageError(`There is no kind "${kind}".${hintFor(kind, FILE_KINDS)}`);
}

function idOf(kind: FileKind, id: string | undefined): string {
  if (id === undefined) throw new UsageError(`Name the id of the ${kind}, such as ${kind}-one.`);
  if (isNewId(id)) return id;
  throw new UsageError(
    `"${id}" is no id. Use lower-case letters, digits and single hyphens, such as busy-parent; the name that people read goes into --name.`,
  );
}

function nameOf(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const plain = tidyName(name);
  if (plain !== undefined) return plain;
  throw new UsageError(`--name needs 1 to ${LONGEST_NAME} characters.`);
}

function localeOf(locale: string | undefined): string | undefined {
  if (locale === undefined) return undefined;
  try {
    const [canonical] = Intl.getCanonicalLocales(locale);
    if (canonical !== undefined) return canonical;
  } catch {
    // Not a language tag; said below.
  }
  throw new UsageError(`--locale cannot be "${locale}". Write a language tag such as es or pt-BR.`);
}

/** Beside the others of its kind, as the editor does it. */
function fileAmong(known: readonly KnownThing[], root: string, kind: FileKind, id: string): string {
  const likes = known.filter((entry) => entry.kind === kind).map(({ uri }) => uri);
  const folder = newFileFolder(kind, uriOf(root), likes);
  return path.join(fileURLToPath(folder), newFileName(kind, id));
}

/** `undefined` without `--out`. */
function fileByOut(call: Call, kind: FileKind, id: string): string | undefined {
  const name = newFileName(kind, id);
  const out = call.value('out');
  if (out === undefined) return undefined;
  if (out === '') throw new UsageError('--out needs the name of a file or a folder.');
  const target = path.resolve(call.cwd, out);
  if (isFolder(target) || /[/\\]$/.test(out)) return path.join(target, name);
  if (!/\.ya?ml$/i.test(target) || isConfigFile(uriOf(target))) {
    throw new UsageError(`--out "${out}" is neither a folder nor the name of a file that ends in .yaml.`);
  }
  return target;
}

type KnownThing = RegistryEntry & { readonly path: string };

/** What the project of the new file defines; other projects, be they within it, have ids of their own. */
async function knownThings(call: Call, root: string): Promise<readonly KnownThing[]> {
  if (!isFolder(root)) return [];
  const project = await openProject(call, { paths: [root] });
  return project.service
    .registry()
    .filter(({ uri }) => projectRoot(fileURLToPath(uri), root) === root)
    .map((entry) => ({ ...entry, path: project.pathOf(entry.uri) }));
}

async function create(file: string, text: string, cwd: string): Promise<void> {
  try {
    await fs.mkdir(path.dirname(file), { recursive: true });
    await fs.writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const what =
      code === 'EEXIST' ? 'exists already and is left as it is' : `cannot be written (${code ?? error})`;
    throw new UsageError(`${printed(file, cwd)} ${what}.`, { helpful: false });
  }
}
