import { Lexer } from 'yaml';

/** What the lexer says besides pieces of the text: a document begins, brackets end too early, a value follows. */
const DOCUMENT = '\x02';
const FLOW_END = '\x18';
const SCALAR = '\x1f';

/**
 * Where the brackets of lists and maps stand, and not those in texts and comments. The lexer of `yaml` goes no deeper for
 * a text that nests, so that this can be asked before anything else is.
 */
export function flowBrackets(text: string): ReadonlySet<number> {
  const brackets = new Set<number>();
  let at = 0;
  let isValue = false;
  for (const token of new Lexer().lex(text.replace(/\r(?!\n)/g, '\n'))) {
    const isPiece = isValue || (token !== DOCUMENT && token !== FLOW_END && token !== SCALAR);
    if (!isValue && isPiece && '[]{}'.includes(token)) brackets.add(at);
    isValue = !isValue && token === SCALAR;
    if (isPiece) at += token.length;
  }
  return brackets;
}
