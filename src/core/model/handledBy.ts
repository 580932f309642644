import type { Definition, DocumentFacts, Reference } from '../index/facts.ts';
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
  const met: Meeting[] = [];
  for (const reference of references) {
    const touchpoint = reference.role === 'touchpoints' ? index.definitionFor(reference)?.item : undefined;
    if (touchpoint) met.push({ reference, touchpoint });
  }
  return met.flatMap(({ reference, touchpoint }) => {
    if (field(touchpoint.data, 'handledBy') !== 'bot') return [];
    const channel = textField(touchpoint.data, 'channel');
    if (channel === undefined || meetsPerson(reference, channel, met)) return [];
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

interface Meeting {
  readonly reference: Reference;
  readonly touchpoint: Definition;
}

/** Whoever meets a person on the same channel in the same step has what they expect. */
function meetsPerson(reference: Reference, channel: string, met: readonly Meeting[]): boolean {
  const step = stepOf(reference);
  return met.some(
    (other) =>
      textField(other.touchpoint.data, 'channel') === channel &&
      ['human', 'either'].includes(textField(other.touchpoint.data, 'handledBy') ?? '') &&
      stepOf(other.reference) === step,
  );
}

function stepOf({ path }: Reference): string {
  return path.slice(0, 4).join('/');
}
