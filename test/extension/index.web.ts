// Entry for the extension host that is a worker in a browser.
import { loadSuites } from 'cx:suites';
import { isOurs, report } from './report.ts';

export async function run(): Promise<void> {
  // Mocha's browser build looks for these two of a page; a worker of VS Code has at most the first.
  const scope = globalThis as { location?: object };
  scope.location ??= { search: '', pathname: '/', href: '' };
  // @ts-expect-error The browser build has no types; it sets the global `mocha`.
  await import('mocha/mocha.js');
  mocha.setup({ ui: 'tdd', reporter: class {} as unknown as Mocha.ReporterConstructor, timeout: 20_000 });
  if (CX_GREP) mocha.fgrep(CX_GREP);
  loadSuites();
  const unhandled = collectRejections();
  return report((done) => mocha.run(done), unhandled);
}

function collectRejections(): () => string[] {
  const found: string[] = [];
  // The worker of VS Code blocks addEventListener, but not this.
  globalThis.onunhandledrejection = ({ reason }) => {
    if (isOurs(reason, ['/__extension/']))
      found.push(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
  };
  return () => found;
}
