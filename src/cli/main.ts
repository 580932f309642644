import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Known } from './cache/known.ts';
import { recorded } from './cache/recorded.ts';
import { type Call, type Command, type ExitStatus, hintFor, parseOptionsOf } from './command.ts';
import { realDisk } from './disk.ts';
import { COMMON_OPTIONS, commandHelp, generalHelp, versionText } from './help.ts';
import type { Streams } from './streams.ts';
import { UsageError } from './usageError.ts';

/** Each is loaded when it is run, or when all are shown. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check.ts')).check,
  format: async () => (await import('./commands/format.ts')).format,
  render: async () => (await import('./commands/render.ts')).render,
  diff: async () => (await import('./commands/diff.ts')).diff,
  history: async () => (await import('./commands/history.ts')).history,
  list: async () => (await import('./commands/list.ts')).list,
  new: async () => (await import('./commands/new.ts')).newFile,
  'git-setup': async () => (await import('./commands/gitSetup.ts')).gitSetup,
  'git-merge': async () => (await import('./commands/gitMerge.ts')).gitMerge,
  'git-textconv': async () => (await import('./commands/gitTextconv.ts')).gitTextconv,
};

/** What a run may use of earlier ones. */
export interface Memory {
  readonly known: Known | undefined;
  /** As what the answer may be kept; `undefined` when it must not. */
  readonly question: string | undefined;
}

/** The status is set, not exited with, so that what was written reaches its reader. */
export async function main(args: readonly string[], streams: Streams, memory: Memory): Promise<void> {
  const { known, question } = memory;
  try {
    process.exitCode =
      known && question !== undefined
        ? await recorded(known, question, streams, (noted, disk) =>
            dispatch(args, { streams: noted, disk, memory: known }),
          )
        : await dispatch(args, { streams, disk: realDisk, memory: known });
  } catch (error) {
    process.exitCode = 2;
    explain(error, streams, args.includes('--verbose'));
  }
}

async function dispatch(
  args: readonly string[],
  means: Pick<Call, 'streams' | 'disk' | 'memory'>,
): Promise<ExitStatus> {
  const { streams } = means;
  const at = args.findIndex((arg) => !arg.startsWith('-'));
  const name = args[at];
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? await COMMANDS[name]?.() : undefined;
  if (name !== undefined && !command) {
    const names = (await listedCommands()).map((candidate) => candidate.name);
    throw new UsageError(`There is no command "${name}".${hintFor(name, names)}`);
  }
  const rest = args.filter((_, i) => i !== at);
  const { values, positionals, tokens } = parse(rest, command);
  if (values.version === true) {
    streams.out(versionText());
  } else if (values.help === true) {
    streams.out(command ? commandHelp(command) : generalHelp(await listedCommands()));
  } else if (!command) {
    throw new UsageError('No command is given.');
  } else {
    const dashes = tokens.findIndex(({ kind }) => kind === 'option-terminator');
    const call: Call = {
      operands: positionals,
      beforeDashes:
        dashes < 0 ? undefined : tokens.slice(0, dashes).filter(({ kind }) => kind === 'positional').length,
      cwd: process.cwd(),
      ...means,
      value: (option) => (typeof values[option] === 'string' ? values[option] : undefined),
      has: (option) => values[option] === true,
    };
    return await command.run(call);
  }
  return 0;
}

/** Those for people. */
async function listedCommands(): Promise<readonly Command[]> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  return commands.filter(({ plumbing }) => !plumbing);
}

function parse(args: readonly string[], command: Command | undefined) {
  const options = [...(command?.options ?? []), ...COMMON_OPTIONS];
  try {
    return parseArgs({
      args: [...args],
      options: parseOptionsOf(options),
      allowPositionals: true,
      strict: true,
      tokens: true,
    });
  } catch (error) {
    throw error instanceof TypeError
      ? misuse(
          error,
          options.map(({ name }) => name),
        )
      : error;
  }
}

/** Node's sentence about a wrong option, shorter and with the option that was meant. */
function misuse(error: TypeError, names: readonly string[]): UsageError {
  const [sentence = ''] = error.message.split(/(?<=\.)\s|\n/);
  const unknown = /^Unknown option '--?([^']+)'/.exec(error.message)?.[1];
  if (unknown === undefined) return new UsageError(`${sentence.replace(/\.?$/, '.')}`);
  const options = names.map((name) => `--${name}`);
  return new UsageError(`There is no option "--${unknown}".${hintFor(`--${unknown}`, options)}`);
}

function explain(error: unknown, streams: Streams, verbose: boolean): void {
  if (error instanceof UsageError) {
    streams.complain(`cx-as-code: ${error.message}${error.helpful ? ' See cx-as-code --help.' : ''}`);
    return;
  }
  const message = error instanceof Error ? error.message : String(error);
  const more = verbose ? '' : ' Run again with --verbose to see where.';
  streams.complain(`cx-as-code: internal fault: ${message.replace(/\.$/, '')}.${more}`);
  if (verbose && error instanceof Error)
    for (const line of (error.stack ?? '').split('\n')) streams.complain(line);
}
