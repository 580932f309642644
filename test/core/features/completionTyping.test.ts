import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { readDocument } from '../../../src/core/document/readDocument.ts';
import type { CompletionItem } from '../../../src/core/features/completion/request.ts';
import { neverCancelled } from '../../../src/core/host.ts';
import { isBuiltIn } from '../../../src/core/index/keys.ts';
import { WorkspaceIndex } from '../../../src/core/index/workspaceIndex.ts';
import type { LanguageService } from '../../../src/core/service.ts';
import { inEnglish } from '../../../src/core/translate.ts';
import { LineIndex } from '../../../src/core/yaml/lineIndex.ts';
import { readYaml } from '../../../src/core/yaml/read.ts';
import type { SyntaxProblem } from '../../../src/core/yaml/tree.ts';
import { askAbout, askAt, askFirst, askForTheFrame } from '../support/askEverything.ts';
import { accept } from '../support/completion.ts';
import { flawedExamples, goodExamples } from '../support/examples.ts';
import { MemoryWorkspace, serviceOver, uriOf } from '../support/memoryWorkspace.ts';

/** Every so many characters a place is looked at; `CX_EVERY=1` looks at all. `CX_SEED` chooses others. */
const EVERY = Number(process.env.CX_EVERY ?? 997);
const SEED = Number(process.env.CX_SEED ?? 0);
/** So many places are one test, so that there is news, and a failure does not hide what comes behind it. */
const PLACES = 250;

type Files = Readonly<Record<string, string>>;

/** Types texts into a workspace with the examples, and tries what is offered. */
class Typist {
  readonly #files: Files;
  readonly #workspace: MemoryWorkspace;
  readonly #service: LanguageService;
  readonly #index = new WorkspaceIndex();
  #accepted = 0;
  #looked = 0;

  constructor(files: Files) {
    this.#files = files;
    this.#workspace = new MemoryWorkspace(files);
    this.#service = serviceOver(this.#workspace);
    for (const [path, text] of Object.entries(files)) this.#put(path, text);
  }

  async tryAt(path: string, text: string, offset: number, seed: number): Promise<void> {
    this.#looked++;
    this.#workspace.type(path, text);
    const everything = seed % 8 === 0;
    await (everything ? askAbout : askForTheFrame)(this.#service, path, text);
    await (everything ? askAt : askFirst)(this.#service, path, text, offset);
    const items = await this.#service.completions(
      uriOf(path),
      new LineIndex(text).positionAt(offset),
      neverCancelled,
    );
    if (items.length === 0) return;
    let before: readonly SyntaxProblem[] | undefined;
    for (const item of sample(items, seed)) {
      const { text: after } = accept(text, item);
      const where = `${path}:${offset} ${JSON.stringify(item.insertText)} into ${JSON.stringify(`${text.slice(Math.max(offset - 80, 0), offset)}|${text.slice(offset, offset + 60)}`)}`;
      const problems = readYaml(after).problems;
      if (problems.length > 0) before ??= readYaml(text).problems;
      const asWell =
        problems.length <= (before?.length ?? 0) ||
        (before?.[0] && problems[0]!.start >= before[0].start) ||
        readsWhenClosed(text, offset, item);
      assert.ok(asWell, `${where}: ${problems.map(({ sentence }) => sentence).join(' / ')}`);
      if (item.kind === 'reference') this.#resolves(path, text, item, where);
      this.#accepted++;
    }
  }

  /** The file as it was, before the next is typed; and a breath, so that what has been found is printed now. */
  async leave(path: string): Promise<void> {
    await new Promise(setImmediate);
    this.#workspace.type(path, this.#files[path]!);
    this.#put(path, this.#files[path]!);
  }

  /** That something has been offered, if somebody has typed at all. */
  finish(): void {
    assert.ok(
      this.#accepted > this.#looked / 10 || this.#looked === 0,
      `${this.#accepted} items at ${this.#looked} places`,
    );
  }

  #put(path: string, text: string) {
    const facts = readDocument(uriOf(path), text, { translate: inEnglish })?.checked.facts;
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
      assert.ok(isBuiltIn(reference) || this.#index.definitionFor(reference), `${where} is dangling`);
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

/**
 * One item of each form, by chance: names differ, what is written around them does not. Where each place is looked at,
 * the neighbours are offered the same, and two forms suffice for one of them.
 */
function sample(items: readonly CompletionItem[], seed: number): readonly CompletionItem[] {
  const byForm = new Map<string, CompletionItem[]>();
  for (const item of items) {
    const form = `${item.kind} ${item.insertText.replace(/\w+(-\w+)*/g, 'w')}`;
    byForm.set(form, [...(byForm.get(form) ?? []), item]);
  }
  const forms = [...byForm.values()];
  const first = EVERY < 10 ? seed % forms.length : 0;
  const chosen = EVERY < 10 ? [forms[first]!, forms[(first + 1) % forms.length]!] : forms;
  return chosen.map((form) => form[seed % form.length]!);
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

/** The files, small ones first, so that a long run soon has something to say. */
const bySize = (files: Files) => Object.entries(files).sort(([, a], [, b]) => a.length - b.length);

/** The places of a text to look at, cut into tests. */
function* placesOf(length: number, seed: number): Generator<readonly number[]> {
  for (let from = chance(seed) % EVERY; from <= length; from += EVERY * PLACES) {
    const count = Math.min(PLACES, Math.floor((length - from) / EVERY) + 1);
    yield Array.from({ length: count }, (_, i) => from + i * EVERY);
  }
}

for (const [what, files] of [
  ['good', goodExamples()],
  ['flawed', flawedExamples()],
] as const) {
  describe(`whatever is typed, from the first character to the last, in the ${what} examples`, () => {
    const typist = new Typist(files);
    for (const [i, [path, text]] of bySize(files).entries())
      for (const places of placesOf(text.length, i))
        it(`in ${path} from ${places[0]}, what is offered can be accepted`, async () => {
          for (const end of places)
            await typist.tryAt(path, text.slice(0, end), end, chance(i * text.length + end));
          await typist.leave(path);
        });
    after(() => typist.finish());
  });

  describe(`whatever is done in the middle of a finished file, in the ${what} examples`, () => {
    const typist = new Typist(files);
    for (const [i, [path, whole]] of bySize(files).entries()) {
      const text = i % 3 === 0 ? whole.replaceAll('\n', '\r\n') : whole;
      for (const places of placesOf(text.length, i + 1000))
        it(`in ${path} from ${places[0]}, what is offered can be accepted`, async () => {
          for (const at of places) {
            const random = chance(i * text.length + at);
            const piece = PIECES[random % PIECES.length]!;
            const cut = random % 5 === 0 ? random % 40 : 0;
            const edited = text.slice(0, at) + piece + text.slice(at + cut);
            await typist.tryAt(path, edited, at + piece.length, random);
            if (random % 2) await typist.tryAt(path, text, at, random);
          }
          await typist.leave(path);
        });
    }
    after(() => typist.finish());
  });
}
