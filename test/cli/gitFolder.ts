import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { folderWith } from './support.ts';

export type Files = Readonly<Record<string, string>>;

/** A git repository in a new folder, which knows nothing of the machine's own settings. */
export class GitFolder {
  readonly folder: string;

  constructor(files: Files = {}) {
    this.folder = folderWith(files);
    this.git('init', '-q', '-b', 'main');
    if (Object.keys(files).length > 0) this.commit('first');
  }

  /** Fails the test when git says no. */
  git(...args: readonly string[]): string {
    const { status, out, err } = this.tryGit(...args);
    assert.equal(status, 0, `git ${args.join(' ')}: ${out}${err}`);
    return out;
  }

  tryGit(...args: readonly string[]) {
    const { status, stdout, stderr } = spawnSync('git', [...args], {
      cwd: this.folder,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        HOME: this.folder,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_AUTHOR_NAME: 'Ann',
        GIT_AUTHOR_EMAIL: 'ann@example.com',
        GIT_COMMITTER_NAME: 'Ann',
        GIT_COMMITTER_EMAIL: 'ann@example.com',
        GIT_EDITOR: 'true',
      },
    });
    return { status, out: stdout, err: stderr };
  }

  write(files: Files): void {
    for (const [file, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(this.folder, file)), { recursive: true });
      fs.writeFileSync(path.join(this.folder, file), text);
    }
  }

  read(file: string): string {
    return fs.readFileSync(path.join(this.folder, file), 'utf8');
  }

  /** Everything as it stands. */
  commit(message: string): void {
    this.git('add', '-A');
    this.git('commit', '-q', '-m', message);
  }
}
