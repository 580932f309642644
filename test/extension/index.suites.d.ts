/** Made by the bundler from the files in `suite` (test/host/bundles.mjs). */
declare module 'cx:suites' {
  export function loadSuites(): void;
}

/** Set by the bundler: run only tests whose full title contains this; empty for all. */
declare const CX_GREP: string;
