import { promises as fs } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FILE_KINDS, type FileKind, isConfigFile } from '../../core/model/identify.ts';
import type { RegistryRow } from '../../core/report/registryRows.ts';
import { FIRST_PERSONA, type TemplateSize } from '../../core/templates/newFile.ts';
import { newFileText } from '../../core/templates/newFileText.ts';
import { type Call, type Command, choiceOf, type ExitStatus, hintFor } from '../command.ts';
import { uriOf } from '../fileWorkspace.ts';
import { openProject, printed } from '../project.ts';
import { isFolder, projectRoot } from '../projectRoots.ts';
import { UsageError } from '../usageError.ts';

export const newFile: Command = {
  name: 'new',
  operands: 'KIND ID',
  help: 'create a file: persona, journey, strategy or catalog',
  details:
    'The file is written below the folder of the project (the nearest one with a cx.config.yaml, else the working\n' +
    'directory): personas/ID.persona.yaml, journeys/ID.journey.yaml, ID.strategy.yaml, catalog/ID.catalog.yaml.\n' +
    'What exists is never overwritten.',
  options: [
    { name: 'name', value: 'TEXT', help: 'what people call it (default: made from the id)' },
    { name: 'locale', value: 'TAG', help: 'language of the text; en, es, uk, pt, ca are spoken here' },
    { name: 'template', value: 'SIZE', help: 'minimal (default), full' },
    { name: 'out', value: 'FILE|DIR', help: 'write exactly there' },
  ],
  run,
};

const FOLDERS: Readonly<Record<FileKind, string>> = {
  persona: 'personas',
  journey: 'journeys',
  strategy: '',
  catalog: 'catalog',
};

/** As in the schema; kept simple for the eye, since the message shows what is meant. */
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Beyond this, file systems refuse the name. */
const LONGEST_ID = 200;
const LONGEST_NAME = 120;

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
  const file = fileOf(call, kind, id);

  const known = await knownThings(call, file);
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
  if (ID.test(id) && id.length <= LONGEST_ID) return id;
  throw new UsageError(
    `"${id}" is no id. Use lower-case letters, digits and single hyphens, such as busy-parent; the name that people read goes into --name.`,
  );
}

function nameOf(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const plain = name.replace(/\s+/g, ' ').trim();
  if (plain !== '' && [...plain].length <= LONGEST_NAME) return plain;
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

function fileOf(call: Call, kind: FileKind, id: string): string {
  const name = `${id}.${kind}.yaml`;
  const out = call.value('out');
  if (out === undefined) return path.join(projectRoot(call.cwd, call.cwd), FOLDERS[kind], name);
  if (out === '') throw new UsageError('--out needs the name of a file or a folder.');
  const target = path.resolve(call.cwd, out);
  if (isFolder(target) || /[/\\]$/.test(out)) return path.join(target, name);
  if (!/\.ya?ml$/i.test(target) || isConfigFile(uriOf(target))) {
    throw new UsageError(`--out "${out}" is neither a folder nor the name of a file that ends in .yaml.`);
  }
  return target;
}

/** What the project of the new file defines; other projects, be they within it, have ids of their own. */
async function knownThings(call: Call, file: string): Promise<readonly RegistryRow[]> {
  const root = projectRoot(file, call.cwd);
  if (!isFolder(root)) return [];
  const project = await openProject(call, { paths: [root] });
  return project.service
    .registry()
    .filter(({ uri }) => projectRoot(fileURLToPath(uri), root) === root)
    .map(({ uri, ...entry }) => ({ ...entry, path: project.pathOf(uri) }));
}

/** One that is in use, if there is a choice. */
function firstPersona(known: readonly RegistryRow[]): string | undefined {
  const personas = known.filter((entry) => entry.kind === 'persona');
  const inUse = personas.find(({ status }) => status !== 'deprecated' && status !== 'archived');
  return (inUse ?? personas[0])?.id;
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
