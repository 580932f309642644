import type { Translate } from '../../core/host.ts';
import { isRecord } from '../../protocol/shapes.ts';

/** The interface's sentences, from the bundle that the extension wrote into the page; English where it has none. */
export function readTranslate(body: HTMLElement): Translate {
  const bundle: unknown = JSON.parse(body.dataset.bundle ?? '{}');
  return (sentence, ...args) => {
    const found = isRecord(bundle) && Object.hasOwn(bundle, sentence) ? bundle[sentence] : undefined;
    return fill(typeof found === 'string' ? found : sentence, ...args);
  };
}

/** The sentence with its arguments in the places of `{0}`, `{1}` … */
export function fill(sentence: string, ...args: readonly (string | number)[]): string {
  return sentence.replace(/\{(\d+)\}/g, (hole, index: string) => String(args[Number(index)] ?? hole));
}
