// What stays in memory of a folder of files: in the index of the core, or as trees of `yaml`.
import fs from 'node:fs';
import path from 'node:path';
import { diskWorkspace } from './diskWorkspace.mjs';
import { serve } from './serve.mjs';

/** What has been made; nothing else holds it. */
let kept;

serve({
  /** @param {{module: string, folder: string}} options */
  index({ module, folder }) {
    return grownBy(async () => {
      /** @type {typeof import('../core.ts')} */
      const { neverCancelled, serviceOver } = await import(module);
      const service = serviceOver(diskWorkspace(folder));
      await service.refresh(neverCancelled);
      kept = service;
      return service.documents().length;
    });
  },
  /** @param {{folder: string, most: number}} options */
  trees({ folder, most }) {
    return grownBy(async () => {
      const { parseDocument } = await import('yaml');
      const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
      const files = names
        .filter((name) => name.endsWith('.yaml') && !name.startsWith('edited'))
        .slice(0, most);
      kept = files.map((name) => parseDocument(fs.readFileSync(path.join(folder, name), 'utf8')));
      return kept.length;
    });
  },
});

/** @param {() => Promise<number>} make returns how many files it has read */
async function grownBy(make) {
  const before = heap();
  const files = await make();
  return { files, bytes: heap() - before };
}

function heap() {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
