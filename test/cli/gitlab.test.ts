import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import process from 'node:process';
import { after, describe, it } from 'node:test';
import { parse } from 'yaml';
import { ROOT } from '../host/project.mjs';
import { GitFolder } from './gitFolder.ts';
import { folderWith, GOOD, JOURNEY } from './support.ts';

interface Note {
  readonly id: number;
  body: string;
  readonly author: { readonly id: number };
}

/** As much of GitLab as the job talks to. The token belongs to the user 7. */
class FakeGitLab {
  readonly notes: Note[] = [];
  refuses = false;
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk) => {
        text += chunk;
      });
      request.on('end', () => {
        const isMine = request.headers['private-token'] === 'secret';
        if (!isMine || this.refuses) response.writeHead(403).end('{}');
        else response.end(JSON.stringify(this.#answer(request.method!, request.url!, text)));
      });
    });
  }

  #answer(method: string, url: string, text: string): unknown {
    if (url === '/user') return { id: 7 };
    assert.match(url, /^\/projects\/5\/merge_requests\/3\/notes/);
    const page = Number(/[?&]page=(\d+)/.exec(url)?.[1] ?? 1);
    if (method === 'GET') return this.notes.slice(100 * (page - 1), 100 * page);
    const { body } = JSON.parse(text) as { body: string };
    if (method === 'POST') this.notes.push({ id: this.notes.length + 1, body, author: { id: 7 } });
    else this.notes.find(({ id }) => url.endsWith(`/${id}`))!.body = body;
    return {};
  }

  async listen(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.close();
  }
}

describe('the job for GitLab', async () => {
  const gitlab = new FakeGitLab();
  const api = await gitlab.listen();
  after(() => gitlab.close());
  const [script] = parse(fs.readFileSync(path.join(ROOT, '.ci/gitlab.yml'), 'utf8'))['cx-as-code'].script;
  const tools = folderWith({
    'cx-as-code': `#!/bin/sh\nexec '${process.execPath}' '${path.join(ROOT, 'dist/cli.js')}' "$@"\n`,
  });
  fs.chmodSync(path.join(tools, 'cx-as-code'), 0o755);
  const repo = new GitFolder(GOOD);
  const base = repo.git('rev-parse', 'HEAD').trim();
  repo.write({ 'journeys/return.journey.yaml': JOURNEY.replace('emotion: -1', 'emotion: -2') });
  repo.commit('sadder');

  /** Runs the script as a runner does: in the checkout, by a shell that stops at the first failure. */
  function run(env: Readonly<Record<string, string>> = {}) {
    return new Promise<{ status: number | null; out: string }>((done) => {
      const child = spawn('bash', ['-e', '-o', 'pipefail', '-c', script], {
        cwd: repo.folder,
        env: {
          PATH: `${tools}:${path.dirname(process.execPath)}:${process.env.PATH}`,
          HOME: repo.folder,
          CI_API_V4_URL: api,
          CI_PROJECT_ID: '5',
          CI_MERGE_REQUEST_IID: '3',
          CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
          CX_PATH: '.',
          CX_TOKEN: 'secret',
          ...env,
        },
      });
      let out = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (out += chunk));
      child.on('close', (status) => done({ status, out }));
    });
  }

  it('checks, leaves the review as an artifact, and keeps one note up to date', async () => {
    const others = Array.from({ length: 150 }, (_, i) => ({ id: 900 + i, body: 'Fine.', author: { id: 1 } }));
    const imposter = { id: 800, body: '<!-- cx-as-code review --> by somebody', author: { id: 2 } };
    gitlab.notes.push(imposter, ...others);
    const first = await run();
    assert.equal(first.status, 0, first.out);
    assert.match(repo.read('cx-review.md'), /\| High \| emotion \|/);
    assert.equal(gitlab.notes.length, 152);
    repo.write({ 'journeys/return.journey.yaml': JOURNEY.replace('emotion: -1', 'emotion: 2') });
    repo.commit('happier');
    await run();
    assert.equal(gitlab.notes.length, 152);
    assert.match(gitlab.notes.at(-1)!.body, /−1 → 2 \(better\)/);
    assert.equal(gitlab.notes[0], imposter);
  });

  it('needs no token, bears a GitLab that says no, and writes nothing about nothing', async () => {
    gitlab.notes.splice(0);
    assert.equal((await run({ CX_TOKEN: '' })).status, 0);
    assert.equal((await run({ CI_MERGE_REQUEST_DIFF_BASE_SHA: 'HEAD' })).status, 0);
    assert.deepEqual(gitlab.notes, []);
    gitlab.refuses = true;
    const refused = await run();
    assert.equal(refused.status, 0, refused.out);
    assert.match(refused.out, /cannot be written \(403\); the review is an artifact/);
    gitlab.refuses = false;
  });

  it('fails for problems and for the changes that were named, and takes names for names', async () => {
    assert.equal((await run({ CX_FAIL_ON: 'emotion' })).status, 1);
    assert.equal((await run({ CX_FAIL_ON: 'promise' })).status, 0);
    const hostile = await run({ CX_PATH: '"; touch hacked; $(touch hacked) `touch hacked`' });
    assert.notEqual(hostile.status, 0);
    assert.ok(!fs.existsSync(path.join(repo.folder, 'hacked')));
    repo.write({ 'journeys/return.journey.yaml': JOURNEY.replace('[marta]', '[nobody]') });
    repo.commit('broken');
    assert.equal((await run()).status, 1);
  });
});
