import { limitProblem, sizeProblem } from './limits.ts';
import { readDirectly } from './readDirectly.ts';
import { readWithYaml } from './readWithYaml.ts';
import type { YamlDocument, YamlReader } from './tree.ts';

/**
 * Reads a text by the fastest way that understands it. What it holds, and what is wrong with it, `yaml` decides. How deeply
 * it nests is counted only for `yaml`: our own reader goes down a few levels and no further.
 */
export const readYaml: YamlReader = (text) => {
  const size = sizeProblem(text);
  const direct = size ? undefined : readDirectly(text);
  if (direct) return direct;
  const limit = size ?? limitProblem(text);
  return limit ? { text, root: undefined, problems: [limit] } : readWithYaml(text);
};

/**
 * The same for a text that nobody edits: without its parts, so that whoever keeps what is made from them does not keep the
 * tree as well.
 */
export function readOnce(text: string): YamlDocument {
  const { root, problems } = readYaml(text);
  return { text, root, problems };
}
