import type { FixHint } from '../fixHint.ts';
import { API_VERSION, FILE_KINDS, type HeaderProblem } from '../model/identify.ts';
import type { DocumentRule, Finding } from './rule.ts';

/** CX003: the two lines by which everybody knows what a file is. */
export const header: DocumentRule = {
  code: 'CX003',
  slug: 'header',
  severity: 'error',
  scope: 'document',
  check({ identity }, report) {
    const { problem, kind } = identity;
    if (problem) report({ at: problem, ...words(problem, kind), fix: mending(problem, kind) });
  },
};

function words(problem: HeaderProblem, kind: string | undefined): Omit<Finding, 'at'> {
  switch (problem.kind) {
    case 'missing':
      return missing(problem.keys, kind);
    case 'unknownVersion':
      return {
        sentence: 'The version {0} of the format is unknown here. This release reads {1}.',
        args: [problem.found === '' ? '""' : problem.found, API_VERSION],
      };
    case 'unknownKind':
      return problem.near
        ? {
            sentence: '{0} is no kind of file. Did you mean {1}? Possible are {2}.',
            args: [quoted(problem.found), quoted(problem.near), FILE_KINDS.join(', ')],
          }
        : {
            sentence: '{0} is no kind of file. Possible are {1}.',
            args: [quoted(problem.found), FILE_KINDS.join(', ')],
          };
  }
}

function mending(problem: HeaderProblem, kind: string | undefined): FixHint {
  if (problem.kind === 'unknownVersion') return { kind: 'setValue', to: [API_VERSION] };
  if (problem.kind === 'unknownKind')
    return { kind: 'setValue', to: problem.near ? [problem.near] : FILE_KINDS };
  const values = { apiVersion: API_VERSION, kind };
  const pairs = problem.keys.flatMap((key) => (values[key] ? [[key, values[key]] as const] : []));
  if (pairs.length === problem.keys.length) return { kind: 'addHeader', pairs };
  return { kind: 'addKey', key: 'kind' };
}

function missing(keys: readonly string[], kind: string | undefined): Omit<Finding, 'at'> {
  const lines = { apiVersion: `apiVersion: ${API_VERSION}`, kind: kind ? `kind: ${kind}` : 'kind: …' };
  if (keys.length === 2) {
    return {
      sentence: 'The header is missing. Start the file with `{0}` and `{1}`.',
      args: [lines.apiVersion, lines.kind],
    };
  }
  const [key] = keys;
  return key === 'apiVersion'
    ? {
        sentence: 'The version of the format is missing. Start the file with `{0}`.',
        args: [lines.apiVersion],
      }
    : {
        sentence: 'The kind of the file is missing. Add `{0}` below `apiVersion`; possible are {1}.',
        args: [lines.kind, FILE_KINDS.join(', ')],
      };
}

function quoted(text: string): string {
  return `"${text}"`;
}
