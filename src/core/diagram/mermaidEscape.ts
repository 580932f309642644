import { plainLabel } from './plainLabel.ts';

/**
 * What Mermaid reads as something else than text, anywhere in a diagram. A comma parts actors. `ﬂ` and `¶` are the signs
 * by which Mermaid marks entities of its own while it parses; from a user they would become markup.
 */
const SPECIAL = new Set('#;:%{}<>&"\\,ﬂ¶');

/** Grammars whose labels stand where a statement may start, unquoted. */
export type MermaidGrammar = 'journey' | 'gantt' | 'quadrantChart';

/** What starts a statement, at the front of a label; the lexers do not ask for the case. A date is one in a gantt. */
const STATEMENTS: Readonly<Record<MermaidGrammar, RegExp>> = {
  journey: /^(?:title|section|journey|acctitle|accdescr)/i,
  gantt:
    /^(?:title|section|gantt|acctitle|accdescr|dateformat|inclusiveenddates|topaxis|axisformat|tickinterval|includes|excludes|todaymarker|weekday|weekend|click|href|call|vert|\d{4}-\d\d-\d\d)/i,
  quadrantChart: /^(?:title|quadrant|x-axis|y-axis|acctitle|accdescr|classdef)/i,
};

/** Mermaid 10 to 12 take a text for a C4 diagram when one of these stands anywhere in it. */
const OTHER_DIAGRAM = /C4(?=Context|Container|Component|Dynamic|Deployment)/g;

/** The text as one label of a Mermaid diagram, which Mermaid 10.9 to 12.3 gives back as `plainLabel(text)`. */
export function mermaidEscape(
  text: string,
  placeholder?: string,
  grammar: MermaidGrammar = 'journey',
): string {
  const plain = plainLabel(text, placeholder);
  let escaped = '';
  // One pass, so that the signs of an entity are not encoded again.
  for (const char of plain) escaped += SPECIAL.has(char) ? entity(char) : char;
  if (STATEMENTS[grammar].test(escaped)) escaped = entity(escaped.charAt(0)) + escaped.slice(1);
  return escaped.replace(OTHER_DIAGRAM, `${entity('C')}4`);
}

/** The inverse of `mermaidEscape` on its results. */
export function mermaidUnescape(escaped: string): string {
  return escaped.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

function entity(char: string): string {
  return `#${char.codePointAt(0)};`;
}
