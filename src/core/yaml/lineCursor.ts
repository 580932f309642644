const DASH = 45;
const HASH = 35;
const COLON = 58;
const SPACE = 32;
const LF = 10;
const CR = 13;

/** Goes through a text line by line; what a character is depends on those beside it. */
export class LineCursor {
  protected readonly text: string;
  /** The next character to read. Between entries it is the first one of a line that is neither blank nor a comment. */
  protected at = 0;
  /** Column of that first character; -1 at the end of the text. */
  protected column = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Where the colon of a key is, if a key of plain letters, digits and dashes stands here; otherwise -1. */
  protected keyEnd(start: number): number {
    const text = this.text;
    const first = text.charCodeAt(start);
    if (!isWord(first)) return -1;
    for (let i = start + 1; i - start < 200; i++) {
      const unit = text.charCodeAt(i);
      if (unit === COLON) return this.isBlankOrEnd(i + 1) ? i : -1;
      if (!isWord(unit) && unit !== DASH && unit !== 46 && unit !== 47) return -1;
    }
    return -1;
  }

  /** Goes to the next line, from `start`, that is neither blank nor a comment. */
  protected nextLine(start: number): void {
    let line = start;
    while (line < this.text.length) {
      const at = this.skipSpaces(line);
      if (!this.isLineEnd(at) && this.text.charCodeAt(at) !== HASH) {
        this.at = at;
        this.column = at - line;
        return;
      }
      line = this.lineEnd(at) + 1;
    }
    this.at = this.text.length;
    this.column = -1;
  }

  protected skipSpaces(from: number): number {
    let at = from;
    while (this.text.charCodeAt(at) === SPACE) at++;
    return at;
  }

  protected lineEnd(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end < 0 ? this.text.length : end;
  }

  protected isLineEnd(at: number): boolean {
    const unit = this.text.charCodeAt(at);
    return unit === LF || unit === CR || Number.isNaN(unit);
  }

  protected isBlankOrEnd(at: number): boolean {
    return this.text.charCodeAt(at) === SPACE || this.isLineEnd(at);
  }

  protected isComment(at: number): boolean {
    return this.text.charCodeAt(at) === HASH && this.text.charCodeAt(at - 1) === SPACE;
  }

  protected isDash(at: number): boolean {
    return this.text.charCodeAt(at) === DASH && this.isBlankOrEnd(at + 1);
  }

  /** Whether a dash stands here, and behind it a key. */
  protected beginsMap(at: number): boolean {
    return this.isDash(at) && this.keyEnd(this.skipSpaces(at + 1)) >= 0;
  }
}

function isWord(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 95
  );
}
