import { field, textField } from '../model/fields.ts';
import type { EntityKind } from '../schema/shape.ts';
import { about, dotted, itemTexts, ownerLine } from './cardFields.ts';
import type { CardLines } from './idCard.ts';

/** As many goals as one remembers. */
const FIRST_GOALS = 3;

export const PERSONA_LINES: Readonly<Partial<Record<EntityKind, CardLines>>> = {
  persona: (subject) => {
    const { data } = subject;
    return [
      textField(data, 'tagline'),
      dotted(textField(data, 'role'), textField(data, 'priority'), textField(data, 'status')),
      itemTexts(data, 'goals').slice(0, FIRST_GOALS),
      ownerLine(subject),
    ];
  },
  strategy: (subject) => [
    textField(subject.data, 'mission'),
    textField(subject.data, 'vision'),
    ownerLine(subject),
  ],
  objective: (subject) => [
    about(subject, 'horizon', 'Horizon: {0}'),
    keyResults(subject),
    ownerLine(subject),
  ],
  valueProposition: ({ data, nameOf, translate }) => {
    const persona = textField(data, 'persona');
    return [persona === undefined ? undefined : translate('For {0}', nameOf('persona', persona))];
  },
};

function keyResults({ data, nameOf, translate }: Parameters<CardLines>[0]): readonly string[] {
  const results = field(data, 'keyResults');
  if (!Array.isArray(results)) return [];
  return results.flatMap((result) => {
    const metric = textField(result, 'metric');
    const to = field(result, 'to');
    if (metric === undefined || to === undefined) return [];
    const from = field(result, 'from');
    return from === undefined
      ? translate('{0}: to {1}', nameOf('metric', metric), String(to))
      : translate('{0}: {1} → {2}', nameOf('metric', metric), String(from), String(to));
  });
}
