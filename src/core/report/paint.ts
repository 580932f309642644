import type { Severity } from '../diagnostic.ts';

/** Colours for a terminal. Each takes finished text, in which nothing is left to hide a colour of its own. */
export interface Paint {
  readonly severity: (severity: Severity, text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

export const PLAIN: Paint = Object.freeze({
  severity: (_: Severity, text: string) => text,
  strong: (text: string) => text,
  faint: (text: string) => text,
});

const COLOURS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36 };

/** The eight basic colours, which every theme of a terminal keeps readable. */
export const ANSI: Paint = Object.freeze({
  severity: (severity: Severity, text: string) => `\u001b[${COLOURS[severity]}m${text}\u001b[39m`,
  strong: (text: string) => `\u001b[1m${text}\u001b[22m`,
  faint: (text: string) => `\u001b[2m${text}\u001b[22m`,
});
