import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { readDocument } from '../../../src/core/document/readDocument.ts';
import type { CompletionItem } from '../../../src/core/features/completion/request.ts';
import { neverCancelled } from '../../../src/core/host.ts';
import { isBuiltIn } from '../../../src/core/index/keys.ts';
import { WorkspaceIndex } from '../../../src/core/index/workspaceIndex.ts';
import { inEnglish } from '../../../src/core/translate.ts';
import { LineIndex } from '../../../src/core/yaml/lineIndex.ts';
import { readYaml } from '../../../src/core/yaml/read.ts';
import { askAbout, askAt } from '../support/askEverything.ts';
import { accept } from '../support/completion.ts';
import { goodExamples } from '../support/examples.ts';
import { MemoryWorkspace, serviceOver, uriOf } from '../support/memoryWorkspace.ts';

/** Every so many characters a place is looked at; `CX_EVERY=5` is thorough and takes hours. `CX_SEED` chooses other places. */
const EVERY = Number(process.env.CX_EVERY ?? 997);
const SEED = Number(process.env.CX_SEED ?? 0);

const EXAMPLES = goodExamples();

/** Types texts into a workspace with the examples, and tries what is offered. */
class Typist {
  readonly #workspace = new MemoryWorkspace(EXAMPLES);
  readonly #service = serviceOver(this.#workspace);
  readonly #index = new WorkspaceIndex();
  accepted = 0;

  constructor() {
    for (const [path, text] of Object.entries(EXAMPLES)) this.#put(path, text);
  }

  async tryAt(path: string, text: string, offset: number, seed: number): Promise<void> {
    this.#workspace.type(path, text);
    await askAbout(this.#service, path, text);
    await askAt(this.#service, path, text, offset);
    const items = await this.#service.completions(
      uriOf(path),
      new LineIndex(text).positionAt(offset),
      neverCancelled,
    );
    if (items.length === 0) return;
    const before = readYaml(text).problems;
    for (const item of sample(items, seed)) {
      const { text: after } = accept(text, item);
      const where = `${path}:${offset} ${JSON.stringify(item.insertText)} into ${JSON.stringify(`${text.slice(Math.max(offset - 80, 0), offset)}|${text.slice(offset, offset + 60)}`)}`;
      const problems = readYaml(after).problems;
      const asWell =
        problems.length <= before.length ||
        (before[0] && problems[0]!.start >= before[0].start) ||
        readsWhenClosed(text, offset, item);
      assert.ok(asWell, `${where}: ${problems.map(({ sentence }) => sentence).join(' / ')}`);
      if (item.kind === 'reference') this.#resolves(path, text, item, where);
      this.accepted++;
    }
  }

  /** The file as it was, before the next is typed. */
  leave(path: string): void {
    this.#workspace.type(path, EXAMPLES[path]!);
    this.#put(path, EXAMPLES[path]!);
  }

  #put(path: string, text: string) {
    const facts = readDocument(uriOf(path), text, undefined, inEnglish)?.checked.facts;
    this.#index.replace(uriOf(path), facts);
    return facts;
  }

  #resolves(path: string, text: string, item: CompletionItem, where: string): void {
    const facts = this.#put(path, accept(text, item).text);
    const start = new LineIndex(text).offsetAt(item.range.start);
    const end = start + item.insertText.length;
    for (const reference of facts?.references ?? []) {
      const { span, targets } = reference;
      if (span.end < start || span.start > end || (facts?.broken && targets.includes('step'))) continue;
      assert.ok(isBuiltIn(reference) || this.#index.definitionFor(reference, facts!), `${where} is dangling`);
    }
  }
}

/**
 * Where a bracket is not closed, more words make more echoes below. Closed behind the cursor, or at the end of the line
 * above where the bracket stands, before and after, the text shows what the choice itself has done.
 */
function readsWhenClosed(text: string, offset: number, item: CompletionItem): boolean {
  const lines = new LineIndex(text);
  const { line } = lines.positionAt(offset);
  const end = lines.offsetAt(item.range.end);
  const here = openIn(text.slice(lines.startOfLine(line), offset));
  if (here !== '') return readsAsWell(text.slice(0, end) + here + text.slice(end), item);
  let above = line - 1;
  while (above > 0 && text.slice(lines.startOfLine(above), lines.endOfLine(above)).trim() === '') above--;
  const lineEnd = lines.endOfLine(Math.max(above, 0));
  const there = openIn(text.slice(lines.startOfLine(Math.max(above, 0)), lineEnd));
  return there !== '' && readsAsWell(text.slice(0, lineEnd) + there + text.slice(lineEnd), item);
}

/** What would close the brackets of a line, as far as it goes. */
function openIn(line: string): string {
  let open = '';
  for (const unit of line.replace(/"[^"]*"|'[^']*'/g, '')) {
    if (unit === '[' || unit === '{') open = (unit === '[' ? ']' : '}') + open;
    else if (unit === open[0]) open = open.slice(1);
  }
  return open;
}

/** Brackets are closed within a line, so that the item's own line and characters before it stay where they are. */
function readsAsWell(closed: string, item: CompletionItem): boolean {
  return readYaml(accept(closed, item).text).problems.length <= readYaml(closed).problems.length;
}

/** The first, the last and a few between: items of one kind differ little. */
function sample(items: readonly CompletionItem[], seed: number): readonly CompletionItem[] {
  if (process.env.CX_EVERY !== undefined && items.length < 8) return items;
  const picked = [0, items.length - 1, seed % items.length, (seed * 7) % items.length];
  return [...new Set(picked)].map((i) => items[i]!);
}

/** A number that looks like chance and is the same in every run. */
function chance(place: number): number {
  const seed = place + Math.imul(SEED, 0x9e3779b9);
  const mixed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 12)) >>> 0;
}

const PIECES = [
  '\n',
  ' ',
  '  ',
  ': ',
  '- ',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ', ',
  '#',
  'id',
  '\n    ',
  '\n- ',
  '|',
  '\r\n',
];

const FILES = Object.entries(EXAMPLES);

describe('whatever is typed, from the first character to the last', () => {
  const typist = new Typist();
  for (const [i, [path, text]] of FILES.entries()) {
    it(`in ${path}, what is offered can be accepted`, async () => {
      for (let end = chance(i) % EVERY; end <= text.length; end += EVERY) {
        await typist.tryAt(path, text.slice(0, end), end, chance(i * text.length + end));
      }
      typist.leave(path);
    });
  }
  after(() => assert.ok(typist.accepted > 50, `${typist.accepted} items`));
});

describe('whatever is done in the middle of a finished file', () => {
  const typist = new Typist();
  for (const [i, [path, whole]] of FILES.entries()) {
    it(`in ${path}, what is offered can be accepted`, async () => {
      const text = i % 3 === 0 ? whole.replaceAll('\n', '\r\n') : whole;
      for (let at = chance(i + FILES.length) % EVERY; at <= text.length; at += EVERY) {
        const random = chance(i * text.length + at);
        const piece = PIECES[random % PIECES.length]!;
        const cut = random % 5 === 0 ? random % 40 : 0;
        const edited = text.slice(0, at) + piece + text.slice(at + cut);
        await typist.tryAt(path, edited, at + piece.length, random);
        await typist.tryAt(path, text, at, random);
      }
      typist.leave(path);
    });
  }
  after(() => assert.ok(typist.accepted > 50, `${typist.accepted} items`));
});
