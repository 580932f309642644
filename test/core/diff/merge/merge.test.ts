import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mergeTexts } from '../../../../src/core/diff/merge/mergeTexts.ts';
import { joinLines } from '../../support/text.ts';

const LABELS = { ours: 'ours', theirs: 'theirs', size: 7 };

const BASE = joinLines(
  '# What happens after a purchase.',
  'apiVersion: cx/v1',
  'kind: journey',
  'id: trip',
  "name: 'A trip' # in single quotes",
  'personas: [anna, boris]',
  'stages:',
  '  - id: send',
  '    name: Sending',
  '    steps:',
  '      # The label is the trouble.',
  '      - id: label',
  '        name: Prints a label',
  '        emotion: -1   # measured',
  '        touchpoints: [portal, mail]',
  '      - { id: drop, name: Drops it, emotion: 0 }',
  '',
  '  - id: wait',
  '    name: Waiting',
  '    steps:',
  '      - id: silence',
  '        name: Hears nothing',
  '# The end.',
);

function merge(ours: string, theirs: string, base = BASE) {
  const merged = mergeTexts('journey', { base, ours, theirs }, LABELS);
  assert.ok(merged, 'the texts could not be merged by what they say');
  return merged;
}

const change = (from: string, to: string, text = BASE) => {
  assert.ok(text.includes(from), from);
  return text.replace(from, to);
};

describe('the merge by id', () => {
  it('joins changes of neighbouring lines, in either order', () => {
    const ours = change('emotion: -1   # measured', 'emotion: -2   # measured');
    const theirs = change('name: Prints a label', 'name: Prints two labels');
    const both = change('name: Prints a label', 'name: Prints two labels', ours);
    assert.deepEqual(merge(ours, theirs), { text: both, conflicts: 0 });
    assert.deepEqual(merge(theirs, ours), { text: both, conflicts: 0 });
  });

  it('joins what stands in one pair of brackets', () => {
    const ours = change('[portal, mail]', '[portal, mail, chat]');
    const theirs = change('[portal, mail]', '[mail, phone]');
    assert.match(merge(ours, theirs).text, /touchpoints: \[mail, phone, chat\]\n/);
    const score = change('emotion: 0 }', 'emotion: 1 }');
    const name = change('name: Drops it,', 'name: "Drops it off",');
    assert.match(merge(score, name).text, /- \{ id: drop, name: "Drops it off", emotion: 1 \}\n/);
  });

  it('follows a step to the stage into which the other side has moved it', () => {
    const step = joinLines(
      '      # The label is the trouble.',
      '      - id: label',
      '        name: Prints a label',
      '        emotion: -1   # measured',
      '        touchpoints: [portal, mail]',
    );
    const ours = change('      - id: silence', `${step}      - id: silence`, change(step, ''));
    const theirs = change('emotion: -1   # measured', 'emotion: -2   # measured again');
    const expected = change('emotion: -1   # measured', 'emotion: -2   # measured again', ours);
    assert.deepEqual(merge(ours, theirs), { text: expected, conflicts: 0 });
    assert.deepEqual(merge(theirs, ours), { text: expected, conflicts: 0 });
  });

  it('leaves plain markers where both changed the same, and joins everything else', () => {
    const ours = change('name: Waiting', 'name: Long wait', change('emotion: -1', 'emotion: -2'));
    const theirs = change('emotion: -1', 'emotion: 1', change('personas: [anna, boris]', 'personas: [anna]'));
    const { text, conflicts } = merge(ours, theirs);
    assert.equal(conflicts, 1);
    assert.ok(
      text.includes(
        joinLines(
          '<<<<<<< ours',
          '        emotion: -2   # measured',
          '=======',
          '        emotion: 1   # measured',
          '>>>>>>> theirs',
        ),
      ),
      text,
    );
    assert.match(text, /personas: \[anna\]\n/);
    assert.match(text, /name: Long wait\n/);
  });

  it('asks when one side took out what the other changed', () => {
    const gone = change('      - { id: drop, name: Drops it, emotion: 0 }\n', '');
    const { text, conflicts } = merge(gone, change('emotion: 0 }', 'emotion: 2 }'));
    assert.equal(conflicts, 1);
    assert.match(
      text,
      /<<<<<<< ours\n=======\n {6}- \{ id: drop, name: Drops it, emotion: 2 \}\n>>>>>>> theirs\n/,
    );
    assert.equal(merge(gone, BASE).text, gone);
  });

  it('asks where a step belongs that both have moved to different places, and what one is that both have added', () => {
    const drop = '      - { id: drop, name: Drops it, emotion: 0 }\n';
    const third = joinLines(
      '  - id: last',
      '    name: Last',
      '    steps:',
      '      - id: end',
      '        name: Ends',
    );
    const base = BASE.replace('# The end.\n', `${third}# The end.\n`);
    const without = base.replace(drop, '');
    const ours = without.replace('      - id: silence', `${drop}      - id: silence`);
    const theirs = without.replace('      - id: end', `${drop}      - id: end`);
    const { text, conflicts } = merge(ours, theirs, base);
    assert.equal(conflicts, 2);
    assert.equal(text.split(drop).length - 1, 2);
    const added = (name: string) =>
      base.replace('      - id: end', `      - id: fresh\n        name: ${name}\n      - id: end`);
    assert.equal(merge(added('One'), added('One'), base).text, added('One'));
    assert.match(
      merge(added('One'), added('Two'), base).text,
      /- id: fresh\n<{7} ours\n {8}name: One\n={7}\n {8}name: Two\n/,
    );
  });

  it('tells what there was before, for those who want to know', () => {
    const labels = { ...LABELS, ours: 'HEAD', theirs: 'work', showsBase: true };
    const ours = change('name: Waiting', 'name: Long wait');
    const texts = { base: BASE, ours, theirs: change('name: Waiting', 'name: Patience') };
    assert.ok(
      mergeTexts('journey', texts, labels)!.text.includes(
        joinLines(
          '<<<<<<< HEAD',
          '    name: Long wait',
          '||||||| base',
          '    name: Waiting',
          '=======',
          '    name: Patience',
          '>>>>>>> work',
        ),
      ),
    );
  });

  it('keeps the comments of both', () => {
    const ours = change('# The label is the trouble.', '# The label is the trouble.\n      # Ours.');
    const theirs = change('# The label is the trouble.', '# Theirs.\n      # The label is the trouble.');
    const { text, conflicts } = merge(ours, change('name: Prints', 'name: Wants', theirs));
    assert.equal(conflicts, 0);
    for (const comment of [
      '# Ours.',
      '# Theirs.',
      '# The label is the trouble.',
      '# The end.',
      '# in single quotes',
    ])
      assert.ok(text.includes(comment), `${comment}\n${text}`);
  });

  it('takes layout for layout', () => {
    const ours = change("name: 'A trip' # in", 'name: "A trip" # in');
    const theirs = change("name: 'A trip' # in", "name: 'A journey' # in");
    assert.match(merge(ours, theirs).text, /name: 'A journey' # in single quotes\n/);
  });

  it('keeps the line breaks of the side on which it works', () => {
    const windows = change('emotion: -1', 'emotion: -2').replaceAll('\n', '\r\n');
    const { text } = merge(windows, change('name: Waiting', 'name: Wait'));
    assert.doesNotMatch(text, /(?<!\r)\n/);
    assert.match(text, /name: Wait\r\n/);
  });

  it('leaves to a merge by lines what cannot be taken apart', () => {
    const anchored = change('[portal, mail]', '&both [portal, mail]');
    for (const text of ['{ a: 1 }\n', 'a: [\n', `${anchored}x-more: *both\n`])
      assert.equal(
        mergeTexts('journey', { base: BASE, ours: text, theirs: change('Waiting', 'Wait') }, LABELS),
        undefined,
      );
  });
});
