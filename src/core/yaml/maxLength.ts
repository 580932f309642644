/**
 * The longest text that is read, in UTF-16 units; a journey of 10,000 lines has about 350,000. It stands alone, so that
 * whoever only looks at the size of files need not load a parser.
 */
export const MAX_LENGTH = 512 * 1024;
