import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../host/project.mjs';

/** How long the extension waits for the next keystroke, in milliseconds. */
export function debounce() {
  const source = fs.readFileSync(path.join(ROOT, 'src/extension/refresher.ts'), 'utf8');
  const found = /^const QUIET = (\d+);/m.exec(source)?.[1];
  if (found === undefined) throw new Error('src/extension/refresher.ts does not say how long it waits.');
  return Number(found);
}
