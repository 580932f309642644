// Test-only extension: a file system in memory, filled at start from `workspace.json` beside this file.
const vscode = require('vscode');

/**
 * @typedef {{type: number, ctime: number, mtime: number, children: Map<string, Entry>, data?: Uint8Array}} Entry
 * @typedef {import('vscode').Uri} Uri
 */

const { FileChangeType, FileSystemError, FileType } = vscode;

/** @returns {Entry} */
const newEntry = (/** @type {number} */ type) => ({
  type,
  ctime: Date.now(),
  mtime: Date.now(),
  children: new Map(),
});

class MemoryFileSystem {
  #root = newEntry(FileType.Directory);
  /** @type {import('vscode').EventEmitter<import('vscode').FileChangeEvent[]>} */
  #changed = new vscode.EventEmitter();
  onDidChangeFile = this.#changed.event;

  watch() {
    return new vscode.Disposable(() => {});
  }

  /** @param {Uri} uri */
  stat(uri) {
    const { type, ctime, mtime, data } = this.#find(uri);
    return { type, ctime, mtime, size: data?.length ?? 0 };
  }

  /** @param {Uri} uri @returns {[string, number][]} */
  readDirectory(uri) {
    return [...this.#find(uri).children].map(([name, entry]) => [name, entry.type]);
  }

  /** @param {Uri} uri */
  createDirectory(uri) {
    const { parent, name } = this.#split(uri);
    parent.children.set(name, newEntry(FileType.Directory));
    this.#fire(FileChangeType.Created, uri);
  }

  /** @param {Uri} uri */
  readFile(uri) {
    const { data } = this.#find(uri);
    if (!data) throw FileSystemError.FileIsADirectory(uri);
    return data;
  }

  /** @param {Uri} uri @param {Uint8Array} data @param {{create: boolean, overwrite: boolean}} options */
  writeFile(uri, data, options) {
    const { parent, name } = this.#split(uri);
    const existing = parent.children.get(name);
    if (!existing && !options.create) throw FileSystemError.FileNotFound(uri);
    if (existing && options.create && !options.overwrite) throw FileSystemError.FileExists(uri);
    const entry = existing ?? newEntry(FileType.File);
    entry.data = data;
    entry.mtime = Date.now();
    parent.children.set(name, entry);
    this.#fire(existing ? FileChangeType.Changed : FileChangeType.Created, uri);
  }

  /** @param {Uri} uri */
  delete(uri) {
    const { parent, name } = this.#split(uri);
    if (!parent.children.delete(name)) throw FileSystemError.FileNotFound(uri);
    this.#fire(FileChangeType.Deleted, uri);
  }

  /** @param {Uri} from @param {Uri} to */
  rename(from, to) {
    const entry = this.#find(from);
    const source = this.#split(from);
    const target = this.#split(to);
    source.parent.children.delete(source.name);
    target.parent.children.set(target.name, entry);
    this.#fire(FileChangeType.Deleted, from);
    this.#fire(FileChangeType.Created, to);
  }

  /** @param {Uri} uri */
  #find(uri) {
    let entry = this.#root;
    for (const name of uri.path.split('/').filter(Boolean)) {
      const child = entry.children.get(name);
      if (!child) throw FileSystemError.FileNotFound(uri);
      entry = child;
    }
    return entry;
  }

  /** @param {Uri} uri */
  #split(uri) {
    const slash = uri.path.lastIndexOf('/');
    return {
      parent: this.#find(uri.with({ path: uri.path.slice(0, slash) || '/' })),
      name: uri.path.slice(slash + 1),
    };
  }

  /** @param {number} type @param {Uri} uri */
  #fire(type, uri) {
    this.#changed.fire([{ type, uri }]);
  }
}

/** @param {import('vscode').ExtensionContext} context */
exports.activate = async (context) => {
  const files = new MemoryFileSystem();
  const source = vscode.Uri.joinPath(context.extensionUri, 'workspace.json').toString(true);
  /** @type {Record<string, string>} path below the workspace → contents in base 64 */
  const workspace = await (await fetch(source)).json();
  files.createDirectory(vscode.Uri.parse('memfs:/ws'));
  for (const [name, contents] of Object.entries(workspace)) {
    let folder = '/ws';
    for (const part of name.split('/').slice(0, -1)) {
      folder += `/${part}`;
      const uri = vscode.Uri.from({ scheme: 'memfs', path: folder });
      try {
        files.stat(uri);
      } catch {
        files.createDirectory(uri);
      }
    }
    const data = Uint8Array.from(atob(contents), (character) => character.charCodeAt(0));
    const uri = vscode.Uri.from({ scheme: 'memfs', path: `/ws/${name}` });
    files.writeFile(uri, data, { create: true, overwrite: true });
  }
  // Registered last: whoever waited for the file system finds it filled.
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider('memfs', files, { isCaseSensitive: true }),
  );
};
