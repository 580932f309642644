import { promises as fs } from 'node:fs';
import path from 'node:path';

const BEGIN = '# cx-as-code: begin';
const END = '# cx-as-code: end';

const KINDS = ['persona', 'journey', 'strategy', 'catalog'];

/** The part of `.gitattributes` that is ours, between two lines that say so. */
function block(driver: string): string {
  const patterns = KINDS.flatMap((kind) => [`*.${kind}.yaml`, `*.${kind}.yml`]);
  const lines = patterns.map((pattern) => `${pattern} diff=${driver} merge=${driver}`);
  return `${[BEGIN, ...lines, END].join('\n')}\n`;
}

/** Puts our part into `.gitattributes`, or brings it up to date. Whether anything has changed. */
export async function addAttributes(root: string, driver: string): Promise<boolean> {
  const before = await read(root);
  const rest = withoutBlock(before);
  const lineBreak = lineBreakOf(before);
  const gap = rest === '' || rest.endsWith('\n') ? '' : lineBreak;
  return write(root, before, rest + gap + block(driver).replaceAll('\n', lineBreak));
}

/** Takes our part out; a file that held nothing else goes. Whether anything has changed. */
export async function removeAttributes(root: string): Promise<boolean> {
  const before = await read(root);
  return write(root, before, withoutBlock(before));
}

function withoutBlock(text: string): string {
  const begin = text.search(new RegExp(`^${BEGIN}\\r?$`, 'm'));
  const end = text.indexOf(END, begin);
  if (begin < 0 || end < 0) return text;
  return text.slice(0, begin) + text.slice(end + END.length).replace(/^\r?\n/, '');
}

/** The line break of a file that has one. */
function lineBreakOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

async function read(root: string): Promise<string> {
  try {
    return await fs.readFile(path.join(root, '.gitattributes'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

async function write(root: string, before: string, after: string): Promise<boolean> {
  if (before === after) return false;
  const file = path.join(root, '.gitattributes');
  if (after === '') await fs.rm(file);
  else await fs.writeFile(file, after);
  return true;
}
