// Makes a company on disk, in a process of its own: a hundred thousand texts are not wanted in the memory of a benchmark.
import { writeFiles } from '../bench.mjs';
import { makeCorpus } from '../corpus.mjs';
import { serve } from './serve.mjs';

serve({
  /** What is planted. @param {{folder: string, files: number}} options */
  write({ folder, files }) {
    const corpus = makeCorpus({ files });
    writeFiles(folder, corpus.files);
    return { files: corpus.files.size, faults: corpus.faults };
  },
});
