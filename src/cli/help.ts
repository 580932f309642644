import { version } from '../../package.json';
import type { Command, Option } from './command.ts';

/** Understood by every command. */
export const COMMON_OPTIONS: readonly Option[] = [
  { name: 'help', help: 'show this help' },
  { name: 'version', help: 'show the version' },
  { name: 'verbose', help: 'after an internal fault, show where it happened' },
];

export function versionText(): string {
  return `${version}\n`;
}

export function generalHelp(commands: readonly Command[]): string {
  const rows = commands.map(({ name, operands, help }) => [`${name} ${operands}`, help] as const);
  return [
    'Personas and journeys as YAML: check, draw and list them.',
    `Usage: cx-as-code COMMAND …\n\n${table(rows)}`,
    `Options:\n\n${table(COMMON_OPTIONS.map(optionRow))}`,
    'More about a command: cx-as-code COMMAND --help\n',
  ].join('\n\n');
}

export function commandHelp({ name, operands, help, details, options }: Command): string {
  return [
    `Usage: cx-as-code ${name} [OPTION…] ${operands}`,
    `${help[0]?.toUpperCase()}${help.slice(1)}.`,
    ...(details ? [details] : []),
    `Options:\n\n${table([...options, ...COMMON_OPTIONS].map(optionRow))}\n`,
  ].join('\n\n');
}

function optionRow({ name, value, help }: Option): readonly [string, string] {
  return [value === undefined ? `--${name}` : `--${name} ${value}`, help];
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
