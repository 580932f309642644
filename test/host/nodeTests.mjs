// Bundles suites written for node:test (TypeScript) and makes the file that runs one of them in one process.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { HOST, ROOT, RUN } from './project.mjs';

/** Title of the test that ends the shared VS Code; the reporter knows the prefix. */
export const CLOSING = '(harness) the shared VS Code is closed';

/** Chance is the same in each run, unless somebody looks further with another number. */
const SEED = `import fc from 'fast-check';
fc.configureGlobal({ seed: Number(process.env.CX_SEED ?? 20261122) });
`;

/**
 * Bundles `files` (relative to the root) and returns the script that runs them all.
 * @param {string} suite
 * @param {string[]} files
 */
export async function bundleNodeTests(suite, files) {
  const folder = path.join(RUN, 'tests', suite);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const failures = await bundle(files, folder);
  // One file with plain imports: between two imports at run time node:test may find that it has nothing left to
  // do and run the outermost "after" hooks too early.
  const loadable = files.filter((file) => !failures.has(file)).map((file) => file.replace(/\.ts$/, '.mjs'));
  const imports = loadable.map((file) => `import ${JSON.stringify(`./${file}`)};\n`);
  fs.writeFileSync(path.join(folder, 'seed.mjs'), SEED);
  fs.writeFileSync(path.join(folder, 'all.mjs'), [`import './seed.mjs';\n`, ...imports].join(''));
  const entry = path.join(folder, 'main.mjs');
  fs.writeFileSync(entry, entryText(failures));
  return entry;
}

/**
 * Returns what could not be bundled, by file, so that a broken file is one failed test and not the end of all.
 * @param {string[]} files
 * @param {string} folder
 * @returns {Promise<Map<string, string>>}
 */
async function bundle(files, folder) {
  try {
    await build(files, folder);
    return new Map();
  } catch {
    /** @type {Map<string, string>} */
    const failures = new Map();
    for (const file of files) {
      try {
        await build([file], folder);
      } catch (error) {
        failures.set(file, error instanceof Error ? error.message : String(error));
      }
    }
    return failures;
  }
}

/**
 * @param {string[]} files
 * @param {string} folder
 */
function build(files, folder) {
  return esbuild.build({
    entryPoints: files,
    absWorkingDir: ROOT,
    outbase: ROOT,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: files.length > 1,
    platform: 'node',
    // A format that may await at the top of a file.
    format: 'esm',
    target: 'node20',
    packages: 'external',
    // As in the bundles of the extension and the command line.
    loader: { '.css': 'text' },
    sourcemap: 'inline',
    logLevel: 'silent',
    plugins: [sourcePlaces],
  });
}

/** Keeps the harness out of the bundles, and lets a file ask where it lies and mean its source. */
const sourcePlaces = {
  name: 'source-places',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /\.mjs$/ }, ({ path: name, resolveDir, kind }) => {
      const file = path.resolve(resolveDir, name);
      if (kind === 'entry-point' || !name.startsWith('.') || !file.startsWith(HOST + path.sep))
        return undefined;
      return { path: pathToFileURL(file).href, external: true };
    });
    build.onLoad({ filter: /\.m?tsx?$/ }, async ({ path: file }) => {
      const text = await fs.promises.readFile(file, 'utf8');
      if (!text.includes('import.meta.')) return undefined;
      const contents = text
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href))
        .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)))
        .replaceAll('import.meta.filename', JSON.stringify(file));
      return { contents, loader: 'ts' };
    });
  },
};

/** @param {Map<string, string>} failures */
function entryText(failures) {
  const fixture = pathToFileURL(path.join(HOST, 'fixture.mjs')).href;
  return `// Made by test/host/nodeTests.mjs.
import { writeFileSync } from 'node:fs';
import { beforeEach, test } from 'node:test';

// The reporter is asynchronous, so a test that blocks the process would never be named; a file is not.
beforeEach(async (context) => {
  if (process.env.CX_PROGRESS) writeFileSync(process.env.CX_PROGRESS, context.name);
  // Tests that wait for nothing follow each other without a break, and no news would get out for minutes.
  await new Promise(setImmediate);
});
for (const [file, message] of ${JSON.stringify([...failures])})
  test(\`\${file} can be bundled\`, () => {
    throw new Error(message);
  });
try {
  await import('./all.mjs');
} catch (error) {
  // By this name it is let through a filter, too.
  test('(harness) the test files can be loaded', () => {
    throw error;
  });
}
// Tests of one process run one after the other, so this is the last; a hook may run before.
if (globalThis.cxSharedHost)
  test(${JSON.stringify(CLOSING)}, async () => {
    const { closeVscodeHost } = await import(${JSON.stringify(fixture)});
    await closeVscodeHost();
  });
`;
}
