/** What a new file says in one language: names to begin with, and above each key the question that it answers. */
export interface TemplateWords {
  /** Stands where a person is to write. */
  readonly todo: string;
  readonly summary: string;
  readonly owner: string;
  readonly persona: {
    readonly role: string;
    readonly priority: string;
    readonly basis: string;
    readonly quote: string;
    readonly goals: string;
    readonly needs: string;
    readonly pains: string;
    readonly behaviours: string;
    readonly jobs: string;
    readonly expectations: string;
  };
  readonly journey: {
    readonly personas: string;
    /** `{0}` is the command that helps. */
    readonly noPersona: string;
    readonly goal: string;
    readonly scenario: string;
    readonly trigger: string;
    readonly successCriteria: string;
    readonly stages: string;
    readonly phase: string;
    readonly customerGoal: string;
    readonly emotion: string;
    readonly touchpoints: string;
    readonly pains: string;
    readonly momentOfTruth: string;
    readonly firstStage: string;
    readonly secondStage: string;
    readonly firstStep: string;
    readonly secondStep: string;
    readonly thirdStep: string;
  };
  readonly strategy: {
    readonly mission: string;
    readonly vision: string;
    readonly principles: string;
    readonly objectives: string;
    readonly keyResults: string;
    readonly risks: string;
    readonly assumptions: string;
  };
  readonly catalog: {
    readonly list: string;
    readonly ids: string;
    readonly channels: string;
    readonly touchpoints: string;
    readonly teams: string;
    readonly metrics: string;
    readonly promises: string;
    readonly opportunities: string;
    readonly initiatives: string;
    readonly channel: string;
    readonly touchpoint: string;
    readonly team: string;
    readonly metric: string;
    readonly initiative: string;
  };
}
