import type { ChangeClass } from './change.ts';
import type { Part } from './part.ts';
import type { Thing } from './thing.ts';

type Classes = Readonly<Record<string, ChangeClass>>;

/** What a change is called, by the keys below a thing of whatever kind. The longest key that fits decides. */
const OF_ANYTHING: Classes = {
  id: 'structure',
  owner: 'ownership',
  status: 'governance',
  lastReviewed: 'governance',
  reviewEvery: 'governance',
  reviewTriggers: 'governance',
  apiVersion: 'governance',
  locale: 'governance',
  links: 'governance',
  tags: 'governance',
  confidence: 'evidence',
  evidence: 'evidence',
  name: 'wording',
  title: 'wording',
  summary: 'wording',
  description: 'wording',
};

/** What a persona wants and does is more than words when it comes or goes, and words while it stays. */
function ofList(...keys: readonly string[]): Classes {
  return Object.fromEntries(
    keys.flatMap((key) => [
      [key, 'structure'],
      [`${key}.evidence`, 'evidence'],
      [`${key}.text`, 'wording'],
      [`${key}.statement`, 'wording'],
    ]),
  );
}

/** By kind of thing; `*` is what none of its other keys says. */
const OF_KIND: Readonly<Partial<Record<Thing['kind'], Classes>>> = {
  journey: { personas: 'persona-scope' },
  stage: { pains: 'pain', opportunities: 'opportunity' },
  step: {
    emotion: 'emotion',
    'emotion.label': 'wording',
    'emotion.basis': 'evidence',
    momentOfTruth: 'moment-of-truth',
    'momentOfTruth.success': 'wording',
    'momentOfTruth.failure': 'wording',
    promises: 'promise',
    pains: 'pain',
    opportunities: 'opportunity',
    gains: 'wording',
    thoughts: 'wording',
  },
  pain: { text: 'wording', rootCause: 'wording', opportunities: 'opportunity', '*': 'pain' },
  persona: {
    role: 'persona-scope',
    priority: 'persona-scope',
    basis: 'evidence',
    'segment.evidence': 'evidence',
    'quote.evidence': 'evidence',
    pains: 'pain',
    ...ofList('goals', 'needs', 'motivations', 'behaviours', 'expectations', 'jobs'),
  },
  strategy: {
    priorityPersonas: 'persona-scope',
    stakeholders: 'ownership',
    principles: 'wording',
    'assumptions.evidence': 'evidence',
  },
  valueProposition: { persona: 'persona-scope', promises: 'promise', statement: 'wording' },
  objective: { statement: 'wording', '*': 'target' },
  metric: {
    current: 'evidence',
    series: 'evidence',
    benchmark: 'evidence',
    collection: 'evidence',
    source: 'evidence',
    'baseline.evidence': 'evidence',
    '*': 'target',
  },
  touchpoint: { status: 'structure', promises: 'promise' },
  promise: { '*': 'promise' },
  opportunity: { status: 'opportunity', statement: 'wording', '*': 'opportunity' },
  initiative: { status: 'initiative', '*': 'initiative' },
  evidence: { '*': 'evidence' },
  team: { '*': 'ownership' },
};

const OF_THING: Readonly<Record<Thing['kind'], ChangeClass>> = {
  persona: 'structure',
  journey: 'structure',
  strategy: 'structure',
  catalog: 'structure',
  stage: 'structure',
  step: 'structure',
  pain: 'pain',
  channel: 'structure',
  touchpoint: 'structure',
  metric: 'target',
  promise: 'promise',
  opportunity: 'opportunity',
  initiative: 'initiative',
  evidence: 'evidence',
  team: 'ownership',
  objective: 'target',
  phase: 'structure',
  valueProposition: 'structure',
};

/** The class of a thing that came, went or moved. */
export function classOfThing(kind: Thing['kind']): ChangeClass {
  return OF_THING[kind];
}

/** The class of a change below a thing, by the keys that lead there. `part` is what stands there, on either side. */
export function classOfField(kind: Thing['kind'], keys: readonly string[], part: Part): ChangeClass {
  const own = OF_KIND[kind];
  for (let length = keys.length; length > 0; length--) {
    const key = keys.slice(0, length).join('.');
    const found = lookUp(own, key) ?? lookUp(OF_ANYTHING, key);
    if (found !== undefined) return found;
  }
  return own?.['*'] ?? (isFreeText(part) ? 'wording' : 'structure');
}

function lookUp(classes: Classes | undefined, key: string): ChangeClass | undefined {
  return classes && Object.hasOwn(classes, key) ? classes[key] : undefined;
}

/** Words of people, not of the format: nothing that refers, none of a few words to choose from, no date and no length of time. */
export function isFreeText(part: Part): boolean {
  if (part.kind === 'map') {
    const texts = [...part.entries.values()];
    return texts.length > 0 && texts.every(isFreeText);
  }
  if (part.kind === 'list') return part.items.every(isFreeText);
  if (typeof part.value !== 'string') return false;
  const { shape } = part;
  if (!shape) return true;
  const plain = shape.format === undefined || shape.format === 'markdown';
  return plain && !shape.ref && !shape.enum && shape.builtin.length === 0;
}
