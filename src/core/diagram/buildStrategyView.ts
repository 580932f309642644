import { field, listField, textField, textsField } from '../model/fields.ts';
import { progressOf } from '../model/progress.ts';
import { isDay } from '../model/time.ts';
import type { Strategy } from '../schema/generated/types.d.ts';
import { journeyHealth } from './journeyHealth.ts';
import { metricValue } from './metricValue.ts';
import { allNamed, named } from './named.ts';
import { placeOf } from './place.ts';
import { reviewAge } from './reviewAge.ts';
import type {
  KeyResultView,
  ObjectiveView,
  PropositionView,
  StakeholderView,
  StrategyView,
} from './strategyView.ts';
import { textItem, textItems } from './textItems.ts';
import { valueWord } from './valueWords.ts';
import type { ViewSubject } from './viewSubject.ts';

/** A strategy as far as it is written. `undefined` for documents of another kind. */
export function buildStrategyView(subject: ViewSubject): StrategyView | undefined {
  const { facts, index, today, translate } = subject;
  if (facts.kind !== 'strategy') return undefined;
  const { data } = facts;
  const name = textField<Strategy>(data, 'name');
  const owner = textField<Strategy>(data, 'owner');
  const status = textField<Strategy>(data, 'status');
  const review = reviewAge(data, today, translate);
  const texts = (key: keyof Strategy) => textItems(facts, key, index);
  return {
    id: facts.id ?? '',
    name: name ?? facts.id ?? translate('(untitled strategy)'),
    nameAt: placeOf([name === undefined ? 'id' : 'name']),
    summary: textField<Strategy>(data, 'summary'),
    mission: textItem(['mission'], field<Strategy>(data, 'mission'), index),
    vision: textItem(['vision'], field<Strategy>(data, 'vision'), index),
    principles: texts('principles'),
    propositions: propositionsOf(subject),
    objectives: objectivesOf(subject),
    priorityJourneys: textsField<Strategy>(data, 'priorityJourneys').map((id, i) =>
      journeyHealth(id, placeOf(['priorityJourneys', i]), index, translate),
    ),
    priorityPersonas: allNamed(textsField<Strategy>(data, 'priorityPersonas'), 'persona', index),
    stakeholders: stakeholdersOf(subject),
    risks: texts('risks'),
    assumptions: texts('assumptions'),
    owner: owner === undefined ? undefined : named(owner, ['team'], index),
    status: status === undefined ? undefined : valueWord(status, translate),
    review: review.length > 0 ? review.join(', ') : undefined,
  };
}

function propositionsOf({ facts, index }: ViewSubject): readonly PropositionView[] {
  return listField<Strategy>(facts.data, 'valuePropositions').flatMap((item, i) => {
    const statement = textField(item, 'statement');
    if (statement === undefined) return [];
    const persona = textField(item, 'persona');
    return {
      statement,
      at: placeOf(['valuePropositions', i]),
      persona: persona === undefined ? undefined : named(persona, ['persona'], index),
      promises: allNamed(textsField(item, 'promises'), 'promise', index),
      metrics: allNamed(textsField(item, 'metrics'), 'metric', index),
    };
  });
}

function objectivesOf(subject: ViewSubject): readonly ObjectiveView[] {
  const { facts, index } = subject;
  return listField<Strategy>(facts.data, 'objectives').flatMap((item, i) => {
    const statement = textField(item, 'statement') ?? textField(item, 'id');
    if (statement === undefined) return [];
    const owner = textField(item, 'owner');
    return {
      statement,
      at: placeOf(['objectives', i]),
      owner: owner === undefined ? undefined : named(owner, ['team'], index),
      horizon: textField(item, 'horizon'),
      keyResults: listField(item, 'keyResults').flatMap(
        (result, k) => keyResultOf(result, ['objectives', i, 'keyResults', k], subject) ?? [],
      ),
    };
  });
}

function keyResultOf(
  result: unknown,
  path: readonly (string | number)[],
  { index, today, translate }: ViewSubject,
): KeyResultView | undefined {
  const id = textField(result, 'metric');
  if (id === undefined) return undefined;
  const metric = index.definitionsOf(`metric:${id}`)[0]?.item.data;
  const { from, to, now, share } = progressOf(result, metric);
  const by = textField(result, 'by') ?? textField(field(metric, 'target'), 'by');
  return {
    metric: named(id, ['metric'], index),
    at: placeOf(path),
    from: metricValue(metric, from, translate),
    to: metricValue(metric, to, translate),
    now: metricValue(metric, now, translate),
    by,
    share,
    late: isDay(by) && by < today && share !== undefined && share < 1,
  };
}

function stakeholdersOf({ facts, index, translate }: ViewSubject): readonly StakeholderView[] {
  return listField<Strategy>(facts.data, 'stakeholders').flatMap((item, i) => {
    const team = textField(item, 'team');
    if (team === undefined) return [];
    const word = (key: string) => {
      const value = textField(item, key);
      return value === undefined ? undefined : valueWord(value, translate);
    };
    return {
      team: named(team, ['team'], index),
      at: placeOf(['stakeholders', i]),
      interest: word('interest'),
      influence: word('influence'),
    };
  });
}
