import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { mermaidEscape, mermaidUnescape } from '../../../src/core/diagram/mermaidEscape.ts';
import { plainLabel } from '../../../src/core/diagram/plainLabel.ts';
import { hostileLabel, hostileLabels } from './hostileLabels.ts';
import { mermaidParser } from './mermaidParser.ts';

test('a label is plain text on one line', () => {
  assert.equal(plainLabel('  Pay\r\n\tby\u00a0card\u0085now '), 'Pay by card now');
  assert.equal(plainLabel('Cafe\u0301'), 'Caf\u00e9');
  assert.equal(plainLabel('a\u0000b\u007f\ufffe'), 'ab');
  assert.equal(plainLabel('x\ud83dy'), 'x\ufffdy');
  for (const empty of ['', ' \n ', '\u200b', '\u0000', '\u2060\ufe0f']) {
    assert.equal(plainLabel(empty), '(untitled)', JSON.stringify(empty));
  }
  assert.equal(plainLabel('', 'ohne Namen'), 'ohne Namen');
});

test('every sign of the grammar becomes an entity', () => {
  assert.equal(mermaidEscape('Pay: card'), 'Pay#58; card');
  assert.equal(mermaidEscape('Order #12; 100%'), 'Order #35;12#59; 100#37;');
  assert.equal(mermaidEscape('Ops, EU'), 'Ops#44; EU');
  assert.equal(mermaidEscape('Title check'), '#84;itle check');
  assert.equal(mermaidEscape('Deploy C4Container'), 'Deploy #67;4Container');
});

test('unescaping gives the plain label back', () => {
  fc.assert(
    fc.property(hostileLabel, (label) => {
      assert.equal(mermaidUnescape(mermaidEscape(label)), plainLabel(label));
    }),
  );
});

test('escaping a plain label twice is escaping its escaped text, never the same entity again', () => {
  fc.assert(
    fc.property(hostileLabel, (label) => {
      assert.equal(plainLabel(plainLabel(label)), plainLabel(label));
      assert.doesNotMatch(mermaidEscape(label).replace(/#\d+;/g, ''), /[#;:%{}<>&"\\,\n]/);
    }),
  );
});

test('Mermaid gives back exactly the plain text, in every field', { timeout: 120_000 }, async () => {
  const parse = await mermaidParser();
  const fields = fc.record({
    title: hostileLabel,
    description: hostileLabel,
    sections: fc.array(
      fc.record({
        name: hostileLabel,
        tasks: fc.array(
          fc.record({
            name: hostileLabel,
            score: fc.integer({ min: 1, max: 5 }),
            people: fc.uniqueArray(hostileLabel, { maxLength: 3 }),
          }),
          { minLength: 1, maxLength: 4 },
        ),
      }),
      { maxLength: 4 },
    ),
  });
  let labels = 0;
  await fc.assert(
    fc.asyncProperty(fields, async ({ title, description, sections }) => {
      const text = [
        'journey',
        `  title ${mermaidEscape(title)}`,
        `  accTitle: ${mermaidEscape(title)}`,
        `  accDescr: ${mermaidEscape(description)}`,
        ...sections.flatMap((section) => [
          `  section ${mermaidEscape(section.name)}`,
          ...section.tasks.map((task) => {
            const who =
              task.people.length > 0 ? `: ${task.people.map((name) => mermaidEscape(name)).join(', ')}` : '';
            return `    ${mermaidEscape(task.name)}: ${task.score}${who}`;
          }),
        ]),
        '',
      ].join('\n');
      const parsed = await parse(text);
      assert.deepEqual(parsed, {
        type: 'journey',
        title: plainLabel(title),
        accTitle: plainLabel(title),
        accDescr: plainLabel(description),
        sections: sections.map((section) => plainLabel(section.name)),
        tasks: sections.flatMap((section) =>
          section.tasks.map((task) => ({
            section: plainLabel(section.name),
            task: plainLabel(task.name),
            score: task.score,
            people: task.people.map((name) => plainLabel(name)),
          })),
        ),
      });
      labels += 2 + sections.reduce((sum, section) => sum + 1 + section.tasks.length, 0);
    }),
    { numRuns: 600 },
  );
  assert.ok(labels > 2000, `${labels} labels tried`);
});

test('each known trap survives in each field', async () => {
  const parse = await mermaidParser();
  for (const label of hostileLabels) {
    const escaped = mermaidEscape(label);
    const parsed = await parse(
      `journey\n  title ${escaped}\n  accTitle: ${escaped}\n  accDescr: ${escaped}\n  section ${escaped}\n    ${escaped}: 2: ${escaped}\n`,
    );
    const plain = plainLabel(label);
    assert.deepEqual(parsed, {
      type: 'journey',
      title: plain,
      accTitle: plain,
      accDescr: plain,
      sections: [plain],
      tasks: [{ section: plain, task: plain, score: 2, people: [plain] }],
    });
  }
});
