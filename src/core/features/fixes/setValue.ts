import { type Fixer, fixOf } from './fix.ts';
import { pairAt, scalarAt } from './mapPlaces.ts';

/** Writes one of the values that are possible. */
export const setValue: Fixer<'setValue'> = ({ to, sure }, { subject, at, write, translate }) => {
  const { root } = subject.yaml;
  // A key without a value is underlined itself.
  const pair = pairAt(root, undefined, at.start)?.pair;
  const scalar = scalarAt(root, at);
  return to.flatMap((value) => {
    const edit = pair ? write.setValue(pair, value) : scalar && write.replaceScalar(scalar, value);
    const title = translate('Replace by `{0}`', value);
    return fixOf(
      { title, ...(to.length === 1 && { isPreferred: true }), ...(sure && { isSafe: true as const }) },
      edit,
    );
  });
};
