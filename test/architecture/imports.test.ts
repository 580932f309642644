import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

interface Import {
  readonly from: string;
  /** A path of the repository, or the name of a package. */
  readonly to: string;
  readonly typeOnly: boolean;
}

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\.(ts|mjs|js|css)$/.test(path) && !path.includes('/generated/'));

const IMPORT =
  /(?:^|[\s;}])(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function importsOf(path: string): Import[] {
  const text = readFileSync(path, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
  return [...text.matchAll(IMPORT)].map(([, type, from, lazy]) => {
    const name = from ?? lazy ?? '';
    return {
      from: path,
      to: name.startsWith('.') ? join(dirname(path), name) : name,
      typeOnly: Boolean(type),
    };
  });
}

const IMPORTS = SOURCES.filter((path) => /\.(ts|mjs)$/.test(path)).flatMap(importsOf);

/** What each layer may import: folders of the repository, packages, `node:`; and what it may import types of. */
const LAYERS: Readonly<
  Record<string, { readonly any: readonly RegExp[]; readonly types?: readonly RegExp[] }>
> = {
  core: { any: [/^src\/core\//, /^yaml$/, /^picomatch/, /^fastest-levenshtein$/] },
  protocol: { any: [/^src\/protocol\//], types: [/^src\/core\//] },
  picture: { any: [/^src\/(picture|core\/diagram)\//], types: [/^src\/core\//] },
  extension: { any: [/^src\/(extension|core|protocol|picture)\//, /^vscode$/] },
  webview: {
    any: [/^src\/(webview|protocol|picture|core\/diagram)\//, /^mermaid/],
    types: [/^src\/core\//],
  },
  cli: { any: [/^src\/(cli|core|picture)\//, /^node:/, /^package\.json$/] },
};

describe('imports', () => {
  it('are found at all', () => {
    assert.ok(IMPORTS.length > 200, `${IMPORTS.length} imports`);
    assert.ok(IMPORTS.some(({ typeOnly }) => typeOnly));
    assert.deepEqual(
      [...new Set(SOURCES.map((path) => path.split('/')[1]!))].filter((layer) => !layer.includes('.')).sort(),
      Object.keys(LAYERS).sort(),
      'every folder of src is a layer',
    );
  });

  for (const [layer, { any, types = [] }] of Object.entries(LAYERS)) {
    it(`of ${layer} lead where its layer may look`, () => {
      const strays = IMPORTS.filter(({ from, to, typeOnly }) => {
        // A build script beside its bundle is no part of it.
        if (!from.startsWith(`src/${layer}/`) || from.endsWith('.mjs')) return false;
        return ![...any, ...(typeOnly ? types : [])].some((allowed) => allowed.test(to));
      });
      assert.deepEqual(
        strays.map(({ from, to }) => `${from} → ${to}`),
        [],
      );
    });
  }

  it('name files that exist, with their endings', () => {
    const missing = IMPORTS.filter(
      ({ to }) => to.startsWith('src/') && !to.includes('/generated/') && !existsSync(to),
    );
    assert.deepEqual(
      missing.map(({ from, to }) => `${from} → ${to}`),
      [],
    );
  });

  it('go round in no circle within the core', () => {
    // Types are gone once the code runs; they may point at each other.
    const graph = new Map<string, string[]>();
    for (const { from, to, typeOnly } of IMPORTS) {
      if (!typeOnly && from.startsWith('src/core/')) graph.set(from, [...(graph.get(from) ?? []), to]);
    }
    assert.deepEqual(circlesIn(graph), []);
  });
});

/** Every circle that a walk in depth runs into, as `a → b → a`. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (at: string, way: readonly string[]) => {
    if (way.includes(at)) circles.push([...way.slice(way.indexOf(at)), at].join(' → '));
    else if (!done.has(at)) for (const next of graph.get(at) ?? []) walk(next, [...way, at]);
    done.add(at);
  };
  for (const start of graph.keys()) walk(start, []);
  return circles;
}

describe('the core, and the pictures beside it,', () => {
  it('are compiled without the globals of Node, the browser or the editor', () => {
    const { compilerOptions } = JSON.parse(readFileSync('tsconfig.json', 'utf8'));
    assert.deepEqual(compilerOptions.types, []);
    assert.deepEqual(compilerOptions.lib, ['ES2023']);
    for (const layer of ['core', 'picture']) {
      const own = JSON.parse(readFileSync(`src/${layer}/tsconfig.json`, 'utf8'));
      assert.equal(own.compilerOptions, undefined, layer);
    }
  });

  it('ask neither the clock nor chance, and keep no state in their modules', () => {
    const offences = SOURCES.filter((path) => /^src\/(core|picture)\//.test(path)).flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => /Date\.now|new Date\(\)|Math\.random|performance\.now|^(export )?let /.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    assert.deepEqual(offences, []);
  });
});

describe('a source file', () => {
  it('has at most 400 lines', () => {
    const long = SOURCES.filter((path) => path.endsWith('.ts'))
      .map((path) => [path, readFileSync(path, 'utf8').split('\n').length] as const)
      .filter(([, lines]) => lines > 400);
    assert.deepEqual(long, []);
  });

  it('is called by what it exports, in camel case', () => {
    const names = SOURCES.map((path) => path.split('/').pop()!);
    assert.deepEqual(
      names.filter((name) => !/^[a-z][A-Za-z0-9]*(\.d)?\.(ts|mjs|css)$/.test(name)),
      [],
    );
    assert.deepEqual(
      names.filter((name) => /^(utils?|helpers?|common|misc|index)\./.test(name)),
      [],
    );
  });
});
