import {
  DAYS,
  type Data,
  IDS,
  LEVELS,
  PERSONAS,
  PHASES,
  pain,
  ROLES,
  SKILLS,
  SPANS,
  STATUS,
  sentence,
  step,
  TEAMS,
} from './generate.ts';
import type { Random } from './random.ts';

/** What a single edit should be reported as. */
export interface Expected {
  readonly class: string;
  readonly kind: string;
  /** Ids down to the thing. */
  readonly path: string;
  readonly field: string;
  /** In the normal form; `undefined` where there is nothing. */
  readonly before?: unknown;
  readonly after?: unknown;
}

type JourneyEdit = (journey: Data, random: Random, fresh: (word: string) => string) => Expected | undefined;

const all = (journey: Data) =>
  journey.stages.flatMap((stage: Data) => stage.steps.map((each: Data) => ({ stage, step: each })));
const chosen = (journey: Data, random: Random): { stage: Data; step: Data } | undefined => {
  const steps = all(journey);
  return steps.length > 0 ? random.pick(steps) : undefined;
};
const at = (stage: Data, one?: Data) => ['trip', stage.id, ...(one ? [one.id] : [])].join('/');

/** Sets, changes or takes away a plain value. */
function value(
  holder: Data | undefined,
  key: string,
  next: unknown,
  expected: Pick<Expected, 'class' | 'path'> & { field?: string },
): Expected | undefined {
  if (!holder || holder[key] === next) return undefined;
  const before = holder[key];
  if (next === undefined) delete holder[key];
  else holder[key] = next;
  const kind = before === undefined ? 'added' : next === undefined ? 'removed' : 'changed';
  return { field: key, kind, before, after: next, ...expected };
}

/** Adds or takes away a member of a list of ids. */
function member(
  random: Random,
  holder: Data,
  key: string,
  from: readonly string[],
  expected: Pick<Expected, 'class' | 'path'>,
): Expected | undefined {
  holder[key] ??= [];
  const list: string[] = holder[key];
  const missing = from.filter((id) => !list.includes(id));
  if (missing.length > 0 && random.chance(0.6)) {
    const id = random.pick(missing);
    list.splice(random.int(0, list.length), 0, id);
    return { kind: 'added', field: key, after: id, ...expected };
  }
  if (list.length < 2) return undefined;
  const [id] = list.splice(random.int(0, list.length - 1), 1);
  return { kind: 'removed', field: key, before: id, ...expected };
}

function inText(expected: Expected, side: 'before' | 'after') {
  return expected[side] === undefined ? {} : { [side]: { text: expected[side] } };
}

/** Every kind of edit of a journey. One that finds nothing to do answers `undefined`. */
export const JOURNEY_EDITS: Readonly<Record<string, JourneyEdit>> = {
  'persona joins or leaves': (j, r) =>
    member(r, j, 'personas', PERSONAS, { class: 'persona-scope', path: 'trip' }),
  'point of view': (j, r) => {
    if (j.personas.length < 2) return undefined;
    const [first] = j.personas;
    const next = r.other<string>(j.personas, first);
    j.personas = [next, ...j.personas.filter((id: string) => id !== next)];
    return {
      class: 'persona-scope',
      kind: 'changed',
      path: 'trip',
      field: 'personas',
      before: first,
      after: next,
    };
  },
  status: (j, r) => value(j, 'status', r.other(STATUS, j.status), { class: 'governance', path: 'trip' }),
  'status gone': (j) => value(j, 'status', undefined, { class: 'governance', path: 'trip' }),
  reviewed: (j, r) =>
    value(j, 'lastReviewed', r.other(DAYS, j.lastReviewed), { class: 'governance', path: 'trip' }),
  tag: (j, r) => {
    const expected = member(r, j, 'tags', ['red', 'green', 'blue'], { class: 'governance', path: 'trip' });
    return expected && { ...expected, ...inText(expected, 'before'), ...inText(expected, 'after') };
  },
  owner: (j, r) => value(j, 'owner', r.other(TEAMS, j.owner), { class: 'ownership', path: 'trip' }),
  'owner of a stage': (j, r) => {
    const stage = r.pick<Data>(j.stages);
    return value(stage, 'owner', r.other(TEAMS, stage.owner), { class: 'ownership', path: at(stage) });
  },
  confidence: (j, r) =>
    value(j, 'confidence', r.other(['assumption', 'partial', 'validated'], j.confidence), {
      class: 'evidence',
      path: 'trip',
    }),
  evidence: (j, r) => member(r, j, 'evidence', IDS, { class: 'evidence', path: 'trip' }),
  'evidence of a step': (j, r) => {
    const found = chosen(j, r);
    return (
      found &&
      member(r, found.step, 'evidence', IDS, { class: 'evidence', path: at(found.stage, found.step) })
    );
  },
  goal: (j, r, fresh) => value(j, 'goal', sentence(r, fresh('x')), { class: 'wording', path: 'trip' }),
  'scope, one end': (j, r, fresh) =>
    j.scope &&
    value(j.scope, 'start', sentence(r, fresh('x')), {
      class: 'wording',
      path: 'trip',
      field: 'scope.start',
    }),
  'criterion joins': (j, r, fresh) => {
    const text = sentence(r, fresh('x'));
    j.successCriteria = [...(j.successCriteria ?? []), text];
    return { class: 'wording', kind: 'added', path: 'trip', field: 'successCriteria', after: { text } };
  },
  'name of a stage': (j, r, fresh) => {
    const stage = r.pick<Data>(j.stages);
    return value(stage, 'name', sentence(r, fresh('x')), { class: 'wording', path: at(stage) });
  },
  phase: (j, r) => {
    const stage = r.pick<Data>(j.stages);
    return value(stage, 'phase', r.other(PHASES, stage.phase), { class: 'structure', path: at(stage) });
  },
  duration: (j, r) => {
    const stage = r.pick<Data>(j.stages);
    return value(stage, 'duration', r.other(SPANS, stage.duration), { class: 'structure', path: at(stage) });
  },
  'stage joins': (j, r, fresh) => {
    const stage = {
      id: fresh('stage'),
      name: sentence(r, fresh('s')),
      steps: [{ id: fresh('step'), name: sentence(r, fresh('n')) }],
    };
    j.stages.splice(r.int(0, j.stages.length), 0, stage);
    return { class: 'structure', kind: 'added', path: at(stage), field: '', after: stage };
  },
  'stage leaves': (j, r) => {
    if (j.stages.length < 2) return undefined;
    const [stage] = j.stages.splice(r.int(0, j.stages.length - 1), 1);
    return { class: 'structure', kind: 'removed', path: at(stage), field: '', before: stage };
  },
  'stage moves': (j, _r) => {
    // Of two neighbours that change places, either may be said to have moved.
    if (j.stages.length < 3) return undefined;
    const [stage] = j.stages.splice(0, 1);
    j.stages.push(stage);
    return { class: 'structure', kind: 'moved', path: at(stage), field: '' };
  },
  'stage is split': (j, r, fresh) => {
    const stage = j.stages.find(({ steps }: Data) => steps.length >= 2);
    if (!stage) return undefined;
    const added = {
      id: fresh('stage'),
      name: sentence(r, fresh('s')),
      steps: stage.steps.splice(r.int(1, stage.steps.length - 1)),
    };
    j.stages.splice(j.stages.indexOf(stage) + 1, 0, added);
    return { class: 'structure', kind: 'split', path: at(added), field: '' };
  },
  'stages are merged': (j) => {
    const place = j.stages.findIndex(({ steps }: Data, i: number) => i > 0 && steps.length > 0);
    if (place < 1) return undefined;
    const [gone] = j.stages.splice(place, 1);
    j.stages[place - 1].steps.push(...gone.steps);
    return { class: 'structure', kind: 'merged', path: at(gone), field: '' };
  },
  'step joins': (j, r, fresh) => {
    const stage = r.pick<Data>(j.stages);
    const one = step(r, fresh);
    delete one.momentOfTruth;
    stage.steps.splice(r.int(0, stage.steps.length), 0, one);
    return { class: 'structure', kind: 'added', path: at(stage, one), field: '', after: one };
  },
  'step leaves': (j, r) => {
    const found = chosen(j, r);
    if (!found) return undefined;
    found.stage.steps = found.stage.steps.filter((each: Data) => each !== found.step);
    return {
      class: 'structure',
      kind: 'removed',
      path: at(found.stage, found.step),
      field: '',
      before: found.step,
    };
  },
  'step moves within': (j) => {
    const stage = j.stages.find(({ steps }: Data) => steps.length >= 3);
    if (!stage) return undefined;
    const one = stage.steps.pop();
    stage.steps.unshift(one);
    return { class: 'structure', kind: 'moved', path: at(stage, one), field: '' };
  },
  'step moves elsewhere': (j, r) => {
    const found = chosen(j, r);
    if (!found || j.stages.length < 2) return undefined;
    found.stage.steps = found.stage.steps.filter((each: Data) => each !== found.step);
    const stage = r.other<Data>(j.stages, found.stage);
    stage.steps.splice(r.int(0, stage.steps.length), 0, found.step);
    return { class: 'structure', kind: 'moved', path: at(stage, found.step), field: '' };
  },
  'id of a step': (j, r, fresh) => {
    const found = chosen(j, r);
    if (!found) return undefined;
    const before = found.step.id;
    found.step.id = fresh('step');
    return {
      class: 'structure',
      kind: 'changed',
      path: at(found.stage, found.step),
      field: 'id',
      before,
      after: found.step.id,
    };
  },
  action: (j, r, fresh) => {
    const found = chosen(j, r);
    return (
      found &&
      value(found.step, 'action', sentence(r, fresh('x')), {
        class: 'wording',
        path: at(found.stage, found.step),
      })
    );
  },
  'action gone': (j, r) => {
    const found = chosen(j, r);
    return (
      found && value(found.step, 'action', undefined, { class: 'wording', path: at(found.stage, found.step) })
    );
  },
  emotion: (j, r) => {
    const found = chosen(j, r);
    if (!found) return undefined;
    const path = at(found.stage, found.step);
    const { emotion } = found.step;
    const scores = [-2, -1, 0, 1, 2];
    if (emotion === undefined) {
      found.step.emotion = r.pick(scores);
      return {
        class: 'emotion',
        kind: 'added',
        path,
        field: 'emotion',
        after: { score: found.step.emotion },
      };
    }
    const before = typeof emotion === 'number' ? emotion : emotion.score;
    const after = r.other(scores, before);
    if (typeof emotion === 'number') found.step.emotion = after;
    else emotion.score = after;
    return { class: 'emotion', kind: 'changed', path, field: 'emotion.score', before, after };
  },
  'word for the emotion': (j, r, fresh) => {
    const found = chosen(j, r);
    const emotion = found?.step.emotion;
    if (!found || typeof emotion !== 'object') return undefined;
    return value(emotion, 'label', fresh('mood'), {
      class: 'wording',
      path: at(found.stage, found.step),
      field: 'emotion.label',
    });
  },
  'basis of the emotion': (j, r) => {
    const found = chosen(j, r);
    const emotion = found?.step.emotion;
    if (!found || typeof emotion !== 'object') return undefined;
    return value(emotion, 'basis', r.other(['observed', 'assumed', undefined], emotion.basis), {
      class: 'evidence',
      path: at(found.stage, found.step),
      field: 'emotion.basis',
    });
  },
  'moment of truth comes or goes': (j, r) => {
    const found = chosen(j, r);
    if (!found) return undefined;
    const before = found.step.momentOfTruth;
    const path = at(found.stage, found.step);
    if (before === undefined) {
      found.step.momentOfTruth = true;
      return { class: 'moment-of-truth', kind: 'added', path, field: 'momentOfTruth', after: {} };
    }
    delete found.step.momentOfTruth;
    return {
      class: 'moment-of-truth',
      kind: 'removed',
      path,
      field: 'momentOfTruth',
      before: before === true ? {} : before,
    };
  },
  'owner of a moment of truth': (j, r) => {
    const found = all(j).find(({ step: each }: { step: Data }) => typeof each.momentOfTruth === 'object');
    return (
      found &&
      value(found.step.momentOfTruth, 'owner', r.other(TEAMS, found.step.momentOfTruth.owner), {
        class: 'moment-of-truth',
        path: at(found.stage, found.step),
        field: 'momentOfTruth.owner',
      })
    );
  },
  promises: (j, r) => {
    const found = chosen(j, r);
    return (
      found && member(r, found.step, 'promises', IDS, { class: 'promise', path: at(found.stage, found.step) })
    );
  },
  touchpoints: (j, r) => {
    const found = chosen(j, r);
    return (
      found &&
      member(r, found.step, 'touchpoints', IDS, { class: 'structure', path: at(found.stage, found.step) })
    );
  },
  opportunities: (j, r) => {
    const found = chosen(j, r);
    return (
      found &&
      member(r, found.step, 'opportunities', IDS, { class: 'opportunity', path: at(found.stage, found.step) })
    );
  },
  'pain joins': (j, r, fresh) => {
    const found = chosen(j, r);
    if (!found) return undefined;
    const one = pain(r, fresh);
    found.step.pains = [...(found.step.pains ?? []), one];
    const after = typeof one === 'string' ? { text: one } : (one as Data);
    return {
      class: 'pain',
      kind: 'added',
      path: `${at(found.stage, found.step)}/${after.id ?? after.text}`,
      field: '',
      after,
    };
  },
  'pain leaves': (j, r) => {
    const found = all(j).find(({ step: each }: { step: Data }) => each.pains?.length > 0);
    if (!found) return undefined;
    const [one] = found.step.pains.splice(r.int(0, found.step.pains.length - 1), 1);
    const before = typeof one === 'string' ? { text: one } : one;
    return {
      class: 'pain',
      kind: 'removed',
      path: `${at(found.stage, found.step)}/${before.id ?? before.text}`,
      field: '',
      before,
    };
  },
  'severity of a pain': (j, r) => {
    const found = all(j).find(({ step: each }: { step: Data }) =>
      each.pains?.some((one: unknown) => typeof one === 'object'),
    );
    const one = found?.step.pains.find((each: unknown) => typeof each === 'object');
    if (!one) return undefined;
    const path = `${at(found.stage, found.step)}/${one.id}`;
    return value(one, 'severity', r.other(LEVELS, one.severity), { class: 'pain', path });
  },
  'text of a pain': (j, r, fresh) => {
    const found = all(j).find(({ step: each }: { step: Data }) =>
      each.pains?.some((one: unknown) => typeof one === 'object'),
    );
    const one = found?.step.pains.find((each: unknown) => typeof each === 'object');
    if (!one) return undefined;
    return value(one, 'text', sentence(r, fresh('x')), {
      class: 'wording',
      path: `${at(found.stage, found.step)}/${one.id}`,
    });
  },
};

type CatalogEdit = (catalog: Data, random: Random, fresh: (word: string) => string) => Expected | undefined;

/** Every class that lives in a catalog. */
export const CATALOG_EDITS: Readonly<Record<string, CatalogEdit>> = {
  'promised time': (c, r) =>
    ofItem(r.pick<Data>(c.promises), 'within', (was) => r.other(SPANS, was), 'promise'),
  'promised hours': (c, r) => ofItem(r.pick<Data>(c.promises), 'clock', () => 'business-hours', 'promise'),
  'promised words': (c, r, fresh) =>
    ofItem(r.pick<Data>(c.promises), 'statement', () => sentence(r, fresh('x')), 'promise'),
  'metric of a promise': (c, r) =>
    ofItem(r.pick<Data>(c.promises), 'metric', (was) => r.other(IDS, was), 'promise'),
  'owner of a promise': (c, r) =>
    ofItem(r.pick<Data>(c.promises), 'owner', (was) => r.other(TEAMS, was), 'ownership'),
  'promise joins': (c, r, fresh) => {
    const one = {
      id: fresh('promise'),
      statement: sentence(r, fresh('x')),
      channel: r.pick(IDS),
      within: 'PT1H',
    };
    c.promises.push(one);
    return { class: 'promise', kind: 'added', path: one.id, field: '', after: one };
  },
  'promise leaves': (c, r) => {
    const [one] = c.promises.splice(r.int(0, c.promises.length - 1), 1);
    return one && { class: 'promise', kind: 'removed', path: one.id, field: '', before: one };
  },
  target: (c, r) => {
    const metric = r.pick<Data>(c.metrics);
    return value(metric.target, 'value', metric.target.value + 1, {
      class: 'target',
      path: metric.id,
      field: 'target.value',
    });
  },
  'day of a target': (c, r) => {
    const metric = r.pick<Data>(c.metrics);
    return value(metric.target, 'by', r.other(DAYS, metric.target.by), {
      class: 'target',
      path: metric.id,
      field: 'target.by',
    });
  },
  measurement: (c, r) => {
    const metric = r.pick<Data>(c.metrics);
    return value(metric.current, 'value', metric.current.value + 1, {
      class: 'evidence',
      path: metric.id,
      field: 'current.value',
    });
  },
  'channel of a touchpoint': (c, r) =>
    ofItem(r.pick<Data>(c.touchpoints), 'channel', (was) => r.other(IDS, was), 'structure'),
  'touchpoint ends': (c, r) => ofItem(r.pick<Data>(c.touchpoints), 'status', () => 'retired', 'structure'),
  'status of an opportunity': (c, r) =>
    ofItem(r.pick<Data>(c.opportunities), 'status', () => 'validated', 'opportunity'),
  'impact of an opportunity': (c, r) =>
    ofItem(r.pick<Data>(c.opportunities), 'impact', (was) => r.other([1, 2, 3, 4, 5], was), 'opportunity'),
  'initiative is due': (c, r) =>
    ofItem(r.pick<Data>(c.initiatives), 'due', (was) => r.other(DAYS, was), 'initiative'),
  'initiative is done': (c, r) => ofItem(r.pick<Data>(c.initiatives), 'status', () => 'done', 'initiative'),
  'date of evidence': (c, r) =>
    ofItem(r.pick<Data>(c.evidence), 'date', (was) => r.other(DAYS, was), 'evidence'),
  'evidence ends': (c, r) =>
    ofItem(r.pick<Data>(c.evidence), 'expires', (was) => r.other(DAYS, was), 'evidence'),
  'contact of a team': (c, r, fresh) =>
    ofItem(r.pick<Data>(c.teams), 'contact', () => `@org/${fresh('team')}`, 'ownership'),
  'name of a channel': (c, r, fresh) =>
    ofItem(r.pick<Data>(c.channels), 'name', () => sentence(r, fresh('x')), 'wording'),
};

/** What a persona is changed in. */
export const PERSONA_EDITS: Readonly<Record<string, CatalogEdit>> = {
  role: (p, r) => value(p, 'role', r.other(ROLES, p.role), { class: 'persona-scope', path: 'anna' }),
  'priority of the persona': (p) =>
    value(p, 'priority', 'secondary', { class: 'persona-scope', path: 'anna' }),
  'basis of the persona': (p) => value(p, 'basis', 'statistical', { class: 'evidence', path: 'anna' }),
  'text of a goal': (p, r, fresh) =>
    value(p.goals[0], 'text', sentence(r, fresh('x')), {
      class: 'wording',
      path: 'anna',
      field: 'goals.text',
    }),
  'goal joins': (p, r, fresh) => {
    const text = sentence(r, fresh('x'));
    p.goals.push(text);
    return { class: 'structure', kind: 'added', path: 'anna', field: 'goals', after: { text } };
  },
  'goal leaves': (p) => {
    const [before] = p.goals.splice(2, 1);
    return { class: 'structure', kind: 'removed', path: 'anna', field: 'goals', before };
  },
  'pain of the persona': (p) => {
    const [before] = p.pains.splice(0, 1);
    return { class: 'pain', kind: 'removed', path: 'anna/slow', field: '', before };
  },
  'expected answer': (p) =>
    value(p.expectations[0], 'respondWithin', 'PT2H', {
      class: 'structure',
      path: 'anna',
      field: 'expectations.respondWithin',
    }),
  'preferred channel': (p, r) => {
    const expected = member(r, p.channels, 'preferred', IDS, { class: 'structure', path: 'anna' });
    return expected && { ...expected, field: 'channels.preferred' };
  },
  skill: (p, r) =>
    value(p.context, 'digitalSkill', r.other(SKILLS, p.context.digitalSkill), {
      class: 'structure',
      path: 'anna',
      field: 'context.digitalSkill',
    }),
  trait: (p, r) =>
    value(p.traits[0], 'value', r.other([1, 2, 3, 4, 5], p.traits[0].value), {
      class: 'structure',
      path: 'anna',
      field: 'traits.value',
    }),
  share: (p) =>
    value(p.segment, 'share', p.segment.share + 1, {
      class: 'structure',
      path: 'anna',
      field: 'segment.share',
    }),
};

/** What a strategy is changed in. */
export const STRATEGY_EDITS: Readonly<Record<string, CatalogEdit>> = {
  'key result': (s, r) => {
    const objective = r.pick<Data>(s.objectives);
    const result = objective && r.pick<Data>(objective.keyResults);
    if (!result) return undefined;
    return value(result, 'to', result.to + 1, {
      class: 'target',
      path: `plan/${objective.id}`,
      field: 'keyResults.to',
    });
  },
  'key result leaves': (s, r) => {
    const objective = r.pick<Data>(s.objectives);
    const [before] = objective?.keyResults.splice(r.int(0, 1), 1) ?? [];
    if (!before) return undefined;
    return { class: 'target', kind: 'removed', path: `plan/${objective.id}`, field: 'keyResults', before };
  },
  'objective leaves': (s) => {
    const [before] = s.objectives.splice(0, 1);
    return { class: 'target', kind: 'removed', path: 'plan/one', field: '', before };
  },
  'owner of an objective': (s, r) =>
    value(s.objectives[1], 'owner', r.other(TEAMS, s.objectives[1]?.owner), {
      class: 'ownership',
      path: 'plan/two',
    }),
  'words of an objective': (s, r, fresh) =>
    value(s.objectives[0], 'statement', sentence(r, fresh('x')), { class: 'wording', path: 'plan/one' }),
  mission: (s, r, fresh) => value(s, 'mission', sentence(r, fresh('x')), { class: 'wording', path: 'plan' }),
  'phase moves': (s) => {
    const [phase] = s.phases.splice(0, 1);
    s.phases.push(phase);
    return { class: 'structure', kind: 'moved', path: `plan/${phase.id}`, field: '' };
  },
  'proposition for another persona': (s, r) =>
    value(s.valuePropositions[0], 'persona', r.other(PERSONAS, s.valuePropositions[0].persona), {
      class: 'persona-scope',
      path: 'plan/calm',
    }),
  'promise of a proposition': (s, r) =>
    member(r, s.valuePropositions[0], 'promises', IDS, { class: 'promise', path: 'plan/calm' }),
  'persona that counts': (s, r) =>
    member(r, s, 'priorityPersonas', PERSONAS, { class: 'persona-scope', path: 'plan' }),
  'journey that counts': (s, r) =>
    member(r, s, 'priorityJourneys', IDS, { class: 'structure', path: 'plan' }),
  'interest of a team': (s) =>
    value(s.stakeholders[0], 'interest', 'low', {
      class: 'ownership',
      path: 'plan',
      field: 'stakeholders.interest',
    }),
  'evidence of an assumption': (s, r) => {
    const expected = member(r, s.assumptions[0], 'evidence', IDS, { class: 'evidence', path: 'plan' });
    return expected && { ...expected, field: 'assumptions.evidence' };
  },
};

function ofItem(
  item: Data | undefined,
  key: string,
  next: (was: unknown) => unknown,
  kind: string,
): Expected | undefined {
  return item && value(item, key, next(item[key]), { class: kind, path: item.id });
}
