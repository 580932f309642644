// The address of a window.

/**
 * @typedef {object} WindowAddress
 * @property {string} [folder] absolute path, or the address of a folder of a virtual file system
 * @property {string} [workspace] absolute path of a `.code-workspace` file, instead of the folder
 * @property {string} [file] opened at start; absolute path
 * @property {string} [extension] folder of an extension under development. Only one: the payload becomes a Map,
 *   where a second one would replace the first. Others go into the server's built-in extensions.
 * @property {string} [tests] file whose `run` is called in the extension host
 */

/**
 * @param {number} port
 * @param {WindowAddress} options
 */
export function workbenchUrl(port, { folder, workspace, file, extension, tests }) {
  const remote = (/** @type {string} */ file) =>
    `vscode-remote://127.0.0.1:${port}${encodeURI(toPath(file))}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  if (file) payload.push(['openFile', remote(file)]);

  const query = new URLSearchParams();
  if (workspace) query.set('workspace', toPath(workspace));
  else if (folder)
    query.set('folder', folder.includes(':/') && !/^[a-zA-Z]:/.test(folder) ? folder : toPath(folder));
  else query.set('ew', 'true');
  query.set('payload', JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?${query}`;
}

/** @param {string} file */
function toPath(file) {
  return process.platform === 'win32' ? `/${file.replaceAll('\\', '/')}` : file;
}
