import picomatch from 'picomatch/posix.js';
import type { Severity } from '../diagnostic.ts';
import { itemsOf, resolved, textOf, valueAt, type YamlDocument } from '../yaml/tree.ts';
import type { ProjectConfig } from './projectMap.ts';

const SEVERITIES: readonly string[] = ['off', 'info', 'warning', 'error'];

export function readConfig(yaml: YamlDocument): ProjectConfig {
  const severities = new Map<string, Severity | 'off'>();
  const rules = valueAt(yaml.root, 'rules');
  for (const pair of rules?.kind === 'map' ? rules.pairs : []) {
    const text = textOf(pair.value) ?? (isOff(pair.value) ? 'off' : '');
    if (SEVERITIES.includes(text)) severities.set(pair.name, text as Severity | 'off');
  }
  const matchers = itemsOf(valueAt(yaml.root, 'exclude')).flatMap((item) => matcherOf(textOf(item) ?? ''));
  return { severities, excludes: (path) => matchers.some((matches) => matches(path)) };
}

/** Empty for what is no pattern, such as one that somebody begins to type, or one that is endless. */
function matcherOf(pattern: string): readonly ((path: string) => boolean)[] {
  try {
    return [picomatch(pattern, { dot: true })];
  } catch {
    return [];
  }
}

function isOff(node: Parameters<typeof resolved>[0]): boolean {
  const value = resolved(node);
  return value?.kind === 'scalar' && value.value === false;
}
