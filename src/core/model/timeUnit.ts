/** Words for units of time, singular and plural, in the languages of our first teams; the seconds that one takes. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:s|secs?|seconds?|sekunden?|segundos?|segons?|секунд[аи]?|с)$/u, 1],
  [/^(?:min|mins|minutes?|minuten?|minutos?|minuts?|хвилин[аи]?|хв)$/u, 60],
  [/^(?:h|hrs?|hours?|stunden?|horas?|hora|hores|годин[аи]?|год)$/u, 3600],
  [/^(?:d|days?|tage?|d[ií]as?|dies|день|дні|днів|дн)$/u, 86_400],
  [/^(?:w|weeks?|wochen?|semanas?|setman(?:a|es)|тиждень|тижні|тижнів)$/u, 604_800],
];

/** `undefined` for a unit that is none of time, or one that a clock does not measure, such as working days. */
export function secondsPerUnit(unit: string | undefined): number | undefined {
  const word = unit?.trim().toLowerCase().replace(/\.$/, '');
  return word === undefined ? undefined : UNITS.find(([pattern]) => pattern.test(word))?.[1];
}
