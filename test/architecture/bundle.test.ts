import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

interface Metafile {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<
    Record<
      string,
      {
        readonly bytes: number;
        readonly inputs: Readonly<Record<string, unknown>>;
        readonly imports: readonly { path: string; kind: string; external?: boolean }[];
      }
    >
  >;
}

// `node esbuild.mjs` writes these; `npm test` begins with it.
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const bundle = (name: string): Metafile => read(`dist/meta/${name}.json`);

type Output = Metafile['outputs'][string];

/** The scripts that are loaded with a script, itself among them. */
function loadedWith(script: string, outputs: Metafile['outputs']): string[] {
  const loaded = new Set([script]);
  for (const name of loaded) {
    const { imports } = outputs[name]!;
    for (const { path, kind, external } of imports)
      if (!external && kind !== 'dynamic-import') loaded.add(path);
  }
  return [...loaded];
}

const sourcesOf = (scripts: readonly string[], outputs: Metafile['outputs']): string[] =>
  scripts.flatMap((script) => Object.keys(outputs[script]!.inputs));

for (const [name, script] of [
  ['extension', 'dist/extension.js'],
  ['desktop', 'dist/desktop/extension.js'],
] as const) {
  describe(`the extension as ${script}`, () => {
    const { inputs, outputs } = bundle(name);
    const files = Object.keys(inputs);

    it('asks its host for nothing but `vscode`', () => {
      const external = Object.values<Output>(outputs).flatMap(({ imports }) =>
        imports.filter((one) => one.external).map(({ path }) => path),
      );
      assert.deepEqual([...new Set(external)], ['vscode']);
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
      for (const output of Object.keys(outputs))
        assert.deepEqual(
          readFileSync(output, 'utf8').match(
            /\beval\(|\bnew Function\(|\bprocess\.(env|cwd)\b|__dirname|import\(/g,
          ),
          null,
        );
    });
  });
}

describe('the parts of a program', () => {
  const desktop = bundle('desktop').outputs;
  const commandLine = bundle('cliMain').outputs;

  it('are the scripts that lie there, and no others', () => {
    for (const [folder, outputs] of [
      ['dist/desktop', desktop],
      ['dist/cli', commandLine],
    ] as const)
      assert.deepEqual(
        readdirSync(folder)
          .map((name) => `${folder}/${name}`)
          .sort(),
        Object.keys(outputs).sort(),
      );
  });

  it('hold each source once', () => {
    for (const outputs of [desktop, commandLine]) {
      const sources = sourcesOf(Object.keys(outputs), outputs).filter((path) => path.startsWith('src/'));
      assert.deepEqual(
        sources.filter((path, i) => sources.indexOf(path) !== i),
        [],
      );
    }
  });

  it('give the editor at its start what registers, and nothing that reads or shows', () => {
    const start = sourcesOf(loadedWith('dist/desktop/extension.js', desktop), desktop);
    assert.ok(start.includes('src/extension/extension.ts'));
    assert.deepEqual(
      start.filter((path) =>
        /^node_modules\/(yaml|picomatch)\/|^src\/core\/(schema|rules\/registry|service|diff)|^src\/picture/.test(
          path,
        ),
      ),
      [],
    );
  });

  it('give a check with workers nothing that reads files', () => {
    const parts = ['main', 'check', 'crew'].map(
      (name) => Object.keys(commandLine).find((path) => new RegExp(`/${name}(-\\w+)?\\.js$`).test(path))!,
    );
    const sources = sourcesOf(
      parts.flatMap((part) => loadedWith(part, commandLine)),
      commandLine,
    );
    assert.ok(sources.includes('src/cli/check/hand.ts'));
    assert.deepEqual(
      sources.filter((path) =>
        /^node_modules\/(yaml|picomatch)\/|^src\/core\/(schema|rules\/registry)/.test(path),
      ),
      [],
    );
  });
});

describe('the other bundles', () => {
  it('are what their layer allows', () => {
    for (const path of Object.keys(bundle('webview').inputs))
      assert.doesNotMatch(path, /^src\/(cli|extension)\//);
    for (const name of ['cli', 'cliMain'])
      for (const path of Object.keys(bundle(name).inputs))
        assert.doesNotMatch(path, /^src\/(extension|webview)\//);
  });

  it('answer from memory without loading the command line', () => {
    const [output] = Object.values(bundle('cli').outputs);
    assert.ok(output && output.bytes < 20_000, 'the start has grown');
    assert.ok(output.imports.some(({ path, external }) => external && path === './cli/main.js'));
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

  it('names what there is to run', () => {
    assert.ok(existsSync(manifest.main));
    assert.ok(existsSync(manifest.browser));
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
      'dist/desktop',
      'dist/cli.js',
      'dist/cli',
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
  const contributed: string[] = manifest.contributes.commands.map(
    ({ command }: { command: string }) => command,
  );
  for (const script of [manifest.main, manifest.browser])
    it(`that the manifest names are those that ${script} registers`, () => {
      assert.deepEqual(registeredCommands(script).sort(), [...contributed].sort());
    });
});

/** Activates a script with an editor that agrees to everything and does nothing. */
function registeredCommands(script: string): string[] {
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
  // What a bundle imports, it copies by its own keys; what it inherits stays within reach.
  const { activate } = run(script, () => Object.create(anything));
  const subscriptions: { dispose(): void }[] = [];
  activate?.({ subscriptions, extensionUri: anything });
  for (const { dispose } of subscriptions) assert.equal(typeof dispose, 'function');
  for (const subscription of subscriptions) subscription.dispose();
  // Commands of the editor itself, such as `_cxAsCode…`, begin otherwise.
  return registered.filter((name) => name.startsWith('cxAsCode.'));
}

/** Runs a script, and those beside it that it asks for. */
function run(script: string, editor: () => object): { activate?: (context: unknown) => void } {
  const module = { exports: {} };
  const require = (name: string) =>
    name === 'vscode' ? editor() : run(path.join(path.dirname(script), name), editor);
  new Function('require', 'module', 'exports', readFileSync(script, 'utf8'))(require, module, module.exports);
  return module.exports;
}
