import type { Translate } from '../host.ts';
import type { DocumentFacts } from '../index/facts.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { field, listField, numberField, textField, textsField } from '../model/fields.ts';
import { journeysOf } from '../model/journeysOf.ts';
import { opportunityScore } from '../model/opportunityScore.ts';
import type { Persona } from '../schema/generated/types.d.ts';
import { evidenceBehind } from './evidenceBehind.ts';
import { expectationViews } from './expectationViews.ts';
import { initials } from './initials.ts';
import { journeyMention } from './journeyMention.ts';
import { allNamed, named } from './named.ts';
import { personaFacts } from './personaFacts.ts';
import type { JobView, PersonaView, TraitView } from './personaView.ts';
import { placeOf } from './place.ts';
import { reviewAge } from './reviewAge.ts';
import { type TextItemView, textItem, textItems } from './textItems.ts';
import { valueWord } from './valueWords.ts';
import type { ViewSubject } from './viewSubject.ts';

/** A persona as far as it is written. `undefined` for documents of another kind. */
export function buildPersonaView({ facts, index, today, translate }: ViewSubject): PersonaView | undefined {
  if (facts.kind !== 'persona') return undefined;
  const { data } = facts;
  const id = facts.id ?? '';
  const name = textField<Persona>(data, 'name') ?? facts.id ?? translate('(untitled persona)');
  const texts = (key: keyof Persona) => textItems(facts, key, index);
  const channels = field<Persona>(data, 'channels');
  const owner = textField<Persona>(data, 'owner');
  const status = textField<Persona>(data, 'status');
  const confidence = field<Persona>(data, 'confidence');
  const review = reviewAge(data, today, translate);
  return {
    id,
    name,
    at: placeOf([]),
    nameAt: placeOf([textField<Persona>(data, 'name') === undefined ? 'id' : 'name']),
    initials: initials(name),
    avatar: textField<Persona>(data, 'avatar'),
    summary: textField<Persona>(data, 'summary'),
    tagline: textField<Persona>(data, 'tagline'),
    archetype: textField<Persona>(data, 'archetype'),
    kind: (['role', 'priority', 'basis'] as const).flatMap((key) => {
      const word = textField<Persona>(data, key);
      return word === undefined ? [] : valueWord(word, translate);
    }),
    quote: quoteOf(facts, index),
    goals: texts('goals'),
    needs: texts('needs'),
    motivations: texts('motivations'),
    pains: texts('pains'),
    behaviours: texts('behaviours'),
    expectations: expectationViews(facts, index, translate),
    jobs: jobsOf(facts, translate),
    channels: {
      preferred: allNamed(textsField(channels, 'preferred'), 'channel', index),
      avoided: allNamed(textsField(channels, 'avoided'), 'channel', index),
    },
    traits: traitsOf(facts),
    facts: personaFacts(facts, translate),
    evidence: evidenceBehind(data, index, translate),
    confidence:
      confidence === 'assumption' || confidence === 'partial' || confidence === 'validated'
        ? confidence
        : undefined,
    journeys: journeysOf(id, index).map((journey) => journeyMention(journey, id, index)),
    review: review.length > 0 ? review.join(', ') : undefined,
    owner: owner === undefined ? undefined : named(owner, ['team'], index),
    status: status === undefined ? undefined : valueWord(status, translate),
  };
}

function quoteOf(facts: DocumentFacts, index: WorkspaceIndex): TextItemView | undefined {
  return textItem(['quote'], field<Persona>(facts.data, 'quote'), index);
}

function jobsOf(facts: DocumentFacts, translate: Translate): readonly JobView[] {
  return listField<Persona>(facts.data, 'jobs').flatMap((job, i) => {
    const statement = typeof job === 'string' ? job : textField(job, 'statement');
    if (statement === undefined) return [];
    const type = textField(job, 'type');
    return {
      statement,
      type: type === undefined ? undefined : valueWord(type, translate),
      importance: upTo(10, numberField(job, 'importance')),
      satisfaction: upTo(10, numberField(job, 'satisfaction')),
      score: opportunityScore(job),
      at: placeOf(['jobs', i]),
    };
  });
}

function traitsOf(facts: DocumentFacts): readonly TraitView[] {
  return listField<Persona>(facts.data, 'traits').flatMap((trait, i) => {
    const name = textField(trait, 'name');
    const value = upTo(5, numberField(trait, 'value'));
    return name === undefined || value === undefined || value < 1
      ? []
      : { name, value, at: placeOf(['traits', i]) };
  });
}

/** A number that is out of its range has a problem of its own and cannot be drawn. */
function upTo(most: number, value: number | undefined): number | undefined {
  return value === undefined || value < 0 || value > most ? undefined : value;
}
