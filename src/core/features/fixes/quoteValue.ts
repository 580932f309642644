import { type Fixer, fixOf } from './fix.ts';
import { scalarAt } from './mapPlaces.ts';

/** Makes a text of what YAML reads as a number or a truth value. */
export const quoteValue: Fixer<'quoteValue'> = (_hint, { subject, at, write, translate }) => {
  const scalar = scalarAt(subject.yaml.root, at);
  return fixOf(
    { title: translate('Put it in quotes'), isPreferred: true },
    scalar && write.quoteScalar(scalar),
  );
};
