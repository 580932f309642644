import type { Path } from '../yaml/place.ts';
import { field, numberField } from './fields.ts';
import type { StepModel } from './journey.ts';

/** The path of the number that is a persona's score at a step, in whichever form it is written. */
export function emotionPath({ data, path }: StepModel, persona: string): Path {
  const emotion = field(data, 'emotion');
  const own = field(emotion, persona);
  const holder: Path = own === undefined ? [...path, 'emotion'] : [...path, 'emotion', persona];
  return numberField(own ?? emotion, 'score') === undefined ? holder : [...holder, 'score'];
}
