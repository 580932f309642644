import { toData } from '../yaml/data.ts';
import { readYaml } from '../yaml/read.ts';
import { SpanTable } from './spanTable.ts';

/** What a text holds, as far as it can be had again by reading it once more. */
export interface Content {
  readonly data: unknown;
  readonly spans: SpanTable;
}

/** A text whose content may be on the shelf. */
export interface Source {
  readonly text: string;
}

/** UTF-16 units of text whose content is at hand, about two thousand files. */
const ROOM = 16_000_000;

/**
 * Content takes several times the memory of its text, and in a large workspace most of it is never asked for: that of
 * documents which were asked for lately is at hand, all other is read again.
 */
export class ContentShelf {
  readonly #room: number;
  #recent = new Map<Source, Content>();
  #older = new Map<Source, Content>();
  /** UTF-16 units of the recent ones. */
  #taken = 0;

  constructor(room = ROOM) {
    this.#room = room;
  }

  of(source: Source): Content {
    const recent = this.#recent.get(source);
    if (recent) return recent;
    const content = this.#older.get(source) ?? contentOf(source.text);
    this.put(source, content);
    return content;
  }

  put(source: Source, content: Content): void {
    if (this.#taken + source.text.length > this.#room / 2) {
      this.#older = this.#recent;
      this.#recent = new Map();
      this.#taken = 0;
    }
    this.#recent.set(source, content);
    this.#taken += source.text.length;
  }
}

function contentOf(text: string): Content {
  const { root } = readYaml(text);
  return { data: toData(root).data, spans: new SpanTable(root) };
}
