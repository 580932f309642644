import type { WorkspaceRule } from './rule.ts';

/** CX021: two stages of one name, which a diagram draws as one. */
export const repeatedStageName: WorkspaceRule = {
  code: 'CX021',
  slug: 'repeated-stage-name',
  severity: 'warning',
  scope: 'workspace',
  check({ facts, journey }, report) {
    const seen = new Set<string>();
    for (const { name, path } of journey?.stages ?? []) {
      if (name === undefined) continue;
      const asRead = name.normalize().trim().replace(/\s+/g, ' ').toLowerCase();
      if (seen.has(asRead)) {
        report({
          at: facts.spans.valueAt([...path, 'name']),
          sentence:
            'An earlier stage is called "{0}" too; readers and diagrams take the two for one. Name this one for what is different in it.',
          args: [name],
        });
      }
      seen.add(asRead);
    }
  },
};
