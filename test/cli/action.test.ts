import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import process from 'node:process';
import { after, describe, it } from 'node:test';
import { parse } from 'yaml';
import { ROOT } from '../host/project.mjs';
import { GitFolder } from './gitFolder.ts';
import { GOOD, JOURNEY } from './support.ts';

interface Comment {
  id: number;
  body: string;
  readonly user: { readonly type: string; readonly login?: string };
}

/** As much of GitHub as the action talks to. */
class FakeGitHub {
  readonly comments: Comment[] = [];
  readonly asked: string[] = [];
  readOnly = false;
  /** Whose token it is; that of a job belongs to nobody. */
  login: string | undefined;
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk) => {
        text += chunk;
      });
      request.on('end', () => {
        this.asked.push(`${request.method} ${request.url}`);
        const write = request.method !== 'GET';
        const isNobody = request.url === '/user' && this.login === undefined;
        if (isNobody || (write && this.readOnly)) response.writeHead(403).end('{}');
        else if (request.headers.authorization !== 'Bearer secret') response.writeHead(401).end('{}');
        else response.end(JSON.stringify(this.#answer(request.method!, request.url!, text)));
      });
    });
  }

  #answer(method: string, url: string, text: string): unknown {
    if (url === '/user') return { login: this.login };
    const page = Number(/[?&]page=(\d+)/.exec(url)?.[1] ?? 1);
    if (method === 'GET') return this.comments.slice(100 * (page - 1), 100 * page);
    const { body } = JSON.parse(text) as { body: string };
    const { login } = this;
    const user = login === undefined ? { type: 'Bot' } : { type: 'User', login };
    if (method === 'POST') this.comments.push({ id: this.comments.length + 1, body, user });
    else this.comments.find(({ id }) => url.endsWith(`/${id}`))!.body = body;
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

/** Runs the script of the action, as its step does. */
function runAction(folder: string, env: Readonly<Record<string, string>>) {
  return new Promise<{ status: number | null; out: string }>((done) => {
    const child = spawn(process.execPath, [path.join(ROOT, '.ci/review.mjs')], {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        GITHUB_REPOSITORY: 'org/repo',
        CX_PULL_REQUEST: '7',
        CX_TOKEN: 'secret',
        ...env,
      },
    });
    let out = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (out += chunk));
    child.on('close', (status) => done({ status, out }));
  });
}

describe('the action', async () => {
  const github = new FakeGitHub();
  const api = await github.listen();
  after(() => github.close());
  const repo = new GitFolder(GOOD);
  const base = repo.git('rev-parse', 'HEAD').trim();
  repo.write({
    'journeys/return.journey.yaml': JOURNEY.replace('emotion: -1', 'emotion: -2').replace(
      '[marta]',
      '[marta, nobody]',
    ),
  });
  repo.commit('sadder');
  const summary = path.join(repo.folder, 'summary.md');
  const env = { CX_BASE: base, GITHUB_API_URL: api, GITHUB_STEP_SUMMARY: summary };

  it('annotates, writes one comment and the summary, and brings the comment up to date', async () => {
    github.comments.push({ id: 1, body: '<!-- cx-as-code review --> by somebody', user: { type: 'User' } });
    const first = await runAction(repo.folder, env);
    assert.equal(first.status, 1, first.out);
    assert.match(first.out, /^::error file=journeys\/return\.journey\.yaml,line=5,/m);
    assert.match(first.out, /written into a comment/);
    assert.equal(github.comments.length, 2);
    assert.match(github.comments[1]!.body, /^<!-- cx-as-code review -->\n[\s\S]*\| High \| emotion \|/);
    assert.match(fs.readFileSync(summary, 'utf8'), /\| High \| emotion \|/);
    repo.write({ 'journeys/return.journey.yaml': JOURNEY.replace('emotion: -1', 'emotion: 2') });
    repo.commit('happier');
    const second = await runAction(repo.folder, env);
    assert.equal(second.status, 0, second.out);
    assert.equal(github.comments.length, 2);
    assert.match(github.comments[1]!.body, /−1 → 2 \(better\)/);
    assert.equal(github.comments[0]!.body, '<!-- cx-as-code review --> by somebody');
  });

  it('goes on where it may only read, as in a pull request from a fork', async () => {
    github.readOnly = true;
    const run = await runAction(repo.folder, env);
    assert.equal(run.status, 0, run.out);
    assert.match(run.out, /cannot be written \(403\); the review is in the summary/);
    github.readOnly = false;
  });

  it('finds its comment behind hundreds of others, and that of a person whose token it has', async () => {
    const [mine] = github.comments.splice(0).slice(1);
    const others = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ id: 1000 + i, body: 'Fine.', user: { type: 'User' } }));
    github.comments.push(...others(230), mine!);
    assert.match((await runAction(repo.folder, env)).out, /brought up to date/);
    assert.equal(github.comments.length, 231);
    github.login = 'ann';
    assert.match((await runAction(repo.folder, env)).out, /written into a comment/);
    assert.match((await runAction(repo.folder, env)).out, /brought up to date/);
    assert.equal(github.comments.length, 232);
    github.login = undefined;
    github.comments.splice(0);
  });

  it('writes no comment about what has nothing to do with it, and tells that in one that is there', async () => {
    const head = repo.git('rev-parse', 'HEAD').trim();
    const same = { ...env, CX_BASE: head };
    const before = fs.readFileSync(summary, 'utf8');
    assert.match((await runAction(repo.folder, same)).out, /Nothing has changed that a comment could tell/);
    assert.equal(github.comments.length, 0);
    assert.equal(fs.readFileSync(summary, 'utf8'), before);
    await runAction(repo.folder, env);
    await runAction(repo.folder, same);
    assert.match(github.comments[0]!.body, /: nothing -->\n\n### Nothing changes in meaning\.\n$/);
  });

  it('does its work when GitHub cannot be reached', async () => {
    const run = await runAction(repo.folder, { ...env, GITHUB_API_URL: 'http://127.0.0.1:9' });
    assert.equal(run.status, 0, run.out);
    assert.match(run.out, /cannot be reached .*; the review is in the summary/);
  });

  it('fails for changes when asked to, and says so when there is nothing to compare with', async () => {
    assert.equal((await runAction(repo.folder, { ...env, CX_FAIL_ON: 'emotion' })).status, 1);
    assert.equal((await runAction(repo.folder, { ...env, CX_FAIL_ON: 'promise' })).status, 0);
    for (const other of ['0'.repeat(40), '', '--output=x', `${base}; touch hacked`]) {
      const run = await runAction(repo.folder, { ...env, CX_BASE: other });
      assert.equal(run.status, 0, run.out);
      assert.match(run.out, /nothing to compare with/);
    }
    assert.ok(!fs.existsSync(path.join(repo.folder, 'hacked')));
  });

  it('takes what is in the repository for data', async () => {
    const hostile = 'x"; touch hacked; ::set-output name=a::b `touch hacked` $(touch hacked)';
    repo.write({
      'journeys/return.journey.yaml': JOURNEY.replace(
        'Looks it up',
        JSON.stringify(`${hostile}\\n::error::x`),
      ),
    });
    repo.commit('hostile');
    const run = await runAction(repo.folder, env);
    assert.ok(!fs.existsSync(path.join(repo.folder, 'hacked')));
    for (const line of run.out.split('\n').filter((each) => each.includes('::')))
      assert.match(line, /^::(error|warning|notice) file=/);
    assert.doesNotMatch(run.out, /secret/);
  });

  it('puts no input into a script, pins everything, and asks for no more than it needs', () => {
    const action = parse(fs.readFileSync(path.join(ROOT, 'action.yml'), 'utf8'));
    for (const step of action.runs.steps) {
      assert.doesNotMatch(step.run, /\$\{\{/);
      assert.equal(step.uses, undefined, 'the actions of others would have to be pinned');
    }
    assert.match(
      fs.readFileSync(path.join(ROOT, 'action.yml'), 'utf8'),
      /contents: read, pull-requests: write/,
    );
  });
});

describe('the templates', () => {
  const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const read = (file: string) => parse(fs.readFileSync(path.join(ROOT, file), 'utf8'));

  it('for GitLab names this version, and installs nothing that runs scripts', () => {
    const job = read('.ci/gitlab.yml')['cx-as-code'];
    assert.equal(job.variables.CX_VERSION, version);
    assert.match(job.before_script.join('\n'), /--ignore-scripts/);
  });

  it('for pre-commit runs commands that there are, on files that are ours', () => {
    for (const { entry, files, language } of read('.pre-commit-hooks.yaml')) {
      const [script, command] = entry.split(' ');
      assert.equal(language, 'script');
      assert.match('a/b.journey.yaml', new RegExp(files));
      assert.doesNotMatch('a/docker-compose.yaml', new RegExp(files));
      // As pre-commit calls it: in the repository of the person who commits, with the files that are committed.
      const repo = new GitFolder(GOOD);
      const call = () =>
        spawnSync(path.join(ROOT, script), [command, 'journeys/return.journey.yaml'], {
          cwd: repo.folder,
          encoding: 'utf8',
        });
      assert.equal(call().status, 0);
      repo.write({
        'journeys/return.journey.yaml': JOURNEY.replace('[marta]', '[nobody]').replace('id: ', 'id:   '),
      });
      const { status, stdout } = call();
      assert.equal(status, command === 'check' ? 1 : 0, stdout);
      assert.match(stdout, command === 'check' ? /nobody/ : /return\.journey\.yaml/);
    }
  });
});
