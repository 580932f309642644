import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { mergeTexts } from '../../src/core/diff/merge/mergeTexts.ts';
import { JOURNEY_EDITS } from '../core/diff/edits.ts';
import { type Data, journey } from '../core/diff/generate.ts';
import { layOut } from '../core/diff/layOut.ts';
import { Random } from '../core/diff/random.ts';
import { ROOT } from '../host/project.mjs';
import { GitFolder } from './gitFolder.ts';
import { cli, folderWith, JOURNEY } from './support.ts';

const FILE = 'return.journey.yaml';
const TEXT = JOURNEY.replace(
  '      - { id: look',
  '      # Everybody begins here.\n      - id: open\n        name: Opens the box\n        emotion: 0\n      - { id: look',
);
const OURS = TEXT.replace('emotion: 0', 'emotion: 1');
const THEIRS = TEXT.replace('Opens the box', 'Opens the parcel');
const BOTH = OURS.replace('Opens the box', 'Opens the parcel');

function prepared(): GitFolder {
  const repo = new GitFolder({ [FILE]: TEXT, '.gitattributes': '*.png binary\n' });
  const run = cli(repo.folder, ['git-setup']);
  assert.equal(run.status, 0, run.err);
  repo.commit('attributes');
  return repo;
}

/** Two branches that both change the same lines. */
function parted(ours = OURS, theirs = THEIRS): GitFolder {
  const repo = prepared();
  repo.git('checkout', '-q', '-b', 'work');
  repo.write({ [FILE]: theirs });
  repo.commit('theirs');
  repo.git('checkout', '-q', 'main');
  repo.write({ [FILE]: ours });
  repo.commit('ours');
  return repo;
}

describe('git-setup', () => {
  it('changes only the config and the attributes of this repository, says so, and takes all of it back', () => {
    const repo = new GitFolder({ [FILE]: TEXT, '.gitattributes': '*.png binary\n' });
    const config = repo.read('.git/config');
    const run = cli(repo.folder, ['git-setup']);
    assert.equal(run.status, 0, run.err);
    assert.equal(run.out.trim().split('\n').length, 5);
    assert.match(
      repo.read('.gitattributes'),
      /^\*\.png binary\n# cx-as-code: begin\n\*\.persona\.yaml diff=cx-as-code merge/,
    );
    assert.deepEqual(repo.git('status', '--porcelain').trim(), 'M .gitattributes');
    assert.match(cli(repo.folder, ['git-setup']).out, /^Nothing to do/);
    assert.equal(cli(repo.folder, ['git-setup', '--undo']).out.trim().split('\n').length, 3);
    assert.equal(repo.read('.gitattributes'), '*.png binary\n');
    assert.equal(repo.read('.git/config').trim(), config.trim());
    assert.match(cli(repo.folder, ['git-setup', '--undo']).out, /^Nothing to do/);
  });

  it('works from a folder below, and in a worktree beside', () => {
    const repo = new GitFolder({ [`cx/${FILE}`]: TEXT });
    assert.equal(cli(path.join(repo.folder, 'cx'), ['git-setup']).status, 0);
    assert.match(repo.read('.gitattributes'), /journey\.yaml diff=cx-as-code/);
    assert.ok(!fs.existsSync(path.join(repo.folder, 'cx/.gitattributes')));
    repo.commit('attributes');
    const beside = `${repo.folder}-beside`;
    repo.git('worktree', 'add', '-q', beside, '-b', 'work');
    assert.match(cli(beside, ['git-setup']).out, /^Nothing to do/);
    fs.writeFileSync(path.join(beside, 'cx', FILE), OURS);
    assert.match(repo.git('-C', beside, 'diff'), /\+ {10}score: 1/);
    assert.equal(cli(beside, ['git-setup', '--undo']).status, 0);
    assert.equal(repo.tryGit('config', '--get-regexp', 'cx-as-code').out, '');
    assert.ok(!fs.existsSync(path.join(beside, '.gitattributes')));
  });

  it('keeps the line breaks of the attributes, and finds its own among them', () => {
    const repo = new GitFolder({ '.gitattributes': '*.png binary\r\n*.yaml text eol=lf\r\n' });
    const before = repo.read('.gitattributes');
    cli(repo.folder, ['git-setup']);
    assert.doesNotMatch(repo.read('.gitattributes'), /(?<!\r)\n/);
    const once = repo.read('.gitattributes');
    assert.match(cli(repo.folder, ['git-setup']).out, /^Nothing to do/);
    assert.equal(repo.read('.gitattributes'), once);
    cli(repo.folder, ['git-setup', '--undo']);
    assert.equal(repo.read('.gitattributes'), before);
  });

  it('says where its drivers lead, and warns of an installation that will not last', () => {
    const repo = new GitFolder({ [FILE]: TEXT });
    const cache = folderWith({ '_npx/1/cli.js': '' });
    fs.cpSync(path.join(ROOT, 'dist'), path.join(cache, '_npx/1'), { recursive: true });
    const program = path.join(cache, '_npx/1/cli.js');
    const { stdout, stderr } = spawnSync(process.execPath, [program, 'git-setup'], {
      cwd: repo.folder,
      encoding: 'utf8',
    });
    assert.ok(stdout.includes(program), stdout);
    assert.match(stderr, /npx may delete this installation/);
  });

  it('leaves no file behind that it alone had made', () => {
    const repo = new GitFolder({ [FILE]: TEXT });
    cli(repo.folder, ['git-setup']);
    cli(repo.folder, ['git-setup', '--undo']);
    assert.ok(!fs.existsSync(path.join(repo.folder, '.gitattributes')));
  });

  it('needs a repository', () => {
    assert.match(cli(folderWith({}), ['git-setup']).err, /no git repository/);
  });

  it('makes git diff, log and show compare values, not layout', () => {
    const repo = prepared();
    const other = TEXT.replace('name: Deciding', 'name: "Deciding"').replace('emotion: 0', 'emotion: 1');
    repo.write({ [FILE]: other });
    const changed = (text: string) => text.split('\n').filter((line) => /^[+-](?![+-])/.test(line));
    assert.deepEqual(changed(repo.git('diff')), ['-          score: 0', '+          score: 1']);
    repo.commit('changed');
    for (const text of [repo.git('log', '-p', '-1'), repo.git('show')])
      assert.deepEqual(changed(text), ['-          score: 0', '+          score: 1']);
    assert.equal(changed(repo.git('show', '--no-textconv')).length, 4);
  });
});

describe('the merge driver', () => {
  it('lets git merge join what stands on neighbouring lines', () => {
    const plain = parted();
    cli(plain.folder, ['git-setup', '--undo']);
    plain.git('checkout', '-q', '.');
    plain.git('config', 'merge.cx-as-code.driver', 'false');
    assert.notEqual(plain.tryGit('merge', '-q', 'work').status, 0, 'without the driver, there is a conflict');
    const repo = parted();
    repo.git('merge', '-q', '-m', 'both', 'work');
    assert.equal(repo.read(FILE), BOTH);
  });

  it('lets git rebase and git cherry-pick do the same', () => {
    const rebased = parted();
    rebased.git('rebase', '-q', 'work');
    assert.equal(rebased.read(FILE), BOTH);
    const picked = parted();
    picked.git('cherry-pick', 'work');
    assert.equal(picked.read(FILE), BOTH);
  });

  it('leaves markers where both changed the same field, and nowhere else', () => {
    const repo = parted(OURS.replace('Opens the box', 'Opens the carton'));
    assert.equal(repo.tryGit('merge', 'work').status, 1);
    const text = repo.read(FILE);
    assert.match(
      text,
      /<<<<<<< ours\n {8}name: Opens the carton\n=======\n {8}name: Opens the parcel\n>>>>>>> theirs\n {8}emotion: 1\n/,
    );
    assert.equal(text.match(/^(<<<<<<<|=======|>>>>>>>)/gm)?.length, 3);
    assert.match(repo.git('status', '--porcelain'), /^UU return\.journey\.yaml/);
    // What has been joined is on neither side, so git tells of it; what differs only in layout is no news.
    const told = repo
      .git('diff')
      .split('\n')
      .filter((line) => /^(\+\+|\+ | \+|--|- | -)(?![+-])/.test(line));
    assert.deepEqual(told, [
      '++<<<<<<< ours',
      ' +        name: Opens the carton',
      '++=======',
      '+         name: Opens the parcel',
      '++>>>>>>> theirs',
      ' -          score: 0',
      ' +          score: 1',
    ]);
  });

  it('tells what there was before when git is set to, with the names of the sides where git tells them', () => {
    const repo = parted(OURS.replace('Opens the box', 'Opens the carton'));
    repo.git('config', 'merge.conflictStyle', 'diff3');
    assert.equal(repo.tryGit('merge', 'work').status, 1);
    const block =
      /<<<<<<< (ours|HEAD)\n {8}name: Opens the carton\n\|{7} base\n {8}name: Opens the box\n=======\n {8}name: Opens the parcel\n>>>>>>> (theirs|work)\n/;
    assert.match(repo.read(FILE), block);
    const files = { base: TEXT, ours: OURS, theirs: THEIRS.replace('emotion: 0', 'emotion: 2') };
    repo.write(files);
    const driver = ['git-merge', 'base', 'ours', 'theirs', '9', FILE, 'HEAD', 'a branch'];
    assert.equal(cli(repo.folder, driver).status, 1);
    assert.match(repo.read('ours'), /^<{9} HEAD\n[\s\S]*^>{9} a branch\n/m);
  });

  it('does as git does with what it cannot take apart', () => {
    const repo = parted(`${TEXT}  - [\n`, TEXT.replace('Deciding', 'Choosing'));
    repo.git('merge', '-q', '-m', 'both', 'work');
    assert.equal(repo.read(FILE), `${TEXT.replace('Deciding', 'Choosing')}  - [\n`);
  });

  it('has fewer conflicts than a merge by lines', () => {
    const anywhere = countConflicts(60, (random) => {
      const model = journey(random);
      const names = Object.keys(JOURNEY_EDITS);
      const sides = [random.pick(names), random.pick(names)].map((name, i) => {
        const copy = structuredClone(model);
        let number = 900 + 50 * i;
        return JOURNEY_EDITS[name]!(copy, random, (word) => `${word}-${++number}`) && copy;
      });
      return [model, ...sides] as const;
    });
    const sameStep = countConflicts(60, (random) => {
      const model = journey(random);
      const place = random.int(0, model.stages.length - 1);
      model.stages[place].steps[0] = { ...STEP };
      const [one, other] = random.shuffled(Object.keys(STEP_EDITS));
      const sides = [one!, other!].map((key) => {
        const copy = structuredClone(model);
        copy.stages[place].steps[0] = { ...STEP, [key]: STEP_EDITS[key] };
        return copy;
      });
      return [model, ...sides] as const;
    });
    for (const [where, counts] of Object.entries({
      'anywhere in a journey': anywhere,
      'in one step': sameStep,
    })) {
      const { pairs, byLines, byId } = counts;
      console.log(`of ${pairs} pairs of edits ${where}, ${byLines} conflict by lines and ${byId} by id`);
      assert.ok(byId <= byLines, JSON.stringify(counts));
    }
    assert.equal(sameStep.byId, 0, 'two fields of one step are two fields');
    assert.ok(sameStep.byLines > 10, 'neighbouring lines are one place for a merge by lines');
  });
});

const STEP = {
  id: 'here',
  name: 'Waits for an answer',
  action: 'Looks into the mail',
  thoughts: 'How long?',
  emotion: -1,
  touchpoints: ['mail-a'],
  duration: 'PT2H',
};

const STEP_EDITS: Readonly<Record<string, unknown>> = {
  name: 'Waits for a reply',
  action: 'Looks into the mail every hour',
  thoughts: 'How long will it take?',
  emotion: -2,
  touchpoints: ['mail-a', 'chat-b'],
  duration: 'PT4H',
};

/** How many pairs of edits conflict, by git's own merge and by ours. */
function countConflicts(runs: number, make: (random: Random) => readonly (Data | undefined)[]) {
  const repo = new GitFolder({ x: 'x' });
  const counts = { pairs: 0, byId: 0, byLines: 0 };
  for (let seed = 0; seed < runs; seed++) {
    const [base, ours, theirs] = make(new Random(seed)).map((model) => model && layOut(model));
    if (!base || !ours || !theirs || ours === theirs) continue;
    repo.write({ base, ours, theirs });
    counts.pairs++;
    if (repo.tryGit('merge-file', '-p', 'ours', 'base', 'theirs').status !== 0) counts.byLines++;
    const labels = { ours: 'ours', theirs: 'theirs', size: 7 };
    const merged = mergeTexts('journey', { base, ours, theirs }, labels);
    if (!merged || merged.conflicts > 0) counts.byId++;
  }
  return counts;
}
