import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { JSDOM } from 'jsdom';
import { writePullRequest } from '../host/pullRequest.mjs';
import { GitFolder } from './gitFolder.ts';
import { cli, folderWith, GOOD, JOURNEY, PERSONA } from './support.ts';

const TODAY = ['--today', '2026-11-22'];
const SADDER = JOURNEY.replace('emotion: -1', 'emotion: -2');
const FILE = 'journeys/return.journey.yaml';

interface Answer {
  readonly version: number;
  readonly changes: readonly {
    readonly class: string;
    readonly weight: string;
    readonly kind: string;
    readonly file: string;
    readonly entity: string;
    readonly path: string;
    readonly before?: unknown;
    readonly after?: unknown;
    readonly message: string;
  }[];
  readonly rules: {
    readonly introduced: readonly { readonly rule: string }[];
    readonly resolved: readonly unknown[];
  };
  readonly files: readonly { readonly before?: string; readonly after?: string; readonly state: string }[];
}

function json(folder: string, ...args: readonly string[]) {
  const run = cli(folder, ['diff', '--format', 'json', ...TODAY, ...args]);
  assert.equal(run.status, 0, run.err);
  return JSON.parse(run.out) as Answer;
}

const told = ({ changes }: Answer) =>
  changes.map(({ class: name, kind, path: where }) => [name, kind, where]);

describe('diff', () => {
  it('tells two files apart, whatever they are called', () => {
    const folder = folderWith({ ...GOOD, 'old.journey.yaml': JOURNEY, 'new/new.journey.yaml': SADDER });
    const { changes, version } = json(folder, 'old.journey.yaml', 'new/new.journey.yaml');
    assert.equal(version, 1);
    assert.equal(changes.length, 1);
    const { class: name, weight, file, entity, path: where, before, after, message } = changes[0]!;
    assert.deepEqual(
      { name, weight, file, entity, where, before, after, message },
      {
        name: 'emotion',
        weight: 'high',
        file: 'new/new.journey.yaml',
        entity: 'journey/return',
        where: 'return/decide/look',
        before: -1,
        after: -2,
        message: 'Step “Looks it up”: −1 → −2 (worse)',
      },
    );
  });

  it('tells two folders apart, file by file and across files', () => {
    const other = {
      'personas/marta.persona.yaml': PERSONA.replace('name: Marta', 'name: Marta\nrole: buyer'),
      [FILE]: JOURNEY,
    };
    const folder = folderWith({
      ...Object.fromEntries(Object.entries(GOOD).map(([file, text]) => [`a/${file}`, text])),
      ...Object.fromEntries(Object.entries(other).map(([file, text]) => [`b/${file}`, text])),
    });
    assert.deepEqual(told(json(folder, 'a', 'b')), [
      ['persona-scope', 'added', 'marta'],
      ['knock-on', 'affected', 'marta'],
    ]);
    assert.deepEqual(json(folder, 'a', 'a').changes, []);
  });

  it('tells revisions apart: two commits, a commit and the working tree, below some paths only', () => {
    const repo = new GitFolder(GOOD);
    repo.write({ [FILE]: SADDER });
    repo.commit('second');
    repo.write({ 'personas/marta.persona.yaml': PERSONA.replace('name: Marta', 'name: Marta B.') });
    assert.deepEqual(told(json(repo.folder, 'HEAD~1', 'HEAD')), [
      ['emotion', 'changed', 'return/decide/look'],
    ]);
    assert.equal(json(repo.folder, 'HEAD', '.').changes.length, 1);
    assert.equal(json(repo.folder, 'HEAD~1', '.').changes.length, 2);
    assert.deepEqual(told(json(repo.folder, 'HEAD~1', 'HEAD', '--', 'personas')), []);
    assert.equal(
      json(path.join(repo.folder, 'journeys'), 'HEAD~1', 'HEAD').changes[0]?.file,
      'return.journey.yaml',
    );
    assert.equal(json(repo.folder, 'main~1', FILE).changes.length, 1);
  });

  it('compares one revision with the files on disk, new ones too, as far as git may know them', () => {
    const repo = new GitFolder({ ...GOOD, '.gitignore': 'drafts\n', 'main/x.md': 'x' });
    const { folder } = repo;
    const lina = PERSONA.replaceAll(/marta/gi, 'lina');
    repo.write({ [FILE]: SADDER, 'personas/lina.persona.yaml': lina, 'drafts/x.journey.yaml': JOURNEY });
    const files = (...args: readonly string[]) => json(folder, ...args).files.map(({ after }) => after);
    const both = [FILE, 'personas/lina.persona.yaml'];
    assert.deepEqual(files('HEAD'), both);
    assert.deepEqual(files('HEAD', '.'), both);
    assert.deepEqual(files('HEAD', '--', 'journeys'), [FILE]);
    assert.deepEqual(files('HEAD', '.', '--', 'personas'), ['personas/lina.persona.yaml']);
    assert.deepEqual(files('main', '--'), both, 'before the dashes, a revision, although there is a folder');
    assert.deepEqual(files('HEAD', '--', 'drafts/x.journey.yaml'), ['drafts/x.journey.yaml'], 'named');
    assert.deepEqual(
      json(path.join(folder, 'journeys'), 'HEAD').files.map(({ after }) => after),
      ['../personas/lina.persona.yaml', 'return.journey.yaml'],
    );
    assert.match(cli(folder, ['diff', 'HEAD', '--format', 'html']).out, /<title>HEAD → working tree</);
    assert.match(cli(folder, ['diff', 'main']).err, /"main" is a path: .*`diff HEAD main`.*`diff main --`/);
    assert.match(cli(folder, ['diff', 'HEAD', '--', 'jurneys']).err, /"jurneys" is in neither of the two/);
    fs.rmSync(path.join(folder, FILE));
    assert.deepEqual(
      json(folder, 'HEAD', '--', FILE).files.map(({ state }) => state),
      ['deleted'],
    );
  });

  it('understands two and three dots between revisions', () => {
    const repo = new GitFolder(GOOD);
    repo.git('checkout', '-q', '-b', 'work');
    repo.write({ [FILE]: SADDER });
    repo.commit('work');
    repo.git('checkout', '-q', 'main');
    repo.write({ 'personas/marta.persona.yaml': PERSONA.replace('Marta', 'Marta B.') });
    repo.commit('main goes on');
    const count = (...args: readonly string[]) => json(repo.folder, ...args).changes.length;
    assert.deepEqual(
      [['main..work'], ['main...work'], ['work...'], ['..work', '--', 'journeys']].map((args) =>
        count(...args),
      ),
      [2, 1, 1, 1],
    );
  });

  it('compares with the commit where a branch parted', () => {
    const repo = new GitFolder(GOOD);
    repo.git('checkout', '-q', '-b', 'work');
    repo.write({ [FILE]: SADDER });
    repo.commit('work');
    repo.git('checkout', '-q', 'main');
    repo.write({ 'personas/marta.persona.yaml': PERSONA.replace('Marta', 'Marta B.') });
    repo.commit('main goes on');
    assert.deepEqual(told(json(repo.folder, '--merge-base', 'main', 'work')), [
      ['emotion', 'changed', 'return/decide/look'],
    ]);
    assert.equal(json(repo.folder, 'main', 'work').changes.length, 2);
  });

  it('knows new, deleted and renamed files, and renamed ids', () => {
    const repo = new GitFolder({
      ...GOOD,
      'b.journey.yaml': JOURNEY.replaceAll('return', 'other').replace('Return a parcel', 'Buy shoes'),
    });
    repo.git('mv', FILE, 'moved.journey.yaml');
    fs.rmSync(path.join(repo.folder, 'b.journey.yaml'));
    repo.write({
      'moved.journey.yaml': JOURNEY.replace('id: return', 'id: give-back'),
      'p.persona.yaml': PERSONA.replaceAll(/marta/gi, 'petra'),
    });
    repo.commit('second');
    const answer = json(repo.folder, 'HEAD~1', 'HEAD');
    const files = Object.fromEntries(
      answer.files.map(({ before, after, state }) => [`${before} ${after}`, state]),
    );
    assert.equal(files[`${FILE} moved.journey.yaml`], 'renamed');
    assert.equal(files['b.journey.yaml undefined'], 'deleted');
    assert.equal(files['undefined p.persona.yaml'], 'added');
    const messages = answer.changes.map(({ message }) => message);
    assert.ok(
      messages.includes('Renamed? journey “Return a parcel”: id return → give-back'),
      messages.join('\n'),
    );
  });

  it('says what it cannot understand, and fails a gate for it', () => {
    const repo = new GitFolder(GOOD);
    repo.write({ [FILE]: `${JOURNEY}  - [\n` });
    const run = cli(repo.folder, ['diff', 'HEAD', '.', ...TODAY]);
    assert.equal(run.status, 0);
    assert.match(run.out, /one file cannot be understood/);
    assert.match(
      run.out,
      /return\.journey\.yaml: cannot be understood: look at its text, lines: 1 new, 0 gone\n {4}journeys\/return\.journey\.yaml:\d+ /,
    );
    assert.equal(cli(repo.folder, ['diff', 'HEAD', '.', '--fail-on', 'promise']).status, 1);
  });

  it('fails on a weight and what is heavier, or on classes', () => {
    const folder = folderWith({
      'a.journey.yaml': JOURNEY,
      'b.journey.yaml': JOURNEY.replace('Looks it up', 'Asks around'),
    });
    const status = (what: string) =>
      cli(folder, ['diff', 'a.journey.yaml', 'b.journey.yaml', '--fail-on', what]).status;
    assert.deepEqual(
      ['high', 'medium', 'low', 'wording', 'emotion,wording', 'emotion,promise'].map(status),
      [0, 0, 1, 1, 1, 0],
    );
    const wrong = cli(folder, ['diff', 'a.journey.yaml', 'b.journey.yaml', '--fail-on', 'emotoin']);
    assert.equal(wrong.status, 2);
    assert.match(wrong.err, /Did you mean "emotion"/);
  });

  it('hides nothing: comments and layout are counted, and listed with --full', () => {
    const folder = folderWith({
      'a.journey.yaml': `# one\n${JOURNEY}`,
      'b.journey.yaml': `# two\n${JOURNEY.replace('name: Deciding', 'name: "Deciding"')}`,
    });
    const args = ['diff', 'a.journey.yaml', 'b.journey.yaml', ...TODAY];
    const short = cli(folder, args).out;
    assert.match(short, /^Nothing changes in meaning\./);
    assert.match(short, /2 lines of comments, 2 lines of layout/);
    const full = cli(folder, [...args, '--full']).out;
    assert.match(full, /− 1: # one\n/);
    assert.match(full, /\+ 10: name: "Deciding"\n/);
  });

  it('is unmoved by files beside two files that are compared, and by what cannot be read', () => {
    const folder = folderWith({
      ...GOOD,
      'a.journey.yaml': JOURNEY,
      'b.journey.yaml': SADDER,
      'old/x.journey.yaml': `${JOURNEY}${'#'.repeat(3_000_000)}`,
      'new/x.journey.yaml': `${JOURNEY}${'#'.repeat(3_000_001)}`,
    });
    const { changes, rules } = json(folder, 'a.journey.yaml', 'b.journey.yaml');
    assert.equal(changes.length, 1);
    assert.deepEqual(
      [...rules.introduced.map(({ rule }) => rule), ...rules.resolved],
      ['misery-without-pain'],
    );
    const large = json(folder, 'old', 'new');
    assert.deepEqual(
      large.files.map(({ state }) => state),
      ['notUnderstood'],
    );
  });

  it('tells settings, silenced rules and what is left to the text', () => {
    const repo = new GitFolder({ ...GOOD, 'cx.config.yaml': 'rules:\n  unused: warning\n' });
    repo.write({
      'cx.config.yaml': 'rules:\n  unused: off\n',
      [FILE]: JOURNEY.replace('stages:', '# cx-ignore blind-spot: we know\nstages:'),
      'personas/marta.persona.yaml': `${PERSONA}- [\n`,
    });
    const { out } = cli(repo.folder, ['diff', 'HEAD', '.', ...TODAY]);
    assert.match(out, /rules silenced by a comment: 1; .*the settings of the checks change\.\n/);
    assert.match(
      out,
      /settings, which decide what is a problem, lines: 1 new, 1 gone\n {4}− 2: unused: warning\n {4}\+ 2: unused: off\n/,
    );
    assert.match(out, /return\.journey\.yaml \+ \d+: # cx-ignore blind-spot: we know/);
    assert.match(out, /marta\.persona\.yaml: cannot be understood: look at its text, lines: 1 new, 0 gone/);
    const markdown = cli(repo.folder, ['diff', 'HEAD', '.', '--format', 'markdown', ...TODAY]).out;
    for (const told of [/unused: off/, /cx-ignore blind-spot/, /marta.*cannot be understood/])
      assert.match(markdown, told);
    assert.match(cli(repo.folder, ['diff', 'HEAD', '.', '--full', ...TODAY]).out, /\+ \d+: - \[\n/);
  });

  it('takes an option for no revision, and says what it does not know', () => {
    const repo = new GitFolder(GOOD);
    const wrong = [['nowhere', 'HEAD'], ['HEAD', 'HEAD~9'], ['HEAD', ''], [], ['nowhere'], ['HEAD..nowhere']];
    for (const args of wrong) {
      const run = cli(repo.folder, ['diff', ...args]);
      assert.equal(run.status, 2, args.join(' '));
      assert.equal(run.out, '');
    }
    assert.match(cli(repo.folder, ['diff', 'HEAD', '--', '--output=x']).err, /--output=x/);
    assert.ok(!fs.existsSync(path.join(repo.folder, 'x')));
    assert.match(cli(folderWith({}), ['diff', 'a', 'b']).err, /no git repository/);
  });

  it('makes a page of valid HTML that says everything', async () => {
    const folder = folderWith({});
    writePullRequest(folder);
    const { out } = cli(folder, ['diff', 'main', 'work', '--format', 'html', ...TODAY]);
    const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] });
    const { results } = await validator.validateString(out);
    assert.deepEqual(
      results.flatMap(({ messages }) => messages.map(({ message, ruleId }) => `${message} (${ruleId})`)),
      [],
    );
    const { document } = new JSDOM(out).window;
    const { changes } = json(folder, 'main', 'work');
    const told = [...document.querySelectorAll('.cx-change bdi')].map(({ textContent }) => textContent);
    assert.deepEqual(told.sort(), changes.map(({ message }) => message).sort());
    assert.ok(changes.length > 20);
    assert.equal(document.querySelectorAll('.cx-curve').length, 1);
  });

  it('makes a page that runs nothing and fetches nothing', () => {
    const hostile = JOURNEY.replace('Looks it up', '"<script>alert(1)</script><img src=x onerror=y>"');
    const folder = folderWith({ 'a.journey.yaml': JOURNEY, 'b.journey.yaml': hostile });
    const { out } = cli(folder, ['diff', 'a.journey.yaml', 'b.journey.yaml', '--format', 'html']);
    assert.doesNotMatch(out, /<script|<img|https?:\/\//);
    assert.match(out, /default-src 'none'/);
    assert.match(out, /&#60;script&#62;/);
  });
});
