import { joinLines } from './text.ts';

/** A persona that fits the schema; `more` are further lines. */
export function persona(id: string, ...more: readonly string[]): string {
  return joinLines(
    'apiVersion: cx/v1',
    'kind: persona',
    `id: ${id}`,
    `name: ${id}`,
    'goals: [Be done]',
    ...more,
  );
}

/** A journey of one stage and one step; `more` are further lines at its top level. */
export function journey(id: string, personaId: string, ...more: readonly string[]): string {
  return joinLines(
    'apiVersion: cx/v1',
    'kind: journey',
    `id: ${id}`,
    `name: ${id}`,
    'goal: Be done',
    `persona: ${personaId}`,
    ...more,
    'stages:',
    '  - id: first',
    '    name: First',
    '    steps:',
    '      - id: begin',
    '        name: Begin',
  );
}

/** A catalog; `lists` are its lines below the header. */
export function catalog(...lists: readonly string[]): string {
  return joinLines('apiVersion: cx/v1', 'kind: catalog', 'id: things', 'name: Things', ...lists);
}

export function strategy(...more: readonly string[]): string {
  return joinLines('apiVersion: cx/v1', 'kind: strategy', 'id: plan', 'name: Plan', ...more);
}
