import { once } from '../once.ts';
import { mayHoldUnseen } from '../yaml/quotedText.ts';

/** What hides in a text; the code point is that of the first character of its kind. */
export interface HiddenText {
  readonly kind: 'control' | 'openDirection' | 'override' | 'zeroWidth' | 'directive';
  /** As `U+202E`; `%%{` for a directive. */
  readonly found: string;
}

/** Controls but for tab and line ends, halves of a character, and the marks of annotations. */
const CONTROL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** They show letters in another order than they are written and stored; no script needs them. */
const OVERRIDE = /[\u202d\u202e]/;

/**
 * Characters without width or ink that may have a use, depending on what stands before them. Soft hyphens and the marks
 * of direction, which have rules of their own, are none of them.
 */
const invisible = once(
  () => /(?![\u00ad\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069])\p{Default_Ignorable_Code_Point}/gu,
);

/** Scripts whose spelling needs joiners: see chapter 23.2 of the Unicode standard, and UTS 51 for emoji. */
const joining = once(
  () =>
    /[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Nkoo}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Mymr}\p{scx=Khmr}\p{scx=Tibt}]$/u,
);
const EMOJI = /(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f)$/u;
/** Scripts that put no blanks between words, so that lines may break only where this is said. */
const WITHOUT_BLANKS =
  /[\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}\p{scx=Java}\p{scx=Bali}]$/u;
const HANGUL = /^(?![\u115f\u1160\u3164\uffa0])\p{scx=Hang}/u;
/** A flag such as Scotland's: a black flag, the letters of its region and an end, all but the flag without ink. */
const TAG_FLAG = /\u{1f3f4}[\u{e0061}-\u{e007a}\u{e0030}-\u{e0039}]{1,6}\u{e007f}/gu;

/** Asked of every text, and no for nearly all of them: without it a text in Cyrillic letters costs thirty times as much. */
const SUSPICIOUS =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u115f\u1160\u200b-\u200d\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ud800-\udfff]|[\u034f]|[\u17b4\u17b5]|[\u180b-\u180f]|[\ufe00-\ufe0f]|%%\{/;

/** A quick look at a source: whether one of its texts may hide something. */
export function mayHideSomething(source: string): boolean {
  return SUSPICIOUS.test(source) || mayHoldUnseen(source);
}

/** The first of what hides in a text, the worst first; `undefined` when all of it can be seen. */
export function hiddenIn(text: string): HiddenText | undefined {
  if (!SUSPICIOUS.test(text)) return undefined;
  const control = CONTROL.exec(text)?.[0];
  if (control !== undefined) return { kind: 'control', found: codeOf(control) };
  const override = OVERRIDE.exec(text)?.[0];
  if (override !== undefined) return { kind: 'override', found: codeOf(override) };
  const open = openDirection(text);
  if (open !== undefined) return { kind: 'openDirection', found: codeOf(open) };
  const invisible = needlessIn(text.replace(TAG_FLAG, ''));
  if (invisible !== undefined) return { kind: 'zeroWidth', found: codeOf(invisible) };
  return text.includes('%%{') ? { kind: 'directive', found: '%%{' } : undefined;
}

const ISOLATES = '\u2066\u2067\u2068';
const EMBEDDINGS = '\u202a\u202b';

/** The first mark that changes the direction and has no other end than that of the line (UAX 9), or ends what nothing began. */
function openDirection(text: string): string | undefined {
  for (const line of text.split(/[\n\r\u0085\u2029]/)) {
    const open: string[] = [];
    for (const char of line) {
      if (ISOLATES.includes(char) || EMBEDDINGS.includes(char)) open.push(char);
      else if (char === '\u2069' || char === '\u202c') {
        const began = open.pop();
        if (began === undefined || (char === '\u2069') !== ISOLATES.includes(began)) return began ?? char;
      }
    }
    if (open[0] !== undefined) return open[0];
  }
  return undefined;
}

function needlessIn(text: string): string | undefined {
  for (const { 0: char, index } of text.matchAll(invisible())) {
    if (!isNeeded(char, text.slice(Math.max(0, index - 4), index), text.slice(index + char.length)))
      return char;
  }
  return undefined;
}

function isNeeded(char: string, before: string, after: string): boolean {
  const code = char.codePointAt(0) as number;
  if (char === '\u200c') return joining().test(before);
  if (char === '\u200d')
    return joining().test(before) || (EMOJI.test(before) && /^\p{Extended_Pictographic}/u.test(after));
  if (char === '\u200b' || char === '\u2060') return WITHOUT_BLANKS.test(before);
  // They choose the shape of the character before them, one at a time; more of them carry hidden bytes.
  if ((code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef))
    return before !== '' && !/(?:\s|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}])$/u.test(before);
  if (code >= 0x180b && code <= 0x180f) return /\p{scx=Mong}$/u.test(before);
  if (code === 0x17b4 || code === 0x17b5) return /\p{scx=Khmr}$/u.test(before);
  // Old Korean stands on these, with a letter that has ink on one side.
  if (code === 0x115f || code === 0x1160) return HANGUL.test(before.slice(-1)) || HANGUL.test(after);
  // Greek and Hebrew sort and stack their marks by it.
  return code === 0x034f && /\p{M}$/u.test(before);
}

function codeOf(char: string): string {
  return `U+${(char.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
}
