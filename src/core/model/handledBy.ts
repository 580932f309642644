import type { Definition, DocumentFacts } from '../index/facts.ts';
import type { Located, WorkspaceIndex } from '../index/workspaceIndex.ts';
import type { Path, Span } from '../yaml/place.ts';
import { expectationsOf, expectedOn } from './expectation.ts';
import { field, textField } from './fields.ts';
import { peopleAt } from './meetings.ts';

/** A place of a journey where somebody meets a bot and expects a human being. */
export interface BotInsteadOfHuman {
  readonly span: Span;
  readonly touchpoint: Definition;
  readonly persona: Located<Definition>;
  /** Of the expectation, in the file of the persona. */
  readonly path: Path;
}

/**
 * Among some references of a journey, with all that stand in the same steps. Empty for documents of another kind.
 */
export function botInsteadOfHuman(
  facts: DocumentFacts,
  references: DocumentFacts['references'],
  index: WorkspaceIndex,
): readonly BotInsteadOfHuman[] {
  if (facts.kind !== 'journey') return [];
  const met = references.flatMap((reference) => {
    const touchpoint =
      reference.role === 'touchpoints' ? index.definitionFor(reference, facts)?.item : undefined;
    return touchpoint ? [{ reference, touchpoint, step: reference.path.slice(0, 4).join('/') }] : [];
  });
  return met.flatMap(({ reference, touchpoint, step }) => {
    const channel = textField(touchpoint.data, 'channel');
    if (channel === undefined || field(touchpoint.data, 'handledBy') !== 'bot') return [];
    // Whoever meets a person on the same channel in the same step has what they expect.
    const person = met.some(
      (other) =>
        other.step === step &&
        textField(other.touchpoint.data, 'channel') === channel &&
        ['human', 'either'].includes(textField(other.touchpoint.data, 'handledBy') ?? ''),
    );
    if (person) return [];
    // What is expected everywhere is expected in conversations; nobody waits for a person to send a reminder.
    const general = field(touchpoint.data, 'direction') === 'two-way';
    for (const id of peopleAt(reference, facts, index)) {
      const { persona, expectations } = expectationsOf(id, index);
      const expected = expectedOn(channel, expectations, general).filter(
        ({ handledBy }) => handledBy !== undefined,
      );
      const [first] = expected;
      if (!persona || !first || expected.some(({ handledBy }) => handledBy !== 'human')) continue;
      return [{ span: reference.span, touchpoint, persona, path: first.path }];
    }
    return [];
  });
}
