import type { JourneyView, StageView } from '../../diagram/journeyView.ts';
import { journeyMermaid } from '../../diagram/mermaidJourney.ts';
import type { Change } from '../../diff/change.ts';
import type { JourneyMood } from '../../diff/journeyDelta.ts';
import type { Review } from '../../diff/review.ts';
import type { Translate } from '../../host.ts';

/** A journey as Mermaid text before and after, reduced to the stages in which something is different. */
export interface JourneyPictures {
  readonly title: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** In UTF-16 units: two pictures and the rest have to fit into one comment. */
const LARGEST = 8_000;

/** Of what would be drawn differently, or belongs to it. */
const DRAWN: ReadonlySet<Change['class']> = new Set([
  'structure',
  'emotion',
  'moment-of-truth',
  'persona-scope',
  'pain',
  'promise',
]);

export function picturesOf({ changes, journeys }: Review, translate: Translate): readonly JourneyPictures[] {
  return journeys.flatMap(({ entity, before, after }) => {
    const own = changes.filter((change) => change.entity === entity && DRAWN.has(change.class));
    if (own.length === 0) return [];
    const title = (after ?? before)?.view.name ?? entity;
    const touched = new Set([...touchedStages(own, 'before', before), ...touchedStages(own, 'after', after)]);
    return [{ title, before: draw(before, touched, translate), after: draw(after, touched, translate) }];
  });
}

function draw(
  mood: JourneyMood | undefined,
  touched: ReadonlySet<string>,
  translate: Translate,
): string | undefined {
  if (!mood) return undefined;
  const stages = mood.view.stages.filter((stage) => touched.has(keyOf(stage)));
  const view: JourneyView = { ...mood.view, stages: stages.length > 0 ? stages : mood.view.stages };
  const { text, steps } = journeyMermaid(view, { translate, limit: LARGEST });
  return steps.length > 0 ? text : undefined;
}

/** The stages in which a change stands on this side, by what is the same on the other. */
function touchedStages(
  changes: readonly Change[],
  side: 'before' | 'after',
  mood: JourneyMood | undefined,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const change of changes) {
    for (const edit of [change, ...(change.edits ?? [])]) {
      const [list, number] = edit[side]?.path ?? [];
      const stage = list === 'stages' && typeof number === 'number' ? mood?.view.stages[number] : undefined;
      if (stage) found.add(keyOf(stage));
    }
  }
  return found;
}

function keyOf({ id, name }: StageView): string {
  return id ?? name;
}
