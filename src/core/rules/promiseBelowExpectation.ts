import type { Definition } from '../index/facts.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { expectationsOf, expectedOn } from '../model/expectation.ts';
import { textField } from '../model/fields.ts';
import { botInsteadOfHuman } from '../model/handledBy.ts';
import { meetingPlaces, personasMeeting, promisesTouched } from '../model/meetings.ts';
import { isAboutAnswering, isPromiseMade, promisedSeconds, promisesOn } from '../model/promise.ts';
import type { PartSubject, Report, WorkspaceRule, WorkspaceSubject } from './rule.ts';

/** CX078: we promise less than customers expect: a longer time, or a bot where they expect a human being. */
export const promiseBelowExpectation: WorkspaceRule = {
  code: 'CX078',
  slug: 'promise-below-expectation',
  severity: 'warning',
  scope: 'workspace',
  *check(subject, report) {
    for (const promise of subject.facts.definitions) {
      if (!isPromiseMade(promise, subject.facts)) continue;
      // Each asks all who meet it, and what they expect.
      yield;
      checkTime(promise, subject, report);
    }
  },
  checkPart: checkBots,
  reach: { concern: meetingPlaces, documents: promisesTouched },
};

function checkTime(promise: Definition, { facts, index, place }: WorkspaceSubject, report: Report): void {
  const disappointed = disappointedBy(promise, index);
  const [first] = disappointed;
  if (!first) return;
  report({
    at: facts.spans.valueAt([...promise.path, 'within']),
    sentence:
      '{0} expects this within {1} here, and we promise {2}. Promise what is expected, or correct the expectation.',
    args: [first.persona.item.name, first.within, textField(promise.data, 'within') ?? ''],
    related: disappointed.flatMap(({ persona, path }) => {
      const there = place(persona.facts.uri, persona.facts.spans.valueAt(path));
      return there ? [{ ...there, sentence: 'What {0} expects', args: [persona.item.name] }] : [];
    }),
  });
}

/**
 * The personas that meet a promise and expect a shorter time. An expectation does not tell its event, so that one which
 * another promise on the channel fulfils is fulfilled, and of several promises that are too slow the fastest is meant.
 */
function disappointedBy(promise: Definition, index: WorkspaceIndex) {
  const channel = textField(promise.data, 'channel');
  const seconds = promisedSeconds(promise.data);
  if (channel === undefined || seconds === undefined) return [];
  return [...personasMeeting(promise, index)].flatMap((id) => {
    const { persona, expectations } = expectationsOf(id, index);
    const timed = expectations.filter((one) => one.seconds !== undefined);
    const laxest = expectedOn(channel, timed, isAboutAnswering(promise, index)).reduce(
      (lax: (typeof timed)[number] | undefined, one) => (lax && lax.seconds! >= one.seconds! ? lax : one),
      undefined,
    );
    if (!persona || !laxest || seconds <= laxest.seconds!) return [];
    const faster = promisesOn(channel, index).some(
      ({ item }) =>
        (promisedSeconds(item.data) ?? seconds) < seconds &&
        (laxest.channel !== undefined || isAboutAnswering(item, index)) &&
        personasMeeting(item, index).has(id),
    );
    return faster ? [] : [{ persona, path: laxest.path, within: laxest.respondWithin ?? '' }];
  });
}

function checkBots({ facts, references, index, place }: PartSubject, report: Report): void {
  for (const { span, touchpoint, persona, path } of botInsteadOfHuman(facts, references, index)) {
    const there = place(persona.facts.uri, persona.facts.spans.valueAt(path));
    report({
      at: span,
      sentence:
        '{0} expects a human being here, but a bot answers at "{1}". Let a person answer, or correct the expectation.',
      args: [persona.item.name, touchpoint.name],
      ...(there && { related: [{ ...there, sentence: 'What {0} expects', args: [persona.item.name] }] }),
    });
  }
}
