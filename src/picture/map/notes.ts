import { dotted } from '../../core/diagram/dotted.ts';
import type { MapMetric, MapPain, MapPromise, MapStage, MapStep } from '../../core/diagram/mapView.ts';
import { plainLabel } from '../../core/diagram/plainLabel.ts';
import type { Translate } from '../../core/host.ts';
import type { Lane } from './lanes.ts';
import {
  metricWord,
  opportunityWord,
  promiseWord,
  severityRank,
  severityWord,
  touchpointWord,
} from './valueWords.ts';

/** What a cell says, for pictures and texts that nobody can point at. */
export interface Note {
  readonly text: string;
  /** In fewer letters before it, such as how bad a pain is. */
  readonly tag?: string;
  /** More quietly behind it. */
  readonly quiet?: string;
  readonly sign?: '+' | '✓' | '✗' | '○' | '✦';
  readonly tone?: 'good' | 'fair' | 'bad';
  /** Words that somebody thinks. */
  readonly isThought?: boolean;
  /** The medium of a touchpoint's channel. */
  readonly medium?: string;
}

/** What a lane says of a whole stage; empty for lanes that speak of steps alone. */
export function stageNotes(lane: Lane, stage: MapStage, translate: Translate): readonly Note[] {
  switch (lane) {
    case 'goal':
      return stage.goal ? [{ text: stage.goal.text }] : [];
    case 'owner':
      return stage.owner ? [{ text: stage.owner.text }] : [];
    case 'pains':
      return stage.pains.map((pain) => painNote(pain, translate));
    case 'opportunities':
      return stage.opportunities.map(({ text, status }) => opportunityNote(text, status, translate));
    case 'metrics':
      return stage.metrics.map((metric) => metricNote(metric, translate));
    default:
      return [];
  }
}

/** What a lane says of a step; empty for lanes that speak of stages alone, and for the curve. */
export function stepNotes(lane: Lane, step: MapStep, translate: Translate): readonly Note[] {
  switch (lane) {
    case 'actions':
      return step.action ? [{ text: step.action.text }] : [];
    case 'thoughts':
      return step.thoughts ? [{ text: step.thoughts.text, isThought: true }] : [];
    case 'touchpoints':
      return step.touchpoints.map(({ text, channel, medium, status, quality }) => ({
        ...{ text, medium: medium ?? 'other', sign: undefined },
        quiet: line(channel, touchpointWord(status, quality, translate)),
      }));
    case 'pains':
      return step.pains.map((pain) => painNote(pain, translate));
    case 'gains':
      return step.gains.map(({ text }) => ({ text, sign: '+', tone: 'good' }));
    case 'opportunities':
      return step.opportunities.map(({ text, status }) => opportunityNote(text, status, translate));
    case 'promises':
      return step.promises.map((promise) => promiseNote(promise, translate));
    case 'metrics':
      return step.metrics.map((metric) => metricNote(metric, translate));
    case 'frontstage':
    case 'backstage':
    case 'support':
      return step[lane].map(({ text, actor, system }) => ({ text, quiet: line(actor, system) }));
    default:
      return [];
  }
}

function painNote({ text, severity }: MapPain, translate: Translate): Note {
  const rank = severityRank(severity);
  const tag = severityWord(severity, translate);
  return { text, tag: tag ?? '', tone: rank >= 3 ? 'bad' : 'fair' };
}

function opportunityNote(text: string, status: string | undefined, translate: Translate): Note {
  return { text, sign: '✦', quiet: opportunityWord(status, translate) };
}

function promiseNote({ text, within, state }: MapPromise, translate: Translate): Note {
  const look = {
    kept: { sign: '✓', tone: 'good' },
    broken: { sign: '✗', tone: 'bad' },
    unmeasured: { sign: '○' },
  } as const;
  const time = within === undefined ? undefined : translate('within {0}', within);
  return { text, ...look[state], quiet: line(time, promiseWord(state, translate)) };
}

function metricNote({ text, value, target, state }: MapMetric, translate: Translate): Note {
  const figure = target === undefined ? value : translate('{0} of {1}', value ?? '–', target);
  const tone = ({ reached: 'good', missed: 'bad', open: undefined, unknown: undefined } as const)[state];
  return { text, tone, quiet: line(figure, metricWord(state, translate)) };
}

/** `undefined` when there is nothing. */
function line(...texts: readonly (string | undefined)[]): string | undefined {
  return dotted(texts.map((text) => plainLabel(text ?? '', ''))) || undefined;
}
