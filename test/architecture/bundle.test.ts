import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

interface Metafile {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<
    Record<
      string,
      { readonly bytes: number; readonly imports: readonly { path: string; external?: boolean }[] }
    >
  >;
}

// `node esbuild.mjs` writes these; `npm test` begins with it.
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const bundle = (name: string): Metafile => read(`dist/meta/${name}.json`);

describe('the bundle of the extension', () => {
  const { inputs, outputs } = bundle('extension');
  const output = outputs['dist/extension.js']!;
  const files = Object.keys(inputs);

  it('asks its host for nothing but `vscode`', () => {
    assert.deepEqual([...new Set(output.imports.map(({ path }) => path))], ['vscode']);
  });

  it('has nothing of Node, of the command line or of the pages in it', () => {
    assert.deepEqual(
      files.filter((path) => /(^|\W)node:|^src\/(cli|webview)\/|^test\//.test(path)),
      [],
    );
    assert.ok(files.includes('src/core/service.ts'));
  });

  it('has of packages only those that the core is allowed', () => {
    const packages = files
      .map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1])
      .filter(Boolean);
    assert.deepEqual([...new Set(packages)].sort(), ['fastest-levenshtein', 'picomatch', 'yaml']);
  });

  it('evaluates no code from text', () => {
    const code = readFileSync('dist/extension.js', 'utf8');
    assert.deepEqual(
      code.match(/\beval\(|\bnew Function\(|\bprocess\.(env|cwd)\b|__dirname|import\(/g),
      null,
    );
  });
});

describe('the other bundles', () => {
  it('are what their layer allows', () => {
    for (const path of Object.keys(bundle('webview').inputs))
      assert.doesNotMatch(path, /^src\/(cli|extension)\//);
    for (const name of ['cli', 'cliMain', 'cliWorker'])
      for (const path of Object.keys(bundle(name).inputs))
        assert.doesNotMatch(path, /^src\/(extension|webview)\//);
  });

  it('answer from memory without loading the command line', () => {
    const [output] = Object.values(bundle('cli').outputs);
    assert.ok(output && output.bytes < 20_000, 'the start has grown');
    assert.ok(output.imports.some(({ path, external }) => external && path === './cli-main.js'));
  });

  it('leave the page to ask for nothing from outside', () => {
    const external = Object.values(bundle('webview').outputs).flatMap(({ imports }) =>
      imports.filter((one) => one.external),
    );
    assert.deepEqual(external, []);
  });
});

const manifest = read('package.json');
const words: Readonly<Record<string, string>> = read('package.nls.json');

/** Keys of the manifest whose values people read. */
const READ_BY_PEOPLE =
  /^(title|description|markdownDescription|shortTitle|label|contents|enumDescriptions|markdownEnumDescriptions|(markdownD|d)eprecationMessage)$/;

function textsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return READ_BY_PEOPLE.test(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, name));
}

describe('the manifest', () => {
  // The name of the product stands for itself in every language.
  const texts = textsOf({ description: manifest.description, contributes: manifest.contributes }).filter(
    (text) => text !== manifest.displayName,
  );

  it('leaves every text to package.nls.json', () => {
    assert.deepEqual(
      texts.filter((text) => !/^%[\w.]+%$/.test(text)),
      [],
    );
  });

  it('finds every text there, and uses all of them', () => {
    const used = new Set(texts.map((text) => text.slice(1, -1)));
    assert.deepEqual([...used].filter((key) => !words[key]).sort(), []);
    assert.deepEqual(
      Object.keys(words).filter((key) => !used.has(key)),
      [],
    );
  });

  it('gives every command a title and puts only known ones in menus', () => {
    const commands: { command: string; title?: string }[] = manifest.contributes.commands;
    for (const { command, title } of commands) assert.ok(title && words[title.slice(1, -1)], command);
    const known = new Set(commands.map(({ command }) => command));
    const menus = Object.values(
      manifest.contributes.menus as Record<string, { command?: string; alt?: string }[]>,
    ).flat();
    const named = [
      ...menus.flatMap(({ command, alt }) => [command, alt]),
      ...manifest.contributes.keybindings.map((one: { command: string }) => one.command),
    ];
    assert.deepEqual(
      named.filter((command) => command?.startsWith('cxAsCode.') && !known.has(command)),
      [],
    );
  });

  it('runs one file everywhere', () => {
    assert.equal(manifest.main, manifest.browser);
    assert.ok(existsSync(manifest.main));
    assert.ok(existsSync(Object.values(manifest.bin as Record<string, string>)[0]!));
  });

  it('can be trusted in every workspace', () => {
    assert.deepEqual(manifest.capabilities, {
      virtualWorkspaces: true,
      untrustedWorkspaces: { supported: true },
    });
  });

  it('ships what the extension needs, and no sources', () => {
    const shipped: string[] = manifest.files;
    for (const needed of [
      'dist/extension.js',
      'dist/webview',
      'dist/cli.js',
      'dist/cli-main.js',
      'dist/cli-worker.js',
      'package.nls.json',
      'LICENSE',
    ]) {
      assert.ok(shipped.includes(needed), `${needed} is not shipped`);
    }
    const pages = Object.keys(bundle('webview').outputs);
    assert.deepEqual(
      pages.filter((path) => !path.startsWith('dist/webview/')),
      [],
    );
    assert.deepEqual(
      shipped.filter((pattern) => /^(src|test|dist\/?$|dist\/meta|node_modules)/.test(pattern)),
      [],
    );
  });
});

describe('the commands', () => {
  it('that the manifest names are those that the extension registers', () => {
    const contributed: string[] = manifest.contributes.commands.map(
      ({ command }: { command: string }) => command,
    );
    assert.deepEqual(registeredCommands().sort(), [...contributed].sort());
  });
});

/** Activates the bundle with an editor that agrees to everything and does nothing. */
function registeredCommands(): string[] {
  const registered: string[] = [];
  const nothing = class {} as { name?: string };
  delete nothing.name; // cannot be set otherwise
  const register = (name: string) => {
    registered.push(name);
    return anything;
  };
  const anything: object = new Proxy(nothing, {
    set: () => true,
    get(_, key) {
      if (key === 'registerCommand') return register;
      if (key === Symbol.iterator) return [][Symbol.iterator];
      if (key === Symbol.toPrimitive) return () => '';
      if (key === 'prototype') return Reflect.get(nothing, key); // of what a class extends
      if (key === 'then') return undefined;
      if (key === 'workspaceFolders' || key === 'textDocuments') return [];
      return anything;
    },
    apply: () => anything,
    construct: () => anything,
  });
  const module = { exports: {} as { activate?: (context: unknown) => void } };
  const run = new Function('require', 'module', 'exports', readFileSync('dist/extension.js', 'utf8'));
  // What a bundle imports, it copies by its own keys; what it inherits stays within reach.
  run(() => Object.create(anything), module, module.exports);
  const subscriptions: { dispose(): void }[] = [];
  module.exports.activate?.({ subscriptions, extensionUri: anything });
  for (const { dispose } of subscriptions) assert.equal(typeof dispose, 'function');
  for (const subscription of subscriptions) subscription.dispose();
  // Commands of the editor itself, such as `_cxAsCode…`, begin otherwise.
  return registered.filter((name) => name.startsWith('cxAsCode.'));
}
