// The peer of the keystrokes: `yaml` parses the same texts and does nothing else.
import { parseDocument } from 'yaml';
import { makeCorpus } from '../corpus.mjs';
import { typing } from '../keystrokes.mjs';
import { serve } from './serve.mjs';

const { files } = makeCorpus({ files: 100 });
let keystroke = 0;

serve({
  /** @param {{path: string, place: import('../keystrokes.mjs').Place, count: number}} options */
  type({ path, place, count }) {
    const { textAfter } = typing(files.get(path) ?? '', place);
    const samples = [];
    for (let i = 0; i < count; i++) {
      const text = textAfter(keystroke + i);
      const started = performance.now();
      const { errors } = parseDocument(text);
      samples.push(performance.now() - started);
      if (errors.length > 0) throw new Error(errors[0]?.message);
    }
    keystroke += count;
    return samples;
  },
});
