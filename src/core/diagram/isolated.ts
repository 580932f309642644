const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * A text that will stand within a sentence: one that runs from right to left is isolated (Unicode Standard Annex 9), so that
 * it does not carry the numbers beside it to its other side. Other texts are returned as they are.
 */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}
