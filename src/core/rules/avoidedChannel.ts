import type { Definition } from '../index/facts.ts';
import type { Located, WorkspaceIndex } from '../index/workspaceIndex.ts';
import { field, textField, textsField } from '../model/fields.ts';
import { hasRecord, type JourneyModel, type StepModel } from '../model/journey.ts';
import { claimsToBeFinished } from '../model/status.ts';
import { channelsOf, touchpointsAt } from '../model/touchpoint.ts';
import type { Report, WorkspaceRule, WorkspaceSubject } from './rule.ts';

/** CX053: people are sent to the channel that they avoid, or never meet us on those that they prefer. */
export const avoidedChannel: WorkspaceRule = {
  code: 'CX053',
  slug: 'avoided-channel',
  severity: 'warning',
  scope: 'workspace',
  check(subject, report) {
    const { journey } = subject;
    if (journey && !isPutAside(journey)) checkPreferred(journey, subject, report);
  },
  checkPart(part, report) {
    const { journey } = part;
    if (!journey || isPutAside(journey)) return;
    for (const step of journey.steps) checkStep(step, journey, part, report);
  },
};

function isPutAside({ status }: JourneyModel): boolean {
  return status === 'deprecated' || status === 'archived';
}

function checkStep(
  step: StepModel,
  journey: JourneyModel,
  { facts, index, place }: WorkspaceSubject,
  report: Report,
): void {
  const persona = personaOf(textField(step.data, 'actor') ?? journey.personas[0], index);
  const avoided = channelsOfPersona(persona, 'avoided');
  if (!persona || avoided.length === 0) return;
  // Where it is written down as a pain or an opportunity, it is known already.
  if (hasRecord(step)) return;
  const met = touchpointsAt(step, index);
  // Whoever may choose another channel in the same step is not forced on this one.
  if (met.some(({ channel }) => channel === undefined || !avoided.includes(channel))) return;
  const [first] = met;
  if (first?.channel === undefined) return;
  const item = ['channels', 'avoided', avoided.indexOf(first.channel)];
  const there = place(persona.facts.uri, persona.facts.spans.valueAt(item));
  report({
    at: facts.spans.valueAt(first.path),
    sentence:
      '{0} avoids the channel "{1}", and there is no other way here. Offer another channel, or record the pain here.',
    args: [persona.item.name, first.channel],
    ...(there && { related: [{ ...there, sentence: 'What {0} avoids', args: [persona.item.name] }] }),
  });
}

function checkPreferred(
  journey: JourneyModel,
  { facts, index, place }: WorkspaceSubject,
  report: Report,
): void {
  if (!claimsToBeFinished(journey.data) || textField(journey.data, 'level') === 'micro' || facts.broken)
    return;
  const reference = facts.references.find(
    (one) =>
      one.targets.includes('persona') &&
      one.path.length <= 2 &&
      (one.role === 'personas' || one.role === 'persona'),
  );
  const persona = reference && personaOf(reference.id, index);
  const preferred = channelsOfPersona(persona, 'preferred');
  const met = channelsOf(journey.steps.flatMap((step) => touchpointsAt(step, index)));
  if (!persona || !met || met.size === 0 || preferred.length === 0) return;
  if (preferred.some((channel) => met.has(channel))) return;
  const there = place(persona.facts.uri, persona.facts.spans.valueAt(['channels', 'preferred']));
  report({
    at: reference.span,
    sentence:
      '{0} prefers other channels ({1}) than those of this journey. Offer one of them, or correct what is preferred.',
    args: [persona.item.name, preferred.join(', ')],
    ...(there && { related: [{ ...there, sentence: 'What {0} prefers', args: [persona.item.name] }] }),
  });
}

function personaOf(id: string | undefined, index: WorkspaceIndex): Located<Definition> | undefined {
  return id === undefined ? undefined : index.definitionsOf(`persona:${id}`)[0];
}

function channelsOfPersona(persona: Located<Definition> | undefined, key: string): readonly string[] {
  return textsField(field(persona?.item.data, 'channels'), key);
}
