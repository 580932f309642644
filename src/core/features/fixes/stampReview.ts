import { rootShape } from '../../schema/shape.ts';
import { type Fixer, fixOf } from './fix.ts';
import { mapAt } from './mapPlaces.ts';

/** Writes today as the day of the last review: for after the review. */
export const stampReview: Fixer<'stampReview'> = ({ thing }, { subject, kind, write, today, translate }) => {
  const place = kind && mapAt(subject.yaml.root, rootShape(kind), thing);
  if (!place) return [];
  const { map, shape } = place;
  const pair = map.pairs.find(({ name }) => name === 'lastReviewed');
  const order = [...(shape?.properties.keys() ?? [])];
  const edit = pair ? write.setValue(pair, today) : write.insertPair(map, 'lastReviewed', today, order);
  return fixOf({ title: translate('Reviewed today: set `lastReviewed` to {0}', today) }, edit);
};
