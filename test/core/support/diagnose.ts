import { LineIndex } from '../../../src/core/yaml/lineIndex.ts';
import { serviceFor, uriOf } from './memoryWorkspace.ts';

/**
 * What a file's problems look like to a reader: code, the text that is underlined, the message.
 * `CX010 "ana": No persona has the id "ana".`
 */
export async function diagnose(files: Readonly<Record<string, string>>, path: string): Promise<string[]> {
  const { service } = await serviceFor(files);
  const text = files[path] ?? '';
  const lines = new LineIndex(text);
  return service.diagnostics(uriOf(path)).map(({ code, range, message }) => {
    const underlined = text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
    return `${code} ${JSON.stringify(underlined)}: ${message}`;
  });
}
