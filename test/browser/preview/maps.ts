import type { MapStage, MapStep, MapView } from '../../../src/core/diagram/mapView.ts';
import { worldJourney } from './journeys.ts';

/** A map in which every field of every step says something, in scripts of all kinds, with so many steps. */
export function worldMap(steps: number, text = (words: string): string => words): MapView {
  const journey = worldJourney(steps);
  let number = 0;
  const stages = journey.stages.map(
    (stage, s): MapStage => ({
      at: stage.at,
      name: text(stage.name),
      phase: text('usage'),
      duration: text('2 days'),
      goal: { at: `${stage.at}/customerGoal`, text: text('Have the gift in hand') },
      owner: { at: `${stage.at}/owner`, id: 'care', text: text('خدمة العملاء') },
      mean: s % 3 === 0 ? undefined : -0.5,
      pains:
        s % 4 === 1
          ? [{ at: `${stage.at}/pains/0`, text: text('Nobody answers'), severity: 'critical' }]
          : [],
      opportunities: [],
      metrics: [],
      steps: stage.steps.map((step) => stepOf(step.at, text(step.name), number++, text)),
    }),
  );
  const all = journey.stages.flatMap((stage) => stage.steps);
  return {
    id: 'world',
    name: text(journey.name),
    state: 'future',
    blueprint: true,
    goal: { at: '#/goal', text: text(journey.goal ?? '') },
    owner: { at: '#/owner', id: 'care', text: text('Support') },
    personas: [
      { at: '#/personas/0', id: 'olena', text: text('Олена, зайнята мама') },
      { at: '#/personas/1', id: 'diego', text: text('Diego') },
    ],
    stages,
    curves: [
      {
        persona: 'olena',
        name: text('Олена, зайнята мама'),
        points: all.map(({ at, emotion, emotionLabel }) => ({
          at: `${at}/emotion/olena`,
          score: emotion,
          label: emotionLabel && text(emotionLabel),
        })),
      },
      {
        persona: 'diego',
        name: text('Diego'),
        points: all.map(({ at }, i) => ({
          at: `${at}/emotion/diego`,
          score: ((i * 2) % 5) - 2,
          label: undefined,
        })),
      },
    ],
    baseline: {
      at: 'file:///before.journey.yaml#',
      name: text('As it is today'),
      points: all.map((_, i) => ({ x: i + 0.5, score: i % 2 === 0 ? -1 : -2, step: text('Waits') })),
    },
  };
}

function stepOf(at: string, name: string, number: number, text: (words: string) => string): MapStep {
  const few = <T>(item: T): readonly T[] => (number % 3 === 2 ? [] : [item]);
  const action = (key: string) =>
    few({
      at: `${at}/${key}/0`,
      text: text('Looks up the order'),
      actor: text('Support'),
      system: text('CRM'),
    });
  return {
    at,
    name,
    duration: number % 2 === 0 ? text('10 minutes') : undefined,
    actor: number % 4 === 1 ? { at: `${at}/actor`, id: 'diego', text: text('Diego') } : undefined,
    action:
      number % 5 === 4
        ? undefined
        : { at: `${at}/action`, text: text('Calls, and waits for the music to end') },
    thoughts: { at: `${at}/thoughts`, text: text('Де мій пакунок?') },
    momentOfTruth: number % 5 === 2 ? { at: `${at}/momentOfTruth`, type: 'recovery' } : undefined,
    touchpoints: few({
      ...{
        at: `${at}/touchpoints/0`,
        id: 'chat',
        text: text('Chat with an agent'),
        channel: text('Live chat'),
      },
      ...{ medium: 'chat', status: 'degraded', quality: 'bad' },
    }),
    pains: [
      { at: `${at}/pains/0`, text: text('No answer within the day'), severity: 'high' },
      { at: `${at}/pains/1`, text: text('等待太久'), severity: undefined },
    ],
    gains: few({ at: `${at}/gains/0`, text: text('Open until nine') }),
    opportunities: few({
      at: `${at}/opportunities/0`,
      id: 'o',
      text: text('How might we answer sooner?'),
      status: 'parked',
    }),
    promises: few({
      ...{ at: `${at}/promises/0`, id: 'p', text: text('We answer within a day'), within: text('1 day') },
      state: (['kept', 'broken', 'unmeasured'] as const)[number % 3]!,
    }),
    metrics: few({
      ...{
        at: `${at}/metrics/0`,
        id: 'm',
        text: text('First response time'),
        value: text('9 h'),
        target: text('4 h'),
      },
      ...{ state: 'open' as const, progress: 0.4 },
    }),
    frontstage: action('frontstage'),
    backstage: action('backstage'),
    support: action('support'),
    branches:
      number % 6 === 3 ? [{ at: `${at}/branches/0`, when: text('It is lost'), to: text('Complain') }] : [],
  };
}
