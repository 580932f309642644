import type { Definition } from '../index/facts.ts';
import type { Located, WorkspaceIndex } from '../index/workspaceIndex.ts';
import type { Path } from '../yaml/place.ts';
import { field, listField, textField } from './fields.ts';
import type { StepModel } from './journey.ts';

/** A touchpoint as a step names it. */
export class MetTouchpoint {
  readonly id: string;
  /** `undefined` when nothing has that id. */
  readonly there: Located<Definition> | undefined;
  readonly channel: string | undefined;
  readonly #step: StepModel;
  readonly #number: number;

  /** @param number that of the item in the list of the step */
  constructor(id: string, there: Located<Definition> | undefined, step: StepModel, number: number) {
    this.id = id;
    this.there = there;
    this.channel = textField(there?.item.data, 'channel');
    this.#step = step;
    this.#number = number;
  }

  get path(): Path {
    return [...this.#step.path, 'touchpoints', this.#number];
  }
}

/** Looked up once for each model of a journey, since many rules ask. */
export function touchpointsAt(step: StepModel, index: WorkspaceIndex): readonly MetTouchpoint[] {
  step.met ??= lookUp(step, index);
  return step.met;
}

function lookUp(step: StepModel, index: WorkspaceIndex): readonly MetTouchpoint[] {
  const met: MetTouchpoint[] = [];
  for (const [i, id] of listField(step.data, 'touchpoints').entries()) {
    if (typeof id !== 'string') continue;
    met.push(new MetTouchpoint(id, index.definitionsOf(`touchpoint:${id}`)[0], step, i));
  }
  return met;
}

/** The channels of some touchpoints; `undefined` when the channel of one of them is not known. */
export function channelsOf(touchpoints: readonly MetTouchpoint[]): ReadonlySet<string> | undefined {
  const channels = new Set<string>();
  for (const { channel } of touchpoints) {
    if (channel === undefined) return undefined;
    channels.add(channel);
  }
  return channels;
}

/** Whether a handoff says that what the customer has told comes along. */
export function keepsContext(from: MetTouchpoint, to: MetTouchpoint): boolean {
  return listField(from.there?.item.data, 'handoffs').some(
    (handoff) => field(handoff, 'to') === to.id && field(handoff, 'contextKept') === true,
  );
}
