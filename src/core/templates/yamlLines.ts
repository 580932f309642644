import { stringify } from 'yaml';

/** One line of YAML, or an empty line. */
export type Line = string;

/** A text as a YAML scalar on one line, quoted where it has to be. */
export function scalar(text: string): string {
  return stringify(text.replace(/\s+/g, ' ').trim(), { lineWidth: 0, blockQuote: false }).trimEnd();
}

/** A comment above what follows. A line break would end it, so there is none. */
export function comment(text: string): Line {
  return `# ${text.replace(/\s+/g, ' ')}`;
}

export function indent(lines: readonly Line[], by = 2): Line[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));
}

/** The lines as an item of a list: the first one after the dash. */
export function item(lines: readonly Line[]): Line[] {
  return lines.map((line, i) => (i === 0 ? `- ${line}` : `  ${line}`));
}
