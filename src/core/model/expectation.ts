import type { Definition } from '../index/facts.ts';
import type { Located, WorkspaceIndex } from '../index/workspaceIndex.ts';
import type { Path } from '../yaml/place.ts';
import { field, listField, textField } from './fields.ts';
import { secondsOf } from './promise.ts';

export interface Expectation {
  readonly path: Path;
  /** `undefined` when it holds for every channel. */
  readonly channel: string | undefined;
  /** As it is written, and in seconds. */
  readonly respondWithin: string | undefined;
  readonly seconds: number | undefined;
  readonly handledBy: string | undefined;
}

/** What a persona expects; nothing when it is put aside, or is somebody whom the company does not serve. */
export function expectationsOf(
  personaId: string,
  index: WorkspaceIndex,
): {
  readonly persona: Located<Definition> | undefined;
  readonly expectations: readonly Expectation[];
} {
  const persona = index.definitionsOf(`persona:${personaId}`)[0];
  const data = persona?.item.data;
  const served =
    field(data, 'priority') !== 'negative' &&
    !['deprecated', 'archived'].includes(textField(data, 'status') ?? 'draft');
  const expectations = listField(data, 'expectations').map((item, i): Expectation => {
    const respondWithin = textField(item, 'respondWithin');
    return {
      path: ['expectations', i],
      channel: textField(item, 'channel'),
      respondWithin,
      seconds: secondsOf(respondWithin),
      handledBy: textField(item, 'handledBy'),
    };
  });
  return { persona, expectations: served ? expectations : [] };
}

/** Those of some expectations that hold on a channel: what is expected there, else, if `general`, what is expected anywhere. */
export function expectedOn(
  channel: string,
  expectations: readonly Expectation[],
  general: boolean,
): readonly Expectation[] {
  const there = expectations.filter((one) => one.channel === channel);
  if (there.length > 0 || !general) return there;
  return expectations.filter((one) => one.channel === undefined);
}
