import { MAX_EXPANSION } from '../yaml/data.ts';
import type { DocumentRule } from './rule.ts';

/** CX001: what keeps a file from being read as YAML. */
export const syntax: DocumentRule = {
  code: 'CX001',
  slug: 'syntax',
  severity: 'error',
  scope: 'document',
  check({ yaml, plain }, report) {
    for (const { start, end, sentence, args, origin } of yaml.problems) {
      report({ at: { start, end }, sentence, args, ...(origin === 'yaml' && { plainYaml: true }) });
    }
    if (plain.exhausted) {
      report({
        at: plain.exhausted,
        sentence:
          'References to anchors (`*name`) unfold to more than {0} values here. Write the values out.',
        args: [MAX_EXPANSION],
      });
    }
  },
};
