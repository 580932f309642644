import { emotionWord, isScore, signedScore } from '../diagram/emotionWords.ts';
import type { Range, Translate } from '../host.ts';
import type { DocumentFacts } from '../index/facts.ts';
import type { FoundRow } from '../index/spanTable.ts';
import { field, textField } from '../model/fields.ts';
import { journeyModel, type StageModel, type StepModel } from '../model/journey.ts';
import type { Path, Span } from '../yaml/place.ts';
import { sectionSymbols } from './sectionSymbols.ts';
import type { FeatureSubject } from './subject.ts';

/** What an editor shows beside a name; the names are those of the Language Server Protocol. */
export type SymbolKind = 'file' | 'namespace' | 'event' | 'object' | 'array' | 'string' | 'field';

export interface DocumentSymbol {
  /** Never empty. */
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly range: Range;
  /** Within `range`. */
  readonly selectionRange: Range;
  readonly children: readonly DocumentSymbol[];
}

/** By these keys a thing says what people call it, in this order. */
const NAME_KEYS = ['name', 'statement', 'title', 'text'];

/** Makes a symbol of the value at a path. */
export type MakeSymbol = (
  path: Path,
  name: string | undefined,
  detail: string | undefined,
  kind: SymbolKind,
  children?: readonly DocumentSymbol[],
) => DocumentSymbol;

/** The document as one would tell it: a journey by its stages and steps, all others by their sections and items. */
export function documentSymbols(subject: FeatureSubject, translate: Translate): readonly DocumentSymbol[] {
  const { facts, lines } = subject;
  if (!facts) return [];
  const markOf = markFinder(facts);
  const make: MakeSymbol = (path, name, detail, kind, children = []) => {
    const place = facts.spans.find(path);
    const value = facts.spans.valueOf(place.row);
    const key = facts.spans.keyOf(place.row);
    const whole = { start: Math.min(key.start, value.start), end: Math.max(key.end, value.end) };
    const mark = markOf(path, place, whole) ?? { ...whole, end: whole.start };
    return {
      name: label(name) ?? '…',
      detail: label(detail) ?? '',
      kind,
      range: lines.rangeOf(whole),
      selectionRange: lines.rangeOf(mark),
      children,
    };
  };
  const journey = journeyModel(facts);
  const children = journey
    ? journey.stages.map((stage) => stageSymbol(stage, make, translate))
    : sectionSymbols(facts, make);
  const name = textField(facts.data, 'name') ?? facts.id;
  const detail = journey ? textField(facts.data, 'goal') : textField(facts.data, 'tagline');
  return [make([], name ?? facts.kind, detail, 'file', children)];
}

/** What to mark of the value at a path. Editors show its line when it has scrolled out of sight: the one with the name says most. */
function markFinder({ spans, definitions }: DocumentFacts) {
  let ids: ReadonlyMap<string, Span> | undefined;
  return (path: Path, { row, isExact }: FoundRow, whole: Span): Span | undefined => {
    const fits = (span: Span | undefined) => span !== undefined && isWithin(span, whole);
    if (isExact)
      for (const key of NAME_KEYS) {
        const span = spans.valueBelow(row, key);
        if (fits(span)) return span;
      }
    // Nothing with an id lies below a key that holds a slash.
    ids ??= new Map(definitions.map(({ path, idSpan }) => [path.join('/'), idSpan]));
    return [ids.get(path.join('/')), spans.keyOf(row)].find(fits);
  };
}

function stageSymbol(stage: StageModel, make: MakeSymbol, translate: Translate): DocumentSymbol {
  const steps = stage.steps.map((step) => stepSymbol(step, make, translate));
  return make(stage.path, stage.name ?? stage.id, stage.phase, 'namespace', steps);
}

function stepSymbol(step: StepModel, make: MakeSymbol, translate: Translate): DocumentSymbol {
  const pains = step.pains.map((pain) => make(pain.path, pain.text, pain.severity, 'string'));
  const details = [emotionDetail(step, translate), step.momentOfTruth && translate('moment of truth')];
  const detail = details.filter(Boolean).join(' · ');
  return make(step.path, step.name ?? step.id, detail, 'event', pains);
}

/** `−2 annoyed`: the score of the point of view, with the author's word for it or else ours. */
function emotionDetail({ data, emotion }: StepModel, translate: Translate): string | undefined {
  if (!isScore(emotion)) return undefined;
  const word = textField(field(data, 'emotion'), 'label') ?? emotionWord(emotion, translate);
  return `${signedScore(emotion)} ${word}`;
}

/** A path that leads nowhere has the place of its holder, which is as wide as the whole. */
function isWithin(span: Span, whole: Span): boolean {
  return (
    span.start >= whole.start && span.end <= whole.end && span.end - span.start < whole.end - whole.start
  );
}

/** The longest name that an outline has room for, in characters. */
const LONGEST = 120;

/** What has to be made one line, or begins or ends with a space. */
const SPACE_TO_MEND = /^\s|\s$|[^\S ]|\s\s/;

function label(text: string | undefined): string | undefined {
  if (text && text.length <= LONGEST && !SPACE_TO_MEND.test(text)) return text;
  const characters = [...(text ?? '').replace(/\s+/g, ' ').trim()];
  if (characters.length === 0) return undefined;
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : characters.join('');
}
