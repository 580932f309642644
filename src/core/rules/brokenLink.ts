import { linkedPaths } from '../model/linkedPaths.ts';
import type { WorkspaceRule } from './rule.ts';

/** CX112: a path that leads to no file. That links start with https, the schema says. */
export const brokenLink: WorkspaceRule = {
  code: 'CX112',
  slug: 'broken-link',
  severity: 'warning',
  scope: 'workspace',
  check({ facts, isMissing }, report) {
    for (const { path, at } of linkedPaths(facts)) {
      if (!isMissing(path)) continue;
      report({
        at: facts.spans.valueAt(at),
        sentence:
          'There is no file "{0}" beside this one. Add the file, or correct the path, which starts at the folder of this file.',
        args: [path],
      });
    }
  },
};
