import { hasRecord } from '../model/journey.ts';
import { claimsToBeFinished } from '../model/status.ts';
import { consecutiveSteps, haveSameActor } from '../model/stepOrder.ts';
import { channelsOf, keepsContext, type MetTouchpoint, touchpointsAt } from '../model/touchpoint.ts';
import type { WorkspaceRule } from './rule.ts';

/** CX052: on a new channel the customer has to tell everything once more. */
export const channelSwitchWithoutHandoff: WorkspaceRule = {
  code: 'CX052',
  slug: 'channel-switch-without-handoff',
  severity: 'warning',
  scope: 'workspace',
  check({ facts, index, place, journey }, report) {
    if (!journey || !claimsToBeFinished(journey.data)) return;
    const said = new Set<string>();
    for (const [before, after] of consecutiveSteps(journey)) {
      // Where the break is written down as a pain or an opportunity, it is known already.
      if (!haveSameActor(before, after) || hasRecord(after)) continue;
      const lost = lostBetween(touchpointsAt(before, index), touchpointsAt(after, index));
      if (!lost || said.has(lost.to.path.join('/'))) continue;
      said.add(lost.to.path.join('/'));
      const { from, to } = lost;
      const there = from.there && place(from.there.facts.uri, from.there.item.idSpan);
      report({
        at: facts.spans.valueAt(to.path),
        sentence:
          'Here the channel changes from "{0}" to "{1}", and no handoff of "{2}" keeps what the customer has told. Record it there with `contextKept: true` once it is true, or record the pain here.',
        args: [from.channel ?? '', to.channel ?? '', from.there?.item.name ?? from.id],
        ...(there && { related: [{ ...there, sentence: 'The handoff is recorded here' }] }),
      });
    }
  },
};

/** The touchpoints between which the thread breaks; `undefined` when it does not, or when nobody can tell. */
function lostBetween(
  before: readonly MetTouchpoint[],
  after: readonly MetTouchpoint[],
): { readonly from: MetTouchpoint; readonly to: MetTouchpoint } | undefined {
  const [left, entered] = [channelsOf(before), channelsOf(after)];
  const from = before[before.length - 1];
  const to = after[0];
  if (!left || !entered || !from || !to) return undefined;
  if ([...entered].some((channel) => left.has(channel))) return undefined;
  const kept = before.some((one) => after.some((other) => keepsContext(one, other)));
  return kept ? undefined : { from, to };
}
