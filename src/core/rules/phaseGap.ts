import type { Uri } from '../host.ts';
import type { Definition, DocumentFacts } from '../index/facts.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { field, listField, textField, textsField } from '../model/fields.ts';
import { declaredPhases } from '../model/lifecycle.ts';
import { putAsideStatus } from '../model/putAside.ts';
import { claimsToBeFinished } from '../model/status.ts';
import { builtInPhases } from '../schema/shape.ts';
import type { WorkspaceRule } from './rule.ts';

/** Whom the built-in life cycle of buying and leaving fits; others need phases that their strategy declares. */
const BUYING_ROLES: readonly string[] = ['customer', 'buyer', 'end-user'];

/** CX023: a phase of the life cycle in which nobody has looked at the people who matter most. */
export const phaseGap: WorkspaceRule = {
  code: 'CX023',
  slug: 'phase-gap',
  severity: 'info',
  scope: 'workspace',
  check({ facts, index }, report) {
    const persona = facts.definitions.find(({ kind }) => kind === 'persona');
    if (!persona || !isPrimary(facts)) return;
    const phases = phasesFor(facts, index);
    const journeys = journeysOf(persona, index);
    // What an unreadable journey covers, nobody knows.
    if (phases.length === 0 || journeys.some(({ broken }) => broken)) return;
    const covered = new Set(journeys.flatMap(phasesOf));
    const gaps = phases.filter((phase) => !covered.has(phase));
    // A team that does not work with phases is not asked for them.
    if (gaps.length === 0 || gaps.length === phases.length) return;
    report({
      at: persona.idSpan,
      sentence:
        gaps.length === 1
          ? 'No journey shows how this primary persona fares in the phase {0}. Map it, or call the persona `secondary`.'
          : 'No journey shows how this primary persona fares in the phases {0}. Map them, or call the persona `secondary`.',
      args: [gaps.join(', ')],
    });
  },
  reach: {
    concern(facts) {
      const { data, kind, broken } = facts;
      if (kind !== 'journey')
        return facts.definitions.filter((one) => one.kind === 'phase').map(({ id }) => id);
      const phases = listField(data, 'stages').map((stage) => field(stage, 'phase'));
      return [phases, field(data, 'personas'), field(data, 'persona'), putAsideStatus(data), broken];
    },
    documents(facts, index) {
      if (facts.kind === 'journey') return personasOf(facts, index);
      return facts.definitions.some(({ kind }) => kind === 'phase') ? primaryPersonas(index) : [];
    },
  },
};

function isPrimary({ data }: DocumentFacts): boolean {
  return textField(data, 'priority') === 'primary' && claimsToBeFinished(data);
}

/** The team's own life cycle, when it has one. A life cycle of customers says nothing about employees. */
function phasesFor({ data }: DocumentFacts, index: WorkspaceIndex): readonly string[] {
  const role = textField(data, 'role') ?? 'customer';
  if (role === 'employee') return [];
  const declared = [...new Set(declaredPhases(index).flat())];
  if (declared.length > 0) return declared;
  return BUYING_ROLES.includes(role) ? builtInPhases() : [];
}

function journeysOf(persona: Definition, index: WorkspaceIndex): readonly DocumentFacts[] {
  const journeys = index
    .usersOf(persona.key)
    .filter(({ facts, item }) => facts.kind === 'journey' && isPointOfView(item.path[0]))
    .map(({ facts }) => facts);
  return [...new Set(journeys)].filter(({ data }) => putAsideStatus(data) === undefined);
}

function phasesOf(journey: DocumentFacts): readonly string[] {
  return listField(journey.data, 'stages').flatMap((stage) => textField(stage, 'phase') ?? []);
}

function isPointOfView(key: string | number | undefined): boolean {
  return key === 'personas' || key === 'persona';
}

function personasOf({ data }: DocumentFacts, index: WorkspaceIndex): readonly Uri[] {
  return [...textsField(data, 'personas'), textField(data, 'persona') ?? ''].flatMap((id) =>
    index.definitionsOf(`persona:${id}`).map(({ facts }) => facts.uri),
  );
}

function primaryPersonas(index: WorkspaceIndex): readonly Uri[] {
  return [...index.documents]
    .filter((facts) => facts.kind === 'persona' && isPrimary(facts))
    .map(({ uri }) => uri);
}
