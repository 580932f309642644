import type { Translate } from '../host.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import type { JourneyModel } from '../model/journey.ts';
import { declaredPhases } from '../model/lifecycle.ts';
import { builtInPhases } from '../schema/shape.ts';

/**
 * The phase that a journey is looked for in: the one of most of its stages, the earlier one of two.
 * `undefined` when no stage names one.
 */
export function homePhase({ stages }: JourneyModel): string | undefined {
  const counts = new Map<string, number>();
  for (const { phase } of stages) if (phase !== undefined) counts.set(phase, (counts.get(phase) ?? 0) + 1);
  let home: string | undefined;
  for (const [phase, count] of counts) if (home === undefined || count > counts.get(home)!) home = phase;
  return home;
}

/** The project's phases in their order: those that a strategy declares, then those that need no declaration. */
export function orderedPhases(index: WorkspaceIndex): readonly string[] {
  return [...new Set([...declaredPhases(index).flat(), ...builtInPhases()])];
}

/** What people call a phase: by its declaration, else by our own word; its id when it has neither. */
export function phaseName(phase: string, index: WorkspaceIndex, translate: Translate): string {
  const [declared] = index.definitionsOf(`phase:${phase}`);
  if (declared) return declared.item.name;
  const words = new Map([
    ['awareness', translate('Awareness')],
    ['consideration', translate('Consideration')],
    ['purchase', translate('Purchase')],
    ['onboarding', translate('Onboarding')],
    ['usage', translate('Usage')],
    ['support', translate('Support')],
    ['retention', translate('Retention')],
    ['advocacy', translate('Advocacy')],
    ['offboarding', translate('Offboarding')],
    ['win-back', translate('Win-back')],
  ]);
  return words.get(phase) ?? phase;
}
