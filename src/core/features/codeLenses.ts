import { signedScore } from '../diagram/emotionWords.ts';
import { shortenLabel } from '../diagram/shortenLabel.ts';
import type { Range, Translate } from '../host.ts';
import type { Definition } from '../index/facts.ts';
import { journeyModel } from '../model/journey.ts';
import { lowestStep, meanEmotion } from '../model/meanEmotion.ts';
import type { EntityKind } from '../schema/shape.ts';
import type { FeatureSubject, Location } from './subject.ts';
import { usersOf } from './usesOf.ts';

/** What stands above a line, and what it leads to. */
export type CodeLens = { readonly range: Range; readonly title: string } & (
  | { readonly kind: 'uses'; readonly locations: readonly Location[] }
  /** How a journey feels; `lowest` is where it feels worst. */
  | { readonly kind: 'emotion'; readonly lowest: Range }
  | { readonly kind: 'problems' }
  | { readonly kind: 'preview' }
);

/** Parts of a journey are used where they stand, and nothing can refer to a strategy or a value proposition. */
const SILENT: readonly EntityKind[] = ['stage', 'step', 'pain', 'strategy', 'valueProposition'];

/** Columns of a step's name; the whole of it is a click away. */
const LONGEST_NAME = 40;

/** In the order of their lines. Above the file itself it says most: uses, emotion, problems, preview. */
export function codeLenses(subject: FeatureSubject, translate: Translate): readonly CodeLens[] {
  const { facts, lines, uri, workspace } = subject;
  if (!facts) return [];
  const top = lines.rangeOf(facts.spans.valueAt([]));
  const above: CodeLens[] = [];
  const items: CodeLens[] = [];
  for (const definition of facts.definitions) {
    if (SILENT.includes(definition.kind)) continue;
    const lens = usesLens(subject, definition, translate);
    (definition.path.length === 0 ? above : items).push(lens);
  }
  const emotion = emotionLens(subject, top, translate);
  if (emotion) above.push(emotion);
  const problems = workspace.diagnostics(uri).length;
  if (problems > 0) {
    const title = problems === 1 ? translate('1 problem') : translate('{0} problems', problems);
    above.push({ kind: 'problems', range: top, title });
  }
  if (facts.kind === 'journey') above.push({ kind: 'preview', range: top, title: translate('Open Preview') });
  return [...above, ...items];
}

function usesLens(
  { index, lines, uri, workspace }: FeatureSubject,
  definition: Definition,
  translate: Translate,
): CodeLens {
  const locations = usersOf(definition.key, index).flatMap(({ facts, item }) => {
    const itsLines = facts.uri === uri ? lines : workspace.linesOf(facts.uri);
    return itsLines ? { uri: facts.uri, range: itsLines.rangeOf(item.span) } : [];
  });
  const count = locations.length;
  const title =
    count === 0
      ? translate('not used yet')
      : count === 1
        ? translate('used in 1 place')
        : translate('used in {0} places', count);
  return { kind: 'uses', range: lines.rangeOf(definition.span), title, locations };
}

function emotionLens(
  { facts, lines }: FeatureSubject,
  range: Range,
  translate: Translate,
): CodeLens | undefined {
  const journey = facts && journeyModel(facts);
  const mean = journey && meanEmotion(journey.steps);
  const step = journey && lowestStep(journey.steps);
  if (!step || mean === undefined || step.emotion === undefined) return undefined;
  const name = step.name ?? step.id ?? translate('(untitled step)');
  const short = shortenLabel(name.replace(/\s+/g, ' ').trim(), LONGEST_NAME);
  const title = translate(
    'mean emotion {0} · lowest: {1} ({2})',
    signedScore(mean),
    short,
    signedScore(step.emotion),
  );
  return { kind: 'emotion', range, title, lowest: lines.rangeOf(facts.spans.valueAt(step.path)) };
}
