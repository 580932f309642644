// The peer of `check`: reads the files of a folder and lets `yaml` parse them, one after the other, and that is all.
import fs from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';

const [folder = '.'] = process.argv.slice(2);
let count = 0;
for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.yaml')) continue;
  parseDocument(fs.readFileSync(path.join(folder, name), 'utf8'));
  count++;
}
console.log(count);
