import type { Translate } from '../host.ts';
import type { EntityKind } from '../schema/shape.ts';

/** What people call a kind of thing, as it stands within a sentence. */
export function kindWord(kind: EntityKind, translate: Translate): string {
  const words: Readonly<Record<EntityKind, string>> = {
    persona: translate('persona'),
    journey: translate('journey'),
    strategy: translate('strategy'),
    stage: translate('stage'),
    step: translate('step'),
    pain: translate('pain'),
    channel: translate('channel'),
    touchpoint: translate('touchpoint'),
    metric: translate('metric'),
    promise: translate('promise'),
    opportunity: translate('opportunity'),
    initiative: translate('initiative'),
    evidence: translate('evidence'),
    team: translate('team'),
    objective: translate('objective'),
    phase: translate('phase'),
    valueProposition: translate('value proposition'),
  };
  return words[kind];
}
