// Test-only extension: runs a snippet against the `vscode` of its window, on behalf of a test outside.
const crypto = require('node:crypto');
const fs = require('node:fs');
const http = require('node:http');
const path = require('node:path');
const vscode = require('vscode');

const AsyncFunction = /** @type {FunctionConstructor} */ ((async () => {}).constructor);

/** @param {import('vscode').ExtensionContext} context */
exports.activate = (context) => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  if (!process.env.CX_HELPER_FOLDER || !folder) return;
  // The test knows the folder of its window, so both sides can tell the socket's name from it (see window.mjs).
  const name = crypto.createHash('sha1').update(folder).digest('hex').slice(0, 12);
  const socket = path.join(process.env.CX_HELPER_FOLDER, `${name}.sock`);
  fs.rmSync(socket, { force: true });

  const server = http.createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    try {
      const { code, argument } = JSON.parse(body);
      const value = await new AsyncFunction('vscode', 'argument', code)(vscode, argument);
      response.end(JSON.stringify({ value }));
    } catch (error) {
      response.end(JSON.stringify({ error: error instanceof Error ? error.stack : String(error) }));
    }
  });
  server.listen(socket);
  context.subscriptions.push({ dispose: () => server.close() });
};
