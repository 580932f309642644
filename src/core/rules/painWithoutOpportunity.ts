import type { DocumentFacts } from '../index/facts.ts';
import { nameplate } from '../index/nameplate.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { field, listField, textField, textsField } from '../model/fields.ts';
import type { JourneyModel, PainModel } from '../model/journey.ts';
import { claimsToBeFinished } from '../model/status.ts';
import type { Report, WorkspaceRule, WorkspaceSubject } from './rule.ts';

const SEVERE: readonly (string | undefined)[] = ['medium', 'high', 'critical'];

/** CX060: a pain that is known, that matters, and about which nobody plans to do anything. */
export const painWithoutOpportunity: WorkspaceRule = {
  code: 'CX060',
  slug: 'pain-without-opportunity',
  severity: 'warning',
  scope: 'workspace',
  check(subject, report) {
    const { facts } = subject;
    if (facts.kind === 'persona' && isAsked(facts)) checkPersona(subject, report);
  },
  checkPart(part, report) {
    if (part.journey && isAsked(part.facts)) checkJourney(part.journey, part, report);
  },
};

function isAsked({ broken, data }: DocumentFacts): boolean {
  return !broken && claimsToBeFinished(data);
}

function checkJourney(journey: JourneyModel, { facts, index }: WorkspaceSubject, report: Report): void {
  for (const stage of journey.stages) {
    for (const holder of [stage, ...stage.steps]) {
      // What is planned for the stage or the step is planned for its pains.
      if (stage.opportunities.length > 0 || holder.opportunities.length > 0) continue;
      for (const pain of holder.pains) {
        if (!SEVERE.includes(pain.severity) || hasOpportunity(pain, journey.id, index)) continue;
        report({
          at: nameplate(facts, pain.path, pain.data),
          sentence:
            'Nothing is planned against this pain ({0}). Name an opportunity here, or let one of the catalog name the pain.',
          args: [pain.severity ?? ''],
          fix: { kind: 'planAgainst', pain: pain.path, in: 'journey' },
        });
      }
    }
  }
}

/** Pains of a persona have a priority instead of a severity; only a high one asks for an answer. */
function checkPersona({ facts, index }: WorkspaceSubject, report: Report): void {
  if (field(facts.data, 'priority') === 'negative') return;
  for (const [i, data] of listField(facts.data, 'pains').entries()) {
    if (field(data, 'priority') !== 'high') continue;
    const id = textField(data, 'id');
    if (hasOpportunity({ id, opportunities: textsField(data, 'opportunities') }, facts.id, index)) continue;
    report({
      fix: { kind: 'planAgainst', pain: ['pains', i], in: 'persona' },
      at: nameplate(facts, ['pains', i], data),
      sentence:
        id === undefined
          ? 'Nothing is planned against this pain of high priority. Give it an `id`, and let an opportunity of the catalog name it under `pains`.'
          : 'Nothing is planned against this pain of high priority. Let an opportunity of the catalog name it under `pains`.',
    });
  }
}

function hasOpportunity(
  { id, opportunities }: Pick<PainModel, 'id' | 'opportunities'>,
  home: string | undefined,
  index: WorkspaceIndex,
): boolean {
  if (opportunities.length > 0) return true;
  if (id === undefined || home === undefined) return false;
  return index.usersOf(`pain:${home}/${id}`).some(({ item }) => item.from?.kind === 'opportunity');
}
