import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { expand } from '../core/support/completion.ts';
import { diagnose } from '../core/support/diagnose.ts';
import { catalog, journey } from '../core/support/makeFiles.ts';

interface Snippet {
  readonly prefix?: string;
  readonly body: readonly string[];
  readonly description: string;
  readonly isFileTemplate?: boolean;
}

const SNIPPETS: Readonly<Record<string, Snippet>> = JSON.parse(readFileSync('snippets/yaml.json', 'utf8'));

/** The text once somebody has taken it as it is. */
function textOf({ body }: Snippet): string {
  const day = { YEAR: '2026', MONTH: '11', DATE: '22' } as const;
  const dated = body
    .join('\n')
    .replace(/\$CURRENT_(YEAR|MONTH|DATE)/g, (_, part: keyof typeof day) => day[part]);
  return `${expand(dated).text}\n`;
}

const indented = (text: string, by: number) => text.replace(/^(?=.)/gm, ' '.repeat(by));

/** The list that an item is for, with a file around it. */
function fileAround(name: string, item: string): string {
  switch (name) {
    case 'CX stage':
      return journey('trip', 'ana').replace(/stages:[\s\S]*/, `stages:\n${indented(item, 2)}`);
    case 'CX step':
      return `${journey('trip', 'ana')}${indented(item, 6)}`;
    case 'CX pain':
      return `${journey('trip', 'ana')}        pains:\n${indented(item, 10)}`;
    default: {
      const kind = name.slice('CX '.length);
      const list = { opportunity: 'opportunities', evidence: 'evidence' }[kind] ?? `${kind}s`;
      return catalog(`${list}:\n${indented(item, 2)}`);
    }
  }
}

describe('snippets', () => {
  for (const [name, snippet] of Object.entries(SNIPPETS)) {
    it(`"${name}" writes what the format has`, async () => {
      const text = textOf(snippet);
      const path = `new.${snippet.isFileTemplate ? name.slice('CX '.length) : 'any'}.yaml`;
      const file = snippet.isFileTemplate ? text : fileAround(name, text);
      const found = await diagnose({ [path]: file }, path);
      assert.deepEqual(
        found.filter((line) => /^CX00/.test(line)),
        [],
        file,
      );
      assert.ok(snippet.description.length > 10);
    });

    it(`"${name}" stays out of the suggestions in YAML of other tools`, () =>
      assert.equal(snippet.prefix, undefined));
  }

  it('make a file of each kind', () => {
    const files = Object.entries(SNIPPETS).filter(([, { isFileTemplate }]) => isFileTemplate);
    assert.deepEqual(
      files.map(([name]) => name),
      ['CX persona', 'CX journey', 'CX strategy', 'CX catalog'],
    );
  });
});
