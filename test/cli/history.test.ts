import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { GitFolder } from './gitFolder.ts';
import { cli, folderWith, GOOD, JOURNEY, PERSONA } from './support.ts';

const FILE = 'journeys/return.journey.yaml';
const OLD = 'journeys/sending-back.journey.yaml';
const SADDER = JOURNEY.replace('emotion: -1', 'emotion: -2');
const HAPPIER = JOURNEY.replace('emotion: -1', 'emotion: 2');
const CATALOG = `apiVersion: cx/v1
kind: catalog
id: all
name: All
channels: [{ id: chat, name: Chat, medium: chat }]
promises: [{ id: quick, statement: Quick, channel: chat, within: PT1H, metric: answer }]
metrics: [{ id: answer, name: Answer, current: { value: PT30M } }]
`;

interface Told {
  readonly state: string;
  readonly subject: string;
  readonly file: string;
  readonly commit?: string;
  readonly mean?: number;
  readonly message?: string;
  readonly elsewhere?: boolean;
  readonly promises?: { readonly kept: number; readonly broken: number };
}

function json(folder: string, ...args: readonly string[]) {
  const run = cli(folder, ['history', '--format', 'json', ...args]);
  assert.equal(run.status, 0, run.err);
  return JSON.parse(run.out) as { version: number; file: string; before: string; commits: readonly Told[] };
}

const means = ({ commits }: ReturnType<typeof json>) =>
  commits.map(({ subject, state, mean }) => [subject, mean ?? state]);

/** Written, made worse, renamed, broken, mended. */
function eventful(): GitFolder {
  const repository = new GitFolder({ 'personas/marta.persona.yaml': PERSONA, [OLD]: JOURNEY });
  repository.write({ [OLD]: SADDER });
  repository.commit('worse');
  repository.git('mv', OLD, FILE);
  repository.commit('another name');
  repository.write({ [FILE]: SADDER.replace('stages:', 'stages: [') });
  repository.commit('broken');
  repository.write({ 'personas/marta.persona.yaml': PERSONA.replace('Marta', 'Martha') });
  repository.commit('not about it');
  repository.write({ [FILE]: HAPPIER });
  repository.commit('better');
  return repository;
}

describe('history', () => {
  it('follows a journey over its commits, through another name and a state that does not parse', () => {
    const answer = json(eventful().folder, FILE);
    assert.deepEqual([answer.version, answer.file, answer.before], [1, FILE, 'nothing']);
    assert.deepEqual(means(answer), [
      ['first', -1],
      ['worse', -2],
      ['another name', -2],
      ['broken', 'notUnderstood'],
      ['better', 2],
    ]);
    assert.deepEqual(
      answer.commits.map(({ file }) => file === OLD),
      [true, true, false, false, false],
    );
    assert.match(answer.commits[3]!.message!, /bracket/);
    assert.match(answer.commits[0]!.commit!, /^[0-9a-f]{40}$/);
  });

  it('tells it as a text without colours, and with some where they are wanted', () => {
    const { folder } = eventful();
    const plain = cli(folder, ['history', FILE]);
    assert.match(
      plain.out,
      /^Return a parcel \(journeys\/return\.journey\.yaml\)\n5 commits, .*−1 → \+2 \(better\)/,
    );
    assert.match(plain.out, /cannot be read: line \d+: .*broken\n/);
    assert.doesNotMatch(plain.out, /\u001b/);
    assert.match(cli(folder, ['history', FILE], { env: { FORCE_COLOR: '1' } }).out, /\u001b\[36m/);
  });

  it('knows the catalog as it was then', () => {
    const repository = new GitFolder({
      ...GOOD,
      [FILE]: JOURNEY.replace('emotion: -1', 'emotion: -1, promises: [quick]'),
      'all.catalog.yaml': CATALOG,
    });
    repository.write({
      [FILE]: HAPPIER.replace('emotion: 2', 'emotion: 2, promises: [quick]'),
      'all.catalog.yaml': CATALOG.replace('PT30M', 'PT2H'),
    });
    repository.commit('slower');
    assert.deepEqual(
      json(repository.folder, FILE).commits.map(({ promises }) => [promises?.kept, promises?.broken]),
      [
        [1, 0],
        [0, 1],
      ],
    );
  });

  it('has a line for a commit that changed only the catalog, when the journey looks otherwise since then', () => {
    const repository = new GitFolder({
      ...GOOD,
      [FILE]: JOURNEY.replace('emotion: -1', 'emotion: -1, promises: [quick]'),
      'all.catalog.yaml': CATALOG,
      'others.yaml': CATALOG.replace('id: all', 'id: others').replace(/channels[\s\S]*/, 'channels: []\n'),
    });
    const slower = CATALOG.replace('PT30M', 'PT2H');
    const { folder } = repository;
    const told = (...args: readonly string[]) =>
      json(folder, FILE, ...args).commits.map(({ subject, promises, elsewhere }) =>
        [subject, promises?.kept, promises?.broken, elsewhere ?? ''].join(' '),
      );
    repository.write({ 'all.catalog.yaml': slower });
    repository.commit('slower');
    repository.write({ 'all.catalog.yaml': slower.replace('name: All', 'name: Everything') });
    repository.commit('only words');
    repository.write({ 'others.yaml': 'apiVersion: cx/v1\nkind: catalog\nid: others\nname: Others\n' });
    repository.commit('nothing of it');
    repository.write({ 'personas/marta.persona.yaml': PERSONA.replace('Marta', 'Martha') });
    repository.commit('somebody else');
    const committed = ['first 1 0 ', 'slower 0 1 true'];
    assert.deepEqual(told(), committed);
    repository.write({ 'all.catalog.yaml': CATALOG });
    assert.deepEqual(told(), [...committed, ' 1 0 true'], 'not committed yet');
    assert.deepEqual(told('HEAD'), committed);
    repository.commit('quick again');
    assert.deepEqual(told('--limit', '2'), ['slower 0 1 true', 'quick again 1 0 true']);
    assert.equal(json(folder, FILE, '--limit', '2').before, 'earlier');
    assert.match(cli(folder, ['history', FILE]).out, /1 broken .* slower \(in other files\)\n/);
  });

  it('tells of a catalog on another branch where it changed, and of a merge only when it made something new', () => {
    const repository = new GitFolder({
      ...GOOD,
      [FILE]: JOURNEY.replace('emotion: -1', 'emotion: -1, promises: [quick]'),
      'all.catalog.yaml': CATALOG,
    });
    repository.git('checkout', '-q', '-b', 'work');
    repository.write({ 'all.catalog.yaml': CATALOG.replace('PT30M', 'PT2H') });
    repository.commit('slower');
    repository.git('checkout', '-q', 'main');
    repository.write({ 'other.txt': 'x' });
    repository.commit('elsewhere');
    repository.git('merge', '-q', '-m', 'plain merge', 'work');
    const subjects = () => json(repository.folder, FILE).commits.map(({ subject }) => subject);
    assert.deepEqual(subjects(), ['first', 'slower']);
    repository.git('checkout', '-q', '-b', 'more', 'main~1');
    repository.write({ [FILE]: HAPPIER.replace('emotion: 2', 'emotion: 2, promises: [quick]') });
    repository.commit('better');
    repository.git('checkout', '-q', 'main');
    repository.git('merge', '-q', '-m', 'both at once', 'more');
    assert.equal(subjects().at(-1), 'both at once');
  });

  it('ends with what is not committed, unless it looks back from a revision', () => {
    const repository = new GitFolder(GOOD);
    repository.write({ [FILE]: HAPPIER });
    repository.git('tag', 'v1');
    assert.deepEqual(means(json(repository.folder, FILE)), [
      ['first', -1],
      ['', 2],
    ]);
    assert.deepEqual(means(json(repository.folder, FILE, 'v1')), [['first', -1]]);
    repository.write({ 'journeys/new.journey.yaml': SADDER.replace('id: return', 'id: new') });
    assert.deepEqual(means(json(repository.folder, 'journeys/new.journey.yaml')), [['', -2]]);
  });

  it('shows the newest commits up to a limit, and says that there are more', () => {
    const { folder } = eventful();
    const answer = json(folder, FILE, '--limit', '2');
    assert.deepEqual(means(answer), [
      ['broken', 'notUnderstood'],
      ['better', 2],
    ]);
    assert.equal(answer.before, 'earlier');
    assert.match(cli(folder, ['history', FILE, '--limit', '2']).out, /There are earlier commits/);
  });

  it('counts a merge that made something new of it, and no other', () => {
    const repository = new GitFolder(GOOD);
    repository.git('checkout', '-q', '-b', 'work');
    repository.write({ [FILE]: SADDER });
    repository.commit('on the branch');
    repository.git('checkout', '-q', 'main');
    repository.write({ 'other.txt': 'x' });
    repository.commit('elsewhere');
    repository.git('merge', '-q', '-m', 'plain merge', 'work');
    assert.deepEqual(
      json(repository.folder, FILE).commits.map(({ subject }) => subject),
      ['first', 'on the branch'],
    );
    repository.git('checkout', '-q', '-b', 'more');
    repository.write({ [FILE]: HAPPIER });
    repository.commit('more');
    repository.git('checkout', '-q', 'main');
    repository.write({ [FILE]: JOURNEY.replace('emotion: -1', 'emotion: 0') });
    repository.commit('here');
    repository.tryGit('merge', 'more');
    repository.write({ [FILE]: JOURNEY.replace('emotion: -1', 'emotion: 1') });
    repository.commit('joined by hand');
    assert.deepEqual(means(json(repository.folder, FILE)).at(-1), ['joined by hand', 1]);
  });

  it('tells of a file that is gone, and came back', () => {
    const repository = new GitFolder(GOOD);
    repository.git('rm', '-q', FILE);
    repository.commit('gone');
    assert.deepEqual(means(json(repository.folder, FILE)), [
      ['first', -1],
      ['gone', 'missing'],
    ]);
    repository.write({ [FILE]: HAPPIER });
    repository.commit('back');
    assert.deepEqual(means(json(repository.folder, FILE)).at(-1), ['back', 2]);
  });

  it('works from a folder within, with names of any kind, and is a picture, a page and Markdown', () => {
    const odd = 'journeys/-ü $(x) "q".journey.yaml';
    const repository = new GitFolder({ ...GOOD, [odd]: SADDER.replace('id: return', 'id: odd') });
    const below = path.join(repository.folder, 'journeys');
    assert.equal(json(below, '--', path.basename(odd)).commits.length, 1);
    for (const [format, start] of [
      ['svg', /^<\?xml [^>]*>\n<svg /],
      ['html', /^<!DOCTYPE html>/],
      ['markdown', /^# History of Return a parcel\n/],
    ] as const)
      assert.match(cli(repository.folder, ['history', FILE, '--format', format]).out, start);
  });

  it('of a shallow clone says that it ends where the clone does', () => {
    const { folder } = eventful();
    const clone = new GitFolder();
    clone.git('clone', '-q', '--depth', '1', `file://${folder}`, 'clone');
    const answer = json(path.join(clone.folder, 'clone'), FILE);
    assert.deepEqual([answer.before, answer.commits.length], ['cutOff', 1]);
  });

  it('refuses what has no such history in one sentence', () => {
    const repository = new GitFolder(GOOD);
    const outside = folderWith(GOOD);
    const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
      [repository.folder, [], /Name the file of a journey/],
      [repository.folder, ['journeys'], /is a folder/],
      [repository.folder, ['personas/marta.persona.yaml'], /is a persona: only journeys/],
      [repository.folder, ['journeys/none.journey.yaml'], /Git knows nothing of/],
      [repository.folder, [FILE, 'no-such-branch'], /is no revision/],
      [repository.folder, [FILE, 'main', 'main'], /One file at a time/],
      [repository.folder, [FILE, '--limit', '0'], /--limit cannot be "0"/],
      [repository.folder, [FILE, '--format', 'pdf'], /--format cannot be "pdf"/],
      [outside, [FILE], /is in no git repository/],
    ];
    for (const [folder, args, message] of wrong) {
      const run = cli(folder, ['history', ...args]);
      assert.deepEqual([run.status, run.out], [2, ''], args.join(' '));
      assert.match(run.err, /^cx-as-code: .*\n$/);
      assert.match(run.err, message);
    }
    assert.match(
      cli(new GitFolder().folder, ['history', FILE]).err,
      /Git knows nothing of "journeys\/return\.journey\.yaml"/,
    );
  });

  it('writes nothing into the repository', () => {
    const { folder } = eventful();
    const index = path.join(folder, '.git/index');
    const before = fs.readFileSync(index);
    json(folder, FILE);
    assert.deepEqual(fs.readFileSync(index), before);
  });
});
