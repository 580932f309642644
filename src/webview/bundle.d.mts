import type { BuildOptions } from 'esbuild';

/** The kinds of diagrams that Mermaid brings along. */
export const DIAGRAMS: readonly string[];
/** What is special about the bundle of the pages. */
export const webviewOptions: BuildOptions;
