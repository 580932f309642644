import { dataOf } from '../yaml/data.ts';
import { LineIndex } from '../yaml/lineIndex.ts';
import { readOnce } from '../yaml/read.ts';
import { CompactText } from './compactText.ts';
import { NamePool } from './name.ts';
import { type SpanTable, spansOf } from './spanTable.ts';
import { StringPool } from './stringPool.ts';

/** What a text holds, as far as it can be had again by reading it once more. */
export class Content {
  readonly data: unknown;
  readonly spans: SpanTable;
  #lines: LineIndex | undefined;

  constructor(data: unknown, spans: SpanTable, lines?: LineIndex) {
    this.data = data;
    this.spans = spans;
    this.#lines = lines;
  }

  linesOf(source: Source): LineIndex {
    this.#lines ??= new LineIndex(source.text);
    return this.#lines;
  }
}

/** A text whose content may be on the shelf. */
export interface Source {
  readonly text: string;
  /** UTF-16 units. */
  readonly length: number;
  /** That of a document which somebody has open is always at hand. */
  content?: Content;
}

/** The text of a document that is soon done with. */
export class PassingSource implements Source {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  get length(): number {
    return this.text.length;
  }
}

/** The text of a document that somebody has open. */
export class OpenSource extends PassingSource {
  content?: Content;
}

/** The text of a document that nobody has open. */
export class ClosedSource extends CompactText implements Source {
  readonly length: number;

  constructor(text: string) {
    super(text);
    this.length = text.length;
  }
}

/**
 * UTF-16 units of text whose content is at hand: while some files are read and looked at, while more are than there is room
 * for, and when nothing is being read. What is kept is moved about by the garbage collector while everybody waits; of files
 * that are looked at one after the other, it would be gone when it is asked for.
 */
const ROOM = { some: 32_000_000, many: 100_000, later: 3_000_000 };

/** So many files do not find room. */
const MANY = 3000;

/**
 * Content takes several times the memory of its text, and in a large workspace most of it is never asked for: that of
 * documents which were asked for lately is at hand, all other is read again.
 */
export class ContentShelf {
  /** The ids of all documents. */
  readonly pool = new StringPool();
  /** What references say. */
  readonly names = new NamePool(this.pool);
  readonly #isPassing: boolean;
  #room: number;
  #recent = new Map<Source, Content>();
  #older = new Map<Source, Content>();
  /** UTF-16 units of the recent ones. */
  #taken = 0;

  /** @param isPassing texts are not kept for long, so that it is not worth to make them small */
  constructor(room = ROOM.some, isPassing = false) {
    this.#room = room;
    this.#isPassing = isPassing;
  }

  /** A text that nobody has open. */
  sourceOf(text: string): Source {
    return this.#isPassing ? new PassingSource(text) : new ClosedSource(text);
  }

  of(source: Source): Content {
    if (source.content) return source.content;
    const recent = this.#recent.get(source);
    if (recent) return recent;
    const content = this.#older.get(source) ?? contentOf(source.text);
    this.put(source, content);
    return content;
  }

  put(source: Source, content: Content): void {
    if (source instanceof OpenSource) {
      source.content = content;
      return;
    }
    if (this.#taken + source.length > this.#room / 2) {
      this.#older = this.#recent;
      this.#recent = new Map();
      this.#taken = 0;
    }
    this.#recent.set(source, content);
    this.#taken += source.length;
  }

  linesOf(source: Source): LineIndex {
    const known = source.content ?? this.#recent.get(source) ?? this.#older.get(source);
    return known ? known.linesOf(source) : new LineIndex(source.text);
  }

  /** So many texts are about to be read and looked at. */
  expect(texts: number): void {
    this.#room = texts > MANY ? ROOM.many : ROOM.some;
  }

  /** All that was read has been looked at. */
  settle(): void {
    if (this.#room === ROOM.later) return;
    this.#room = ROOM.later;
    this.#recent = new Map();
    this.#older = new Map();
    this.#taken = 0;
  }
}

function contentOf(text: string): Content {
  const yaml = readOnce(text);
  return new Content(dataOf(yaml).data, spansOf(yaml));
}
