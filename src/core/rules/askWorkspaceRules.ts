import type { Collected } from '../index/collectFacts.ts';
import type { DocumentFacts } from '../index/facts.ts';
import { type JourneyModel, journeyModel, type StageModel } from '../model/journey.ts';
import type { Steps } from '../steps.ts';
import type { Part, PartRead } from '../yaml/parts.ts';
import type { YamlDocument } from '../yaml/tree.ts';
import type { OpenText } from './keepsOtherAnswers.ts';
import { WORKSPACE_RULES } from './registry.ts';
import type { Finding, PartSubject, Rule, WorkspaceRule, WorkspaceSubject } from './rule.ts';
import { movedFinding, type RememberedPart, type RuleFinding } from './ruleFinding.ts';

/** What is remembered of an open document until it is asked about again. */
export interface FindingMemory {
  /** The version that was asked about. */
  readonly text: OpenText;
  readonly parts: ReadonlyMap<PartRead, RememberedPart>;
  readonly journey: JourneyModel | undefined;
  readonly today: string;
}

/** What the rules are asked about. */
export interface Asked {
  readonly subject: Omit<WorkspaceSubject, 'journey' | 'today'> & { today(): string };
  /** The text and its parts, for a document that somebody edits. */
  readonly text: OpenText | undefined;
  /** Of the version before, when no other part can have another answer. */
  readonly memory: FindingMemory | undefined;
  /** A rule that fails must not take the others with it. */
  guarded(rule: Rule, check: () => void): void;
}

/** What the rules have said. */
export interface Answers {
  readonly findings: readonly RuleFinding[];
  readonly memory: FindingMemory | undefined;
}

/** Asks all rules that know the workspace; about parts that have not changed, only those that look at all of a document. */
export function* askWorkspaceRules({ subject, text, memory, guarded }: Asked): Steps<Answers> {
  const { facts } = subject;
  const known = memory?.today === (memory && subject.today()) ? memory : undefined;
  let made: { readonly model: JourneyModel | undefined } | undefined;
  const journeyOf = () => {
    made ??= { model: journeyModel(facts, known?.journey) };
    return made.model;
  };
  const { definitions, references } = facts;
  const whole = new Shown(subject, { definitions, references, journey: journeyOf });
  const findings: RuleFinding[] = [];
  yield* askRules('check', whole, guarded, findings);
  const askAbout = (part: PartSubject, into: RuleFinding[]) => askRules('checkPart', part, guarded, into);
  const parts = text?.yaml.parts;
  if (!text || !parts) {
    yield* askAbout(whole, findings);
    return { findings, memory: undefined };
  }
  const journey = journeyOf();
  const stretch = (collected: Collected, stages: readonly StageModel[]) => {
    const share = journey && withStages(journey, stages);
    return new Shown(subject, { ...collected, journey: () => share });
  };
  yield* askAbout(stretch(text.facts.rest, []), findings);
  const remembered = new Map<PartRead, RememberedPart>();
  for (const part of parts) {
    const { read, start } = part;
    const was = known?.parts.get(read);
    if (was) {
      remembered.set(read, was);
      for (const one of was.findings) findings.push(movedFinding(one, start - was.start));
      continue;
    }
    const own: RuleFinding[] = [];
    const collected = text.facts.parts.get(read);
    const stages = journey ? stagesIn(part, text.yaml, journey) : [];
    if (collected) yield* askAbout(stretch(collected, stages), own);
    findings.push(...own);
    if (!own.some(({ finding }) => pointsInto(finding, facts)))
      remembered.set(read, { start, findings: own });
  }
  return { findings, memory: { text, parts: remembered, journey, today: subject.today() } };
}

type Guard = Asked['guarded'];

const QUESTIONS = {
  check: WORKSPACE_RULES.filter(({ check }) => check),
  checkPart: WORKSPACE_RULES.filter(({ checkPart }) => checkPart),
};

/** Facts from which on a rule takes long enough to let others run behind it. Of less, all rules together are soon asked. */
const LONG = 500;

/**
 * Asks one rule after the other. No generator is made within another function: the engine would keep a shape for each of
 * them, and all that it reaches.
 */
function* askRules(
  question: 'check' | 'checkPart',
  subject: PartSubject,
  guarded: Guard,
  into: RuleFinding[],
): Steps<void> {
  // One function for all rules: this is gone through several times at each keystroke.
  let rule: WorkspaceRule | undefined;
  let rest: Iterator<void> | undefined;
  const report = (finding: Finding) => into.push({ rule: rule!, finding });
  const begin = () => {
    rest = rule?.[question]?.(subject, report)?.[Symbol.iterator]();
  };
  const isLong = subject.definitions.length + subject.references.length > LONG;
  for (rule of QUESTIONS[question]) {
    rest = undefined;
    guarded(rule, begin);
    // Most rules answer at once.
    if (rest) yield* finish(guarded, rule, rest);
    if (isLong) yield;
  }
  yield;
}

function* finish(guarded: Guard, rule: WorkspaceRule, rest: Iterator<void>): Steps<void> {
  for (let more = true; more; ) {
    more = false;
    guarded(rule, () => {
      more = rest.next().done === false;
    });
    yield;
  }
}

interface Share {
  readonly definitions: DocumentFacts['definitions'];
  readonly references: DocumentFacts['references'];
  readonly journey: () => JourneyModel | undefined;
}

/** What a rule is shown. The day is asked for only when a rule does: that tells on what an answer depends. */
class Shown implements PartSubject {
  readonly facts: DocumentFacts;
  readonly index: WorkspaceSubject['index'];
  readonly place: WorkspaceSubject['place'];
  readonly isMissing: WorkspaceSubject['isMissing'];
  readonly definitions: DocumentFacts['definitions'];
  readonly references: DocumentFacts['references'];
  readonly #subject: Asked['subject'];
  readonly #journey: Share['journey'];

  constructor(subject: Asked['subject'], { definitions, references, journey }: Share) {
    this.facts = subject.facts;
    this.index = subject.index;
    this.place = subject.place;
    this.isMissing = subject.isMissing;
    this.definitions = definitions;
    this.references = references;
    this.#subject = subject;
    this.#journey = journey;
  }

  get today(): string {
    return this.#subject.today();
  }

  get journey(): JourneyModel | undefined {
    return this.#journey();
  }
}

/** Where it points within its own document moves otherwise than it does itself. */
function pointsInto({ related = [] }: Finding, facts: DocumentFacts): boolean {
  return related.some(({ uri }) => uri === facts.uri);
}

function withStages(journey: JourneyModel, stages: readonly StageModel[]): JourneyModel {
  return { ...journey, stages, steps: stages.flatMap(({ steps }) => steps) };
}

/** The stage that a part is; none for a part of another list. */
function stagesIn(
  { pair, item }: Part,
  { root }: YamlDocument,
  journey: JourneyModel,
): readonly StageModel[] {
  const pairs = root?.kind === 'map' ? root.pairs : [];
  const stage = pair === pairs.findIndex(({ name }) => name === 'stages') ? journey.stages[item] : undefined;
  return stage ? [stage] : [];
}
