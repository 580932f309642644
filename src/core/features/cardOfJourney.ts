import { emotionPhrase, signedScore } from '../diagram/emotionWords.ts';
import type { Translate } from '../host.ts';
import { textField, textsField } from '../model/fields.ts';
import { journeyModel, type StepModel } from '../model/journey.ts';
import { meanEmotion } from '../model/meanEmotion.ts';
import type { EntityKind } from '../schema/shape.ts';
import { about, dotted, ownerLine, statusLine } from './cardFields.ts';
import type { CardLines, CardSubject } from './idCard.ts';

export const JOURNEY_LINES: Readonly<Partial<Record<EntityKind, CardLines>>> = {
  journey: (subject) => {
    const { facts, nameOf, translate } = subject;
    const journey = journeyModel(facts);
    const personas = (journey?.personas ?? []).map((id) => nameOf('persona', id)).join(', ');
    return [
      about(subject, 'goal', 'Goal: {0}'),
      personas === '' ? undefined : translate('Personas: {0}', personas),
      journey && translate('Stages: {0} · steps: {1}', journey.stages.length, journey.steps.length),
      journey && meanLine(journey.steps, translate),
      dotted(journey?.state, textField(subject.data, 'status')),
      ownerLine(subject),
    ];
  },
  stage: (subject) => {
    const stage = journeyModel(subject.facts)?.stages.find(({ data }) => data === subject.data);
    return [
      about(subject, 'customerGoal', 'Goal: {0}'),
      about(subject, 'phase', 'Phase: {0}'),
      stage && meanLine(stage.steps, subject.translate),
      inJourney(subject),
      ownerLine(subject),
    ];
  },
  step: (subject) => {
    const { facts, data, nameOf, translate } = subject;
    const step = journeyModel(facts)?.steps.find((candidate) => candidate.data === data);
    const touchpoints = textsField(data, 'touchpoints').map((id) => nameOf('touchpoint', id));
    return [
      textField(data, 'action'),
      step && translate('Emotion: {0}', emotionPhrase(step.emotion, translate)),
      touchpoints.length > 0 ? translate('Touchpoints: {0}', touchpoints.join(', ')) : undefined,
      step?.momentOfTruth ? translate('A moment of truth') : undefined,
      inJourney(subject),
    ];
  },
  pain: (subject) => [
    dotted(
      about(subject, 'severity', 'Severity: {0}'),
      about(subject, 'frequency', 'Frequency: {0}'),
      about(subject, 'impact', 'Impact: {0}'),
    ),
    about(subject, 'rootCause', 'Root cause: {0}'),
    subject.facts.kind === 'persona' ? undefined : inJourney(subject),
  ],
  phase: (subject) => [about(subject, 'description', '{0}'), statusLine(subject)],
};

function inJourney({ facts, nameOf, translate }: CardSubject): string | undefined {
  return facts.id === undefined ? undefined : translate('In the journey {0}', nameOf('journey', facts.id));
}

function meanLine(steps: readonly StepModel[], translate: Translate): string | undefined {
  const mean = meanEmotion(steps);
  return mean === undefined ? undefined : translate('Mean emotion: {0}', signedScore(mean));
}
