/**
 * A project with one file of each kind in which every field that people write freely holds that text; ids stay ids, since
 * anything else there is no reference. JSON is YAML, so that any text can be written.
 */
export function filledWorkspace(text: string): Record<string, string> {
  const head = (kind: string, id: string) => ({
    apiVersion: 'cx/v1',
    kind,
    id,
    name: text,
    summary: text,
    owner: 'team',
  });
  const item = { text, priority: 'high', evidence: ['evidence'] };
  const persona = {
    ...head('persona', 'persona'),
    ...{
      role: text,
      archetype: text,
      tagline: text,
      avatar: text,
      confidence: 'partial',
      evidence: ['evidence'],
    },
    quote: { text, evidence: ['evidence'] },
    ...{ goals: [text, item], needs: [item], motivations: [text], behaviours: [text] },
    pains: [{ ...item, id: 'pain' }],
    segment: { name: text, share: 5, count: 3, value: { amount: 3, currency: text } },
    demographics: {
      ageRange: text,
      gender: text,
      location: text,
      education: text,
      occupation: text,
      languages: [text],
    },
    firmographics: { industry: text, companySize: text, department: text, seniority: text, buyingRole: text },
    context: { devices: [text], digitalSkill: text, environment: text, constraints: [text] },
    accessibility: [{ need: text, assistiveTech: [text] }],
    jobs: [{ statement: text, type: text, importance: 9, satisfaction: 2 }],
    expectations: [{ text, channel: 'channel', respondWithin: text, handledBy: 'human' }],
    channels: { preferred: ['channel'], avoided: [text] },
    traits: [{ name: text, value: 3 }],
    status: text,
    locale: text,
  };
  const step = (id: string, emotion: unknown) => ({
    ...{
      id,
      name: text,
      action: text,
      thoughts: text,
      emotion,
      actor: text,
      touchpoints: ['touchpoint', text],
    },
    pains: [{ id: `pain-${id}`, text, severity: text, frequency: text, rootCause: text }, text],
    ...{ gains: [text], opportunities: [text], promises: ['promise'], metrics: ['metric'] },
    momentOfTruth: { type: 'first', success: text, failure: text, owner: 'team' },
    frontstage: [{ actor: text, action: text, system: text }],
    backstage: [{ actor: 'team', action: text, system: text }],
    support: [{ actor: 'team', action: text, system: text }],
    branches: [{ when: text, to: 'b' }],
  });
  const journey = {
    ...head('journey', 'journey'),
    ...{
      personas: ['persona'],
      goal: text,
      scenario: text,
      trigger: text,
      duration: text,
      metrics: ['metric'],
    },
    stages: [
      {
        ...{
          id: 'stage',
          name: text,
          phase: 'purchase',
          customerGoal: text,
          entry: text,
          exit: text,
          owner: 'team',
        },
        pains: [text],
        steps: [step('a', { score: -2, label: text, basis: text }), step('b', 1)],
      },
      { id: 'empty', name: text, phase: text, steps: [] },
    ],
  };
  const strategy = {
    ...head('strategy', 'strategy'),
    ...{ mission: text, vision: `${text}\n\n- ${text}\n- ${text}`, principles: [text, item] },
    valuePropositions: [
      { id: 'value', persona: 'persona', statement: text, promises: ['promise'], metrics: ['metric'] },
    ],
    objectives: [
      {
        ...{ id: 'objective', statement: text, owner: 'team', horizon: text },
        keyResults: [
          { metric: 'metric', from: 1, to: 5, by: text },
          { metric: text, from: text, to: text },
        ],
      },
    ],
    phases: [{ id: 'purchase', name: text }],
    ...{ priorityJourneys: ['journey', text], priorityPersonas: ['persona', text] },
    stakeholders: [{ team: text, interest: text, influence: text }],
    ...{ risks: [text], assumptions: [{ text, evidence: [text] }] },
  };
  const catalog = {
    ...head('catalog', 'catalog'),
    channels: [{ id: 'channel', name: text, medium: text, owner: 'team' }],
    touchpoints: [{ id: 'touchpoint', name: text, channel: 'channel', status: text, owner: text }],
    metrics: [
      {
        id: 'metric',
        name: text,
        unit: text,
        direction: 'higher',
        current: { value: 3 },
        target: { value: 5, by: text },
      },
    ],
    promises: [{ id: 'promise', statement: text, channel: 'channel', within: text, event: text }],
    opportunities: [
      {
        ...{
          id: 'opportunity',
          statement: text,
          pains: ['journey/pain-a', 'persona/pain'],
          status: text,
          owner: 'team',
        },
        ...{
          impact: 4,
          effort: 2,
          importance: 8,
          satisfaction: 3,
          initiatives: ['initiative'],
          metrics: ['metric', text],
        },
      },
      { id: 'alone', statement: text },
    ],
    initiatives: [
      {
        ...{
          id: 'initiative',
          name: text,
          owner: 'team',
          status: text,
          start: '2026-09-01',
          due: '2027-03-01',
        },
        ...{ contributors: ['team', text], priority: text, opportunities: ['opportunity'] },
        milestones: [{ name: text, due: '2026-12-01' }],
        expectedEffect: { metric: 'metric', change: text, by: text },
      },
      { id: 'undated', name: text, status: 'proposed', start: text },
    ],
    evidence: [
      {
        id: 'evidence',
        title: text,
        type: text,
        date: text,
        source: text,
        sample: { size: 3, segment: text },
      },
    ],
    teams: [{ id: 'team', name: text, lead: text, contact: text }],
  };
  return {
    'a.persona.yaml': JSON.stringify(persona),
    'a.journey.yaml': JSON.stringify(journey),
    'a.strategy.yaml': JSON.stringify(strategy),
    'a.catalog.yaml': JSON.stringify(catalog),
  };
}

/** The file of a filled workspace whose picture has that view. */
export function fileWithView(view: string): string {
  const kind =
    view === 'persona' ? 'persona' : ['journey', 'map', 'curve'].includes(view) ? 'journey' : 'strategy';
  return `a.${kind}.yaml`;
}
