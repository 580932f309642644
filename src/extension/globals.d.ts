/**
 * The globals that both homes of the extension have, Node and a web worker. Neither `@types/node` nor the worker's library
 * is loaded here, so that a use of anything that only one of them knows does not compile.
 */
type Timer = { readonly __timer: unique symbol };
declare function setTimeout(run: () => void, milliseconds: number): Timer;
declare function clearTimeout(timer: Timer | undefined): void;
declare function setInterval(run: () => void, milliseconds: number): Timer;
declare function clearInterval(timer: Timer | undefined): void;
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
declare class TextDecoder {
  constructor(label: string);
  decode(bytes: Uint8Array): string;
}
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };
declare const performance: { now(): number };
/** Only in Node. */
declare const setImmediate: ((run: () => void) => void) | undefined;
