import { limitProblem } from './limits.ts';
import { readDirectly } from './readDirectly.ts';
import { readWithYaml } from './readWithYaml.ts';
import type { YamlReader } from './tree.ts';

/** Reads a text by the fastest way that understands it. What it holds, and what is wrong with it, `yaml` decides. */
export const readYaml: YamlReader = (text) => {
  const limit = limitProblem(text);
  return limit ? { text, root: undefined, problems: [limit] } : (readDirectly(text) ?? readWithYaml(text));
};
