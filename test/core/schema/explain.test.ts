import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { catalog, journey, persona, strategy } from '../support/makeFiles.ts';

/** What is said of a file's shape, as `"underlined": message`. */
async function mistakes(text: string): Promise<string[]> {
  const found = await diagnose({ 'a.yaml': text }, 'a.yaml');
  return found.filter((line) => /^CX00[123]/.test(line)).map((line) => line.replace('CX002 ', ''));
}

const ID = 'an id in lower-case letters, digits and single hyphens, such as busy-parent';
const EMOTION =
  'a whole number from −2 to 2, keys such as `score`, `label`, `basis` or a value for each persona';

const inPersona = (...lines: readonly string[]) => persona('ana', ...lines);
const inJourney = (...lines: readonly string[]) => journey('a', 'ana', ...lines);
const inStep = (line: string) => `${journey('a', 'ana')}        ${line}\n`;
const metric = (line: string) => catalog('metrics:', '  - id: nps', '    name: NPS', `    ${line}`);

const CASES: Readonly<
  Record<string, readonly (readonly [title: string, text: string, ...expected: string[]])[]>
> = {
  'an unknown key': [
    [
      'is underlined alone',
      inPersona('nonsense: { a: b }'),
      '"nonsense": "nonsense" is unknown here. Keys of your own start with "x-".',
    ],
    ['may be the team’s own', inPersona('x-nonsense: { a: b }')],
    [
      'that is misspelt is not missing as well',
      inPersona().replace('goals', 'goal'),
      '"goal": "goal" is unknown here. Did you mean "goals"?',
    ],
    [
      'in the wrong case',
      inPersona('lastreviewed: 2026-01-01'),
      '"lastreviewed": "lastreviewed" is unknown here. Did you mean "lastReviewed"?',
    ],
    [
      'deep inside',
      inStep('momentOfTruth: { typ: first }'),
      '"typ": "typ" is unknown here. Did you mean "type"?',
    ],
    [
      'that JavaScript knows',
      inPersona('constructor: 1', 'toString: 2', '__proto__: 3'),
      '"constructor": "constructor" is unknown here. Keys of your own start with "x-".',
      '"toString": "toString" is unknown here. Keys of your own start with "x-".',
      '"__proto__": "__proto__" is unknown here. Keys of your own start with "x-".',
    ],
  ],
  'a missing key': [
    [
      'is said at the first key of its map',
      inPersona().replace(/goals.*\n/, ''),
      '"apiVersion": "goals" is missing here. Expected: a list, each item a text or keys such as `text`, `id`, `priority`.',
    ],
    [
      'of an item is said at the item',
      catalog('teams:', '  - name: Care'),
      `"name": "id" is missing here. Expected: lower-case letters, digits and single hyphens, such as busy-parent.`,
    ],
    [
      'in braces is said of the braces',
      catalog('teams: [{ name: Care }]'),
      '"{ name: Care }": "id" is missing here. Expected: lower-case letters, digits and single hyphens, such as busy-parent.',
    ],
    [
      'of an alias is said at the alias',
      catalog('x-a: &a { name: Care }', 'teams: [*a]'),
      '"*a": "id" is missing here. Expected: lower-case letters, digits and single hyphens, such as busy-parent.',
    ],
  ],
  'a value of another type': [
    [
      'is one mistake, not one for each form it may have',
      inStep('emotion: [1]'),
      `"[1]": Expected: ${EMOTION}.`,
    ],
    [
      'in a list is said of the item',
      inPersona('needs: [fine, [no], { text: fine }]'),
      '"[no]": Expected: a text or keys such as `text`, `id`, `priority`.',
    ],
    [
      'where a list should be',
      inPersona('tags: new'),
      '"new": Expected: a list, each item a text or keys such as `text`, `id`, `priority`.',
    ],
    [
      'where a map should be',
      inPersona('segment: big'),
      '"big": Expected: keys such as `name`, `share`, `count`.',
    ],
    [
      'where a text should be: a number',
      inPersona('tagline: 2026'),
      '"2026": "2026" is read as a number. Put it in quotes to make it text.',
    ],
    [
      'where a text should be: yes or no',
      inPersona('needs: [true]'),
      '"true": "true" is read as a boolean. Put it in quotes to make it text.',
    ],
    ['where a text should be: a map', inPersona('tagline:', '  a: b'), '"a": Expected: a text.'],
    ['where a text should be: a list', inPersona('tagline:', '  - a', '  - b'), '"-": Expected: a text.'],
    [
      'where a number should be',
      inPersona('segment: { share: "10" }'),
      '"\\"10\\"": Expected: a number from 0 to 100.',
    ],
    [
      'where one id of a list should be: a map',
      inJourney('metrics: [{ nps: 1 }, { nps: 1 }]'),
      `"{ nps: 1 }": Expected: ${ID}.`,
      `"{ nps: 1 }": Expected: ${ID}.`,
    ],
    [
      'behind an alias is said of the alias',
      inPersona('x-a: &a [1]', 'tagline: *a'),
      '"*a": Expected: a text.',
    ],
  ],
  'a value that is missing': [
    ['is said at its key', inPersona('tagline:'), '"tagline": "tagline" has no value yet. Expected: a text.'],
    ['because it is null', inPersona('tagline: null'), '"null": A value is missing. Expected: a text.'],
    [
      'because it is a tilde',
      inPersona('needs: [~]'),
      '"~": A value is missing. Expected: a text or keys such as `text`, `id`, `priority`.',
    ],
    [
      'in a list is said at its dash',
      inPersona('needs:', '  -', '  - b'),
      '"-": An item of this list is empty. Expected: a text or keys such as `text`, `id`, `priority`.',
    ],
    [
      'as all items of a list',
      inPersona().replace('[Be done]', '[]'),
      '"[]": The list is empty. At least one item is needed.',
    ],
  ],
  'a word of a choice': [
    [
      'that is misspelt',
      inPersona('priority: primry'),
      '"primry": "primry" is not possible here. Did you mean "primary"? Possible: primary, secondary, supplemental, served, negative.',
    ],
    [
      'that there is not',
      inPersona('basis: guess'),
      '"guess": "guess" is not possible here. Possible: proto, qualitative, statistical.',
    ],
    [
      'in capitals',
      inPersona('status: LIVE'),
      '"LIVE": "LIVE" is not possible here. Did you mean "live"? Possible: draft, in-review, approved, live, deprecated, archived.',
    ],
  ],
  'a number': [
    ['out of range', inStep('emotion: 3'), `"3": 3 is out of range. Expected: a whole number from −2 to 2.`],
    ['with decimals', inStep('emotion: 0.5'), `"0.5": Expected: ${EMOTION}.`],
    ['that is none', metric('baseline: { value: .nan }'), '".nan": NaN is out of range. Expected: a number.'],
    [
      'too low',
      inPersona('jobs: [{ statement: Be done, importance: -1 }]'),
      '"-1": −1 is out of range. Expected: a number from 0 to 10.',
    ],
  ],
  'a text': [
    ['that is empty', inPersona('tagline: ""'), '"\\"\\"": The text is empty. Expected: a text.'],
    ['of blanks', inPersona('needs: ["  "]'), '"\\"  \\"": The text is empty. Expected: a text.'],
    [
      'that is too long',
      inPersona().replace('name: ana', `name: ${'😀'.repeat(121)}`),
      `"${'😀'.repeat(121)}": This text is too long: 121 characters, and 120 are possible.`,
    ],
    ['that is just short enough', inPersona().replace('name: ana', `name: ${'😀'.repeat(120)}`)],
    [
      'that is no id',
      inPersona().replace('id: ana', 'id: Ana María'),
      '"Ana María": "Ana María" does not fit. Expected: lower-case letters, digits and single hyphens, such as busy-parent.',
    ],
    [
      'that is no day',
      inPersona('lastReviewed: 2026-02-29'),
      '"2026-02-29": "2026-02-29" does not fit. Expected: a day that exists, as year-month-day, such as 2026-11-22.',
    ],
    [
      'that is no length of time',
      inPersona('reviewEvery: 90 days'),
      '"90 days": "90 days" does not fit. Expected: a length of time such as PT30M (30 minutes), PT4H (4 hours) or P2D (2 days).',
    ],
    [
      'that is no web address',
      inPersona('links: [{ url: "http://a.example" }]'),
      '"\\"http://a.example\\"": "http://a.example" does not fit. Expected: a web address that starts with https://.',
    ],
    [
      'that is no path',
      strategy().replace('id: plan', 'id: plan/a'),
      '"plan/a": "plan/a" does not fit. Expected: lower-case letters, digits and single hyphens, such as busy-parent.',
    ],
    ['that stands twice', inJourney('metrics: [nps, csat, nps]'), '"nps": "nps" stands twice in this list.'],
  ],
  'personas of a journey': [
    [
      'that are missing',
      inJourney().replace('persona: ana\n', ''),
      `"apiVersion": "personas" is missing here. Expected: a list, each item ${ID}.`,
    ],
    [
      'that are there twice',
      inJourney('personas: [ana]'),
      '"personas": "persona" and "personas" say the same. Keep one of them.',
    ],
    [
      'that are an empty list',
      inJourney().replace('persona: ana', 'personas: []'),
      '"[]": The list is empty. At least one item is needed.',
    ],
  ],
  'an emotion': [
    ['as a number', inStep('emotion: -2')],
    ['in detail', inStep('emotion: { score: 1, label: glad, basis: observed }')],
    ['of each persona', inStep('emotion: { ana: 1, bo: { score: -1 } }')],
    ['of no persona', inStep('emotion: {}')],
    [
      'with a score out of range',
      inStep('emotion: { score: 5 }'),
      '"5": 5 is out of range. Expected: a whole number from −2 to 2.',
    ],
    [
      'of a persona, out of range',
      inStep('emotion: { ana: 5 }'),
      '"5": 5 is out of range. Expected: a whole number from −2 to 2.',
    ],
    [
      'of a persona, with a misspelt key',
      inStep('emotion: { ana: { scor: 1 } }'),
      '"scor": "scor" is unknown here. Did you mean "score"?',
    ],
    ['with the team’s own keys', inStep('emotion: { ana: 1, x-note: [anything] }')],
  ],
};

for (const [topic, cases] of Object.entries(CASES)) {
  describe(topic, () => {
    for (const [title, text, ...expected] of cases) {
      it(title, async () => assert.deepEqual(await mistakes(text), expected));
    }
  });
}

describe('what does not fit', () => {
  it('is not spoken of while the text cannot be read as YAML', async () => {
    const found = await mistakes(`${inPersona('nonsense: 1')}needs: [\n`);
    assert.deepEqual(found, ['CX001 "": The closing `]` is missing.']);
  });

  it('is said beside a key that stands twice', async () => {
    assert.deepEqual(await mistakes(inPersona('nonsense: 1', 'tags: []', 'tags: []')), [
      '"nonsense": "nonsense" is unknown here. Keys of your own start with "x-".',
      'CX001 "tags": The key `tags` stands here a second time. Keep one of them.',
    ]);
  });

  it('is no flood in a file that is not ours to judge', async () => {
    assert.equal((await mistakes(inPersona('nonsense: 1').replace('cx/v1', 'cx/v9'))).length, 1);
  });

  it('shows a long value shortened, and on one line', async () => {
    const [found] = await mistakes(
      inPersona(`id2: 1`, `priority: |`, `  ${'word '.repeat(40)}`, '  end').replace('id2: 1\n', ''),
    );
    assert.match(found ?? '', /: "(word ){12}…" is not possible here\./);
  });
});
