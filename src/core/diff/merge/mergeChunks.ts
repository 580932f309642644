import type { Chunk, ChunkBody } from './chunk.ts';
import { type ChunkKeys, listOfSteps, type Three } from './chunkKeys.ts';
import { mergeFlow } from './mergeFlow.ts';
import { mergeOrder } from './mergeOrder.ts';
import { mergeComment, mergeTrivia } from './mergeTrivia.ts';

/** A line that is written; a marker of a conflict stands at the margin, however deep it is. */
export interface Line {
  readonly text: string;
  readonly marker?: true;
}

export interface Labels {
  readonly ours: string;
  readonly theirs: string;
  /** How many signs a marker has. */
  readonly size: number;
  /** Whether a conflict tells what there was before. */
  readonly showsBase?: boolean;
}

/** Keys of things that stand in the same list as in the base, by side. */
export type Stays = Readonly<Record<'ours' | 'theirs', ReadonlySet<string>>>;

interface Piece {
  readonly lead: readonly Line[];
  readonly lines: readonly Line[];
}

/** Joins the chunks of two sides that began with the same base. */
export class ChunkMerger {
  readonly #keys: ChunkKeys;
  readonly #labels: Labels;
  readonly #texts: Three<string>;
  readonly #stays: Stays;
  conflicts = 0;

  constructor(keys: ChunkKeys, stays: Stays, labels: Labels, texts: Three<string>) {
    this.#keys = keys;
    this.#stays = stays;
    this.#labels = labels;
    this.#texts = texts;
  }

  /** The lines of everything that lies in a chunk, as far in as it stands within it. */
  body(three: Three<ChunkBody>): readonly Line[] {
    const { base, ours, theirs } = three;
    const keys = this.#keys.keysOf(three);
    const byKey = {
      base: indexed(keys.base, base),
      ours: indexed(keys.ours, ours),
      theirs: indexed(keys.theirs, theirs),
    };
    const order = mergeOrder(keys.base ?? [], keys.ours ?? [], keys.theirs ?? []);
    if (!order && ours?.kind === 'list' && theirs)
      return this.#conflict(whole(ours), whole(theirs), base && whole(base));
    const indent = (ours?.children.length ? ours : theirs?.children.length ? theirs : ours)?.indent ?? 2;
    const lines: Line[] = [];
    for (const key of order ?? this.#union(keys)) {
      const here = { base: byKey.base.get(key), ours: byKey.ours.get(key), theirs: byKey.theirs.get(key) };
      const piece = this.#place(key, here);
      if (piece) lines.push(...indented([...piece.lead, ...piece.lines], indent));
    }
    return lines;
  }

  #union({ ours, theirs }: Three<readonly string[]>): readonly string[] {
    return [...new Set([...(ours ?? []), ...(theirs ?? [])])];
  }

  /** What becomes of one thing in one list; `undefined` when it is not there any more. */
  #place(key: string, here: Three<Chunk>): Piece | undefined {
    const all = this.#keys.traveller(key);
    const { base, ours, theirs } = here;
    if (ours && theirs) return this.#merge({ base: base ?? all?.base, ours, theirs });
    const [mine, side, other] = ours
      ? ([ours, 'ours', 'theirs'] as const)
      : ([theirs, 'theirs', 'ours'] as const);
    if (!mine) return undefined;
    const elsewhere = all?.[other];
    if (base) {
      // Taken out by the other side: gone, or standing somewhere else by now.
      if (elsewhere || isSame(base, mine) || this.#onlyStepsDiffer(base, mine, other)) return undefined;
      return this.#oneSided(side, mine, base);
    }
    if (!elsewhere) return all?.base ? this.#oneSided(side, mine, all.base) : this.#alone(side, mine);
    // Brought here by one side. When the other has brought it somewhere else, nobody can tell where it belongs.
    if (all.base && !this.#stays[other].has(key)) return this.#oneSided(side, mine, undefined);
    return this.#merge({ base: all.base, ours: all.ours, theirs: all.theirs });
  }

  /** A stage that the other side took out is not missed when its steps have gone elsewhere with all that they say. */
  #onlyStepsDiffer(base: Chunk, mine: Chunk, other: 'ours' | 'theirs'): boolean {
    const [old, own] = [listOfSteps(base), listOfSteps(mine)];
    if (!this.#keys.holdsTravellers(mine) || !old || !own) return false;
    const rest = (stage: Chunk, steps: Chunk) =>
      [...stage.lead, ...stage.body!.children.filter((each) => each !== steps).map(text)].join('\n');
    if (rest(base, old) !== rest(mine, own)) return false;
    return (own.body?.children ?? []).every((step) => {
      const all = this.#keys.traveller(this.#keys.keyOf(step) ?? '');
      return all?.[other] !== undefined || (all?.base !== undefined && isSame(all.base, step));
    });
  }

  /** What only one side has; steps that it has taken from elsewhere bring with them what the other side made of them. */
  #alone(side: 'ours' | 'theirs', mine: Chunk): Piece {
    if (!mine.body || !this.#keys.holdsTravellers(mine)) return plain(mine);
    const none = { base: undefined, ours: undefined, theirs: undefined };
    const three = { ...none, [side]: mine };
    return { lead: mine.lead.map(asLine), lines: this.#nested(mine, three, { ...none, [side]: mine.body }) };
  }

  #merge(three: Three<Chunk>): Piece {
    const { base } = three;
    const [ours, theirs] = [three.ours!, three.theirs!];
    if (!this.#keys.holdsTravellers(ours)) {
      if (isSame(ours, theirs) || (base && isSame(base, theirs))) return plain(ours);
      if (base && isSame(base, ours)) return plain(theirs);
    }
    const lead = mergeTrivia(base?.lead ?? [], ours.lead, theirs.lead).map((text) => ({ text }));
    const bodies = { base: base?.body, ours: ours.body, theirs: theirs.body };
    const kinds = new Set([
      bodies.ours?.kind,
      bodies.theirs?.kind,
      base ? bodies.base?.kind : bodies.ours?.kind,
    ]);
    if (bodies.ours && kinds.size === 1) return { lead, lines: this.#nested(ours, three, bodies) };
    return { lead, lines: this.#leaf(three) };
  }

  #nested(frame: Chunk, { base, ours, theirs }: Three<Chunk>, bodies: Three<ChunkBody>): readonly Line[] {
    const lines = this.body(bodies);
    if (frame.name !== '') {
      const head = [base, ours, theirs].map((chunk) => chunk?.lines[0] ?? '');
      const [key, ...comments] = [bare(frame.lines[0]!), ...head.map(remark)];
      const comment = mergeComment(comments[0]!, comments[1]!, comments[2]!);
      const opening = lines.length > 0 ? key! : `${key} []`;
      return [{ text: comment === '' ? opening : `${opening} ${comment}` }, ...lines];
    }
    // The first key of an item stands behind its dash, unless a conflict begins there.
    const at = lines.findIndex(
      ({ text, marker }) => !marker && text.trim() !== '' && !text.trimStart().startsWith('#'),
    );
    const indent = frame.body!.indent;
    if (at < 0 || lines.slice(0, at).some(({ marker }) => marker))
      return this.#conflict(ours?.lines ?? [], theirs?.lines ?? [], base?.lines);
    const first = { text: `-${' '.repeat(indent - 1)}${lines[at]!.text.slice(indent)}` };
    const above = lines.slice(0, at).map(({ text }) => ({ text: text.trimStart() }));
    return [...above, first, ...lines.slice(at + 1)];
  }

  #leaf({ base, ours, theirs }: Three<Chunk>): readonly Line[] {
    const [own, other] = [ours!, theirs!];
    if (own.lines.length === 1 && other.lines.length === 1 && (!base || base.lines.length === 1)) {
      const comment = mergeComment(base?.comment ?? '', own.comment, other.comment);
      const value = this.#value(base, own, other);
      if (value !== undefined) return [{ text: comment === '' ? value : `${value} ${comment}` }];
    }
    // Layout alone has changed on one side, and no comment with it.
    if (base && own.data === base.data && commentsIn(own) === commentsIn(base))
      return other.lines.map(asLine);
    if (base && other.data === base.data && commentsIn(other) === commentsIn(base))
      return own.lines.map(asLine);
    return this.#conflict(own.lines, other.lines, base?.lines);
  }

  /** The line without its comment; `undefined` when both sides changed the value. */
  #value(base: Chunk | undefined, ours: Chunk, theirs: Chunk): string | undefined {
    if (ours.data === theirs.data || (base && base.data === theirs.data)) return withoutComment(ours);
    if (base && base.data === ours.data) return withoutComment(theirs);
    const [a, b, c] = [base, ours, theirs].map((chunk, i) => {
      const text = [this.#texts.base, this.#texts.ours, this.#texts.theirs][i];
      return chunk?.node && text !== undefined ? { text, node: chunk.node } : undefined;
    });
    const flow = a && b && c && mergeFlow(a, b, c);
    if (flow === undefined) return undefined;
    const line = withoutComment(ours);
    return line.slice(0, line.length - (b!.node.end - b!.node.start)) + flow;
  }

  #oneSided(side: 'ours' | 'theirs', { lead, lines }: Chunk, base: Chunk | undefined): Piece {
    const all = [...lead, ...lines];
    const old = base && [...base.lead, ...base.lines];
    return { lead: [], lines: side === 'ours' ? this.#conflict(all, [], old) : this.#conflict([], all, old) };
  }

  #conflict(
    ours: readonly string[],
    theirs: readonly string[],
    base: readonly string[] | undefined,
  ): readonly Line[] {
    this.conflicts++;
    const { size, ours: own, theirs: other, showsBase } = this.#labels;
    const marker = (sign: string, label = ''): Line => ({
      text: `${sign.repeat(size)} ${label}`.trimEnd(),
      marker: true,
    });
    const before = showsBase ? [marker('|', 'base'), ...(base ?? []).map(asLine)] : [];
    return [
      marker('<', own),
      ...ours.map(asLine),
      ...before,
      marker('='),
      ...theirs.map(asLine),
      marker('>', other),
    ];
  }
}

function indexed(
  keys: readonly string[] | undefined,
  body: ChunkBody | undefined,
): ReadonlyMap<string, Chunk> {
  return new Map((keys ?? []).map((key, i) => [key, body!.children[i]!]));
}

function whole({ children }: ChunkBody): readonly string[] {
  return children.flatMap(({ lead, lines }) => [...lead, ...lines]);
}

function plain({ lead, lines }: Chunk): Piece {
  return { lead: lead.map(asLine), lines: lines.map(asLine) };
}

function asLine(text: string): Line {
  return { text };
}

function indented(lines: readonly Line[], by: number): readonly Line[] {
  const indent = ' '.repeat(by);
  return lines.map((line) => (line.marker || line.text === '' ? line : { text: indent + line.text }));
}

/** The same text, however far in it stands. */
function isSame(a: Chunk, b: Chunk): boolean {
  return text(a) === text(b);
}

function text({ lead, lines }: Chunk): string {
  return [...lead, '\0', ...lines].join('\n');
}

function withoutComment({ lines, comment }: Chunk): string {
  const line = lines[0]!;
  return (comment === '' ? line : line.slice(0, line.length - comment.length)).trimEnd();
}

/** Every comment within, to see whether one came or went. */
function commentsIn({ lines }: Chunk): string {
  return lines.flatMap((line) => /(?:^|\s)(#.*)$/.exec(line)?.[1] ?? []).join('\n');
}

/** `steps:` of `steps: # three` and of `steps: []`. */
function bare(head: string): string {
  return head.replace(/:\s+(?:\[\s*\])?\s*(?:#.*)?$/, ':').trimEnd();
}

function remark(head: string): string {
  return /:\s+(?:\[\s*\]\s+)?(#.*)$/.exec(head)?.[1] ?? '';
}
