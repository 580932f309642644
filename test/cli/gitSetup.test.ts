import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { mergeTexts } from '../../src/core/diff/merge/mergeTexts.ts';
import { JOURNEY_EDITS } from '../core/diff/edits.ts';
import { journey } from '../core/diff/generate.ts';
import { layOut } from '../core/diff/layOut.ts';
import { Random } from '../core/diff/random.ts';
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
  });

  it('does as git does with what it cannot take apart', () => {
    const repo = parted(`${TEXT}  - [\n`, TEXT.replace('Deciding', 'Choosing'));
    repo.git('merge', '-q', '-m', 'both', 'work');
    assert.equal(repo.read(FILE), `${TEXT.replace('Deciding', 'Choosing')}  - [\n`);
  });

  it('has fewer conflicts than a merge by lines', () => {
    const repo = new GitFolder({ x: 'x' });
    const names = Object.keys(JOURNEY_EDITS);
    const counts = { pairs: 0, byId: 0, byLines: 0 };
    for (let seed = 0; seed < 60; seed++) {
      const random = new Random(seed);
      const model = journey(random);
      const sides = [random.pick(names), random.pick(names)].map((name, i) => {
        const copy = structuredClone(model);
        let number = 900 + 50 * i;
        return JOURNEY_EDITS[name]!(copy, random, (word) => `${word}-${++number}`) && layOut(copy);
      });
      const [ours, theirs] = sides;
      if (!ours || !theirs || ours === theirs) continue;
      const base = layOut(model);
      repo.write({ base, ours, theirs });
      counts.pairs++;
      if (repo.tryGit('merge-file', '-p', 'ours', 'base', 'theirs').status !== 0) counts.byLines++;
      const merged = mergeTexts(
        'journey',
        { base, ours, theirs },
        { ours: 'ours', theirs: 'theirs', size: 7 },
      );
      if (!merged || merged.conflicts > 0) counts.byId++;
    }
    console.log(
      `of ${counts.pairs} pairs of edits, ${counts.byLines} conflict by lines and ${counts.byId} by id`,
    );
    assert.ok(counts.byId <= counts.byLines, JSON.stringify(counts));
  });
});
