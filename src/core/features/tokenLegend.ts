/** Names that the Language Server Protocol knows, so that every theme has colours for them. */
export const TOKEN_TYPES = Object.freeze([
  'class',
  'namespace',
  'function',
  'enumMember',
  'variable',
] as const);
export const TOKEN_MODIFIERS = Object.freeze(['declaration'] as const);

export type TokenType = (typeof TOKEN_TYPES)[number];
