import type { Translate } from '../host.ts';
import { inEnglish } from '../translate.ts';

/** A score as people read it, with a true minus sign: `−2`, `0`, `+1`. */
export function signedScore(emotion: number): string {
  if (emotion > 0) return `+${emotion}`;
  return emotion < 0 ? `\u2212${-emotion}` : '0';
}

/** The word for a score from −2 to +2; “not scored” for everything else. */
export function emotionWord(emotion: number | undefined, translate: Translate = inEnglish): string {
  switch (emotion) {
    case -2:
      return translate('very bad');
    case -1:
      return translate('bad');
    case 0:
      return translate('neutral');
    case 1:
      return translate('good');
    case 2:
      return translate('very good');
    default:
      return translate('not scored');
  }
}

/** Word and number, since neither alone serves everybody: `very good (+2)`, `not scored`. */
export function emotionPhrase(emotion: number | undefined, translate: Translate = inEnglish): string {
  const word = emotionWord(emotion, translate);
  return isScore(emotion) ? `${word} (${signedScore(emotion)})` : word;
}

/** Whether the value is a score at all; a view from elsewhere may hold anything. */
export function isScore(emotion: number | undefined): emotion is number {
  return emotion !== undefined && Number.isInteger(emotion) && emotion >= -2 && emotion <= 2;
}
