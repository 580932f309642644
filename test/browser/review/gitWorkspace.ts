import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { cleanWorkspace } from '../../host/fixture.mjs';
import type { VSCodeWindow } from '../../host/window.mjs';

export interface GitWorkspace {
  readonly folder: string;
  git(...args: readonly string[]): string;
  /** Everything as it stands, on that day. */
  commit(subject: string, day?: string): void;
  /** Waits until the editor's own Git has found it. */
  isKnownTo(window: VSCodeWindow): Promise<unknown>;
}

/** The fixture in a repository of its own, which knows nothing of the machine's settings; nothing is committed yet. */
export function gitWorkspace(files: Record<string, string> = {}): GitWorkspace {
  const folder = cleanWorkspace(files);
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', ...env },
    });
  run(['init', '-q', '-b', 'main']);
  run(['add', '-A']);
  return {
    folder,
    git: (...args) => run(args),
    commit(subject, day = '2026-01-01') {
      const date = `${day}T12:00:00`;
      run(['add', '-A']);
      run(['commit', '-q', '-m', subject], { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date });
    },
    isKnownTo: (window) =>
      window.until(
        'the repository',
        () =>
          window.vs(async (vscode) => {
            const git = vscode.extensions.getExtension('vscode.git');
            const api = git && (await git.activate()).getAPI(1);
            return api?.repositories.length > 0 && api.repositories[0].state.HEAD !== undefined;
          }),
        20_000,
      ),
  };
}
