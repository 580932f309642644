// Writes what the pages of this folder say a rule is and why it matters into src/core/rules/generated/: the editor shows it.
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('./', import.meta.url));
const OUT = fileURLToPath(new URL('../../src/core/rules/generated/', import.meta.url));

export async function generateRuleWords() {
  const pages = (await readdir(HERE)).filter((name) => name.endsWith('.md') && name !== 'README.md').sort();
  const words = await Promise.all(
    pages.map(async (name) => [name.replace('.md', ''), wordsOf(await readFile(HERE + name, 'utf8'))]),
  );
  const text = `// Generated from docs/rules; not to be edited.
export const ruleWords: Readonly<Record<string, { readonly what: string; readonly why: string }>> = ${JSON.stringify(Object.fromEntries(words), null, 2)};
`;
  const file = `${OUT}ruleWords.ts`;
  if ((await readFile(file, 'utf8').catch(() => '')) === text) return;
  await mkdir(OUT, { recursive: true });
  // Builds may run at the same time; none of them may read half a file.
  await writeFile(`${file}.${process.pid}`, text);
  await rename(`${file}.${process.pid}`, file);
}

/**
 * @param {string} page
 * The first paragraph below the title, and the first below "Why it matters", without the addresses of links.
 */
function wordsOf(page) {
  const paragraphs = page.split(/\r?\n\r?\n/).map((one) => one.trim().replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'));
  const why = paragraphs[paragraphs.indexOf('## Why it matters') + 1] ?? '';
  return { what: paragraphs[1] ?? '', why };
}
