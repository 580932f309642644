import { rootShape } from '../../schema/shape.ts';
import { type Fixer, fixOf } from './fix.ts';
import { pairAt } from './mapPlaces.ts';

/** Writes the key that was meant, or takes the pair out. */
export const unknownKey: Fixer<'unknownKey'> = ({ to, sure }, request) => {
  const { subject, at, kind, write, translate } = request;
  const place = kind && pairAt(subject.yaml.root, rootShape(kind), at.start);
  if (!place) return [];
  const { map, pair } = place;
  const removal = { title: translate('Remove `{0}`', pair.name) };
  const renaming = {
    title: translate('Replace by `{0}`', to ?? ''),
    isPreferred: true,
    ...(sure && { isSafe: true as const }),
  } as const;
  return [
    ...(to === undefined ? [] : fixOf(renaming, write.replaceScalar(pair.key, to))),
    ...fixOf(removal, write.removePair(map, pair)),
  ];
};
