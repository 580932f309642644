import { HAND_OVER } from './handOver.ts';
import { LineCursor } from './lineCursor.ts';
import { isFlowIndicator, mayBeginPlain, plainValue } from './plainValue.ts';
import { quotedTextAt } from './quotedText.ts';
import { repeatedKey } from './syntaxProblems.ts';
import type { MapNode, Pair, ScalarNode, SequenceNode, SyntaxProblem, YamlNode } from './tree.ts';

/** Nobody nests deeper by hand, and whoever does can wait for the full reader and its limits. */
const MAX_DEPTH = 40;

/** Keys of one map, each of which is compared with those before it. */
const MAX_PAIRS = 100;

const HASH = 35;
const COLON = 58;
const SPACE = 32;
const LF = 10;
const CR = 13;
const COMMA = 44;
const DOUBLE = 34;
const SINGLE = 39;

/** Reads what stands on a line, or in brackets that begin there. */
export class FlowReader extends LineCursor {
  protected readonly problems: SyntaxProblem[] = [];
  protected depth = 0;

  protected addPair(pairs: Pair[], key: ScalarNode, value: YamlNode | undefined): void {
    const name = typeof key.value === 'string' ? key.value : this.text.slice(key.start, key.end);
    if (pairs.length === MAX_PAIRS) throw HAND_OVER;
    // By hand: this is asked of every key, and a function for each takes longer than what it does.
    for (let i = 0; i < pairs.length; i++)
      if (pairs[i]!.name === name) {
        this.problems.push(repeatedKey(key, name));
        break;
      }
    pairs.push({ key, name, value });
  }

  protected scalarOf(start: number, end: number): ScalarNode {
    return { kind: 'scalar', value: plainValue(this.text.slice(start, end)), style: 'plain', start, end };
  }

  protected quoted(start: number): ScalarNode {
    const quoted = quotedTextAt(this.text, start);
    if (!quoted) throw HAND_OVER;
    const style = this.text.charCodeAt(start) === DOUBLE ? 'double' : 'single';
    return { kind: 'scalar', value: quoted.value, style, start, end: quoted.end };
  }

  /** A list or a map in brackets, whose lines all stand further in than the margin. */
  protected flow(start: number, margin: number): MapNode | SequenceNode {
    this.enter();
    const isMap = this.text.charCodeAt(start) === 123;
    const closing = isMap ? 125 : 93;
    const items: YamlNode[] = [];
    const pairs: Pair[] = [];
    let at = this.#skipInFlow(start + 1, margin);
    while (this.text.charCodeAt(at) !== closing) {
      if (isMap) {
        at = this.#flowPair(pairs, at, margin);
      } else {
        const item = this.#flowValue(at, margin);
        items.push(item);
        at = item.end;
      }
      at = this.#skipInFlow(at, margin);
      const unit = this.text.charCodeAt(at);
      if (unit === COMMA) at = this.#skipInFlow(at + 1, margin);
      else if (unit !== closing) throw HAND_OVER;
    }
    this.depth--;
    const end = at + 1;
    return isMap
      ? { kind: 'map', pairs, flow: true, start, end }
      : { kind: 'sequence', items, flow: true, start, end };
  }

  /** Returns where the pair ends. */
  #flowPair(pairs: Pair[], at: number, margin: number): number {
    const colon = this.keyEnd(at);
    if (colon < 0) throw HAND_OVER;
    const key = this.scalarOf(at, colon);
    const from = this.#skipInFlow(colon + 1, margin);
    const unit = this.text.charCodeAt(from);
    const value = unit === COMMA || unit === 125 ? undefined : this.#flowValue(from, margin);
    this.addPair(pairs, key, value);
    return value ? value.end : colon + 1;
  }

  #flowValue(at: number, margin: number): YamlNode {
    const unit = this.text.charCodeAt(at);
    if (unit === 91 || unit === 123) return this.flow(at, margin);
    if (unit === DOUBLE || unit === SINGLE) return this.quoted(at);
    if (!mayBeginPlain(this.text, at)) throw HAND_OVER;
    const text = this.text;
    let last = at;
    for (let i = at; ; i++) {
      const next = text.charCodeAt(i);
      if (next === LF || isFlowIndicator(next) || Number.isNaN(next)) break;
      if (next === SPACE || next === CR) continue;
      if (next === HASH && text.charCodeAt(i - 1) === SPACE) throw HAND_OVER;
      if (next === COLON && (this.isBlankOrEnd(i + 1) || isFlowIndicator(text.charCodeAt(i + 1))))
        throw HAND_OVER;
      last = i + 1;
    }
    return this.scalarOf(at, last);
  }

  /** The next character within brackets, on this line or one below. */
  #skipInFlow(from: number, margin: number): number {
    let at = this.skipSpaces(from);
    while (this.isLineEnd(at)) {
      const line = this.lineEnd(at) + 1;
      if (line > this.text.length) throw HAND_OVER;
      at = this.skipSpaces(line);
      if (!this.isLineEnd(at) && at - line <= margin) throw HAND_OVER;
    }
    return at;
  }

  protected enter(): void {
    if (++this.depth > MAX_DEPTH) throw HAND_OVER;
  }
}
