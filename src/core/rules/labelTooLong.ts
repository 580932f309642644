import { LABEL_COLUMNS } from '../diagram/mermaidJourney.ts';
import { plainLabel } from '../diagram/plainLabel.ts';
import { shortenLabel, surelyFits } from '../diagram/shortenLabel.ts';
import { phrase } from '../phrase.ts';
import type { EntityKind } from '../schema/shape.ts';
import type { WorkspaceRule } from './rule.ts';

/** What a diagram writes into its boxes. The title has a line of its own and may be longer there, see `journeyMermaid`. */
const DRAWN: ReadonlyMap<EntityKind, { readonly word: string; readonly columns: number }> = new Map([
  ['journey', { word: 'journey', columns: 3 * LABEL_COLUMNS }],
  ['stage', { word: 'stage', columns: LABEL_COLUMNS }],
  ['step', { word: 'step', columns: LABEL_COLUMNS }],
]);

/** CX110: a name of which a diagram shows only the beginning. It asks the diagram's own function, so that both agree. */
export const labelTooLong: WorkspaceRule = {
  code: 'CX110',
  slug: 'label-too-long',
  severity: 'info',
  scope: 'workspace',
  checkPart({ facts, definitions }, report) {
    for (const definition of definitions) {
      const drawn = DRAWN.get(definition.kind);
      // By this name people call it, whether it is written under `name` or, when there is none, elsewhere.
      if (!drawn || surelyFits(definition.name, drawn.columns)) continue;
      const { path, data } = definition;
      const name = (data as { readonly name?: unknown } | null)?.name;
      if (typeof name !== 'string') continue;
      const whole = plainLabel(name);
      const shown = shortenLabel(whole, drawn.columns);
      if (shown === whole) continue;
      report({
        at: facts.spans.valueAt([...path, 'name']),
        sentence:
          'A diagram shows only the beginning of this name of a {0}: "{1}". Say it in at most {2} letters, and put the rest into another field.',
        args: [phrase(drawn.word), shown, drawn.columns],
      });
    }
  },
};
