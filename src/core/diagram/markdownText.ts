/** Characters that may start or end markup in the middle of a line, in GitHub's or GitLab's Markdown. */
const MARKUP = /[\\`*_{}[\]<>#|~&$@]|:(?=\u2060?\/\/)/g;

/** Where a backslash is not enough: addresses are found in the source, and `\$` still opens a formula on some hosts. */
const ENTITY = new Set('<>&:@$');

/**
 * Mentions, references, `:emoji:` and, by GitLab, addresses are found in the finished page, where no escape is left to
 * see. A name in quotes may stand for a number (`~"in doubt"`), and a kind in front of it (`[vulnerability:1]`).
 */
const REFERENCE =
  /@(?=[\w-])|[#!&%$^](?=\d)|[%~](?=")|~(?=\w)|\bGH-(?=\d)|\[(?=\w+:[\d"])|:(?=[\w+-]+:|\/\/)/gi;

/** Shows nothing and parts words for the hosts' filters. */
const WORD_JOINER = '\u2060';

/**
 * Text on one line that Markdown shows literally after the start of a line has been written (`# `, `- `, `| `):
 * no markup, no links, nobody is mentioned.
 */
export function markdownText(text: string): string {
  return text
    .replace(REFERENCE, (sign) => sign + WORD_JOINER)
    .replace(MARKUP, (sign) => (ENTITY.has(sign) ? `&#${sign.charCodeAt(0)};` : `\\${sign}`))
    .replace(/www\./gi, (www) => `${www.slice(0, 3)}&#46;`);
}
