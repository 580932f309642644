// A reverse proxy before the VS Code server which makes a window run extensions in the browser's worker.
// Extensions count as web extensions when their address is plain http, and the one place to say so is the
// configuration in the page. (Playwright's page.route cannot be used: Chromium forbids such pages to open
// sockets to this machine.)
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * @param {number} target port of the server
 * @param {{extensions: string[], tests?: string}} options folders of extensions; a file in the first of them
 */
export async function startWebProxy(target, { extensions, tests }) {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const extension = /^\/__extension\/(\d+)\/(.*)$/.exec(decodeURIComponent(pathname));
    if (extension) sendFile(extensions[Number(extension[1])], extension[2] ?? '', response);
    else forward(request, response, target, pathname === '/' ? editPage : undefined);
  });
  server.on('upgrade', (request, socket, head) => tunnel(request, socket, head, target));
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const { port } = /** @type {net.AddressInfo} */ (server.address());

  /** @param {string} html */
  function editPage(html) {
    const uri = (/** @type {number} */ index, /** @type {string} */ file = '') => ({
      scheme: 'http',
      authority: `127.0.0.1:${port}`,
      path: `/__extension/${index}${file}`,
    });
    const place = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;
    if (!place.test(html)) throw new Error('The page of VS Code has no configuration to edit.');
    return html.replace(place, (_, start, value) => {
      const configuration = JSON.parse(unescapeHtml(value));
      configuration.developmentOptions = {
        ...configuration.developmentOptions,
        extensions: extensions.map((_, index) => uri(index)),
        ...(tests && {
          extensionTestsPath: uri(0, `/${path.relative(extensions[0] ?? '', tests).replaceAll('\\', '/')}`),
        }),
      };
      return `${start}${escapeHtml(JSON.stringify(configuration))}"`;
    });
  }
  function stop() {
    server.closeAllConnections();
    server.close();
  }
  return { port, stop };
}

/**
 * @param {string | undefined} folder
 * @param {string} name
 * @param {http.ServerResponse} response
 */
function sendFile(folder, name, response) {
  const file = folder && path.join(folder, name);
  if (!file?.startsWith(folder + path.sep) || !fs.statSync(file, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
  fs.createReadStream(file).pipe(response);
}

/**
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 * @param {number} target
 * @param {((body: string) => string) | undefined} edit
 */
function forward(request, response, target, edit) {
  const headers = { ...request.headers };
  if (edit) delete headers['accept-encoding'];
  const { method, url } = request;
  const onward = http.request(
    { host: '127.0.0.1', port: target, path: url, method, headers },
    async (answer) => {
      if (!edit) {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
        return;
      }
      const chunks = [];
      for await (const chunk of answer) chunks.push(chunk);
      const body = edit(Buffer.concat(chunks).toString());
      const answerHeaders = { ...answer.headers, 'content-length': String(Buffer.byteLength(body)) };
      delete answerHeaders['transfer-encoding'];
      response.writeHead(answer.statusCode ?? 502, answerHeaders).end(body);
    },
  );
  onward.on('error', () => {
    if (!response.headersSent) response.writeHead(502);
    response.end();
  });
  request.pipe(onward);
}

/**
 * @param {http.IncomingMessage} request
 * @param {import('node:stream').Duplex} socket
 * @param {Buffer} head
 * @param {number} target
 */
function tunnel(request, socket, head, target) {
  const onward = net.connect(target, '127.0.0.1', () => {
    const headers = Object.entries(request.headers).map(([key, value]) => `${key}: ${value}`);
    onward.write([`${request.method} ${request.url} HTTP/1.1`, ...headers, '', ''].join('\r\n'));
    onward.write(head);
    onward.pipe(socket);
    socket.pipe(onward);
  });
  onward.on('error', () => socket.destroy());
  socket.on('error', () => onward.destroy());
}

/** @param {string} text */
function unescapeHtml(text) {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** @param {string} text */
function escapeHtml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
