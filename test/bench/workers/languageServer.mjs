// Red Hat's YAML language server over standard input and output, with our schemas, in which somebody types.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeCorpus } from '../corpus.mjs';
import { typing } from '../keystrokes.mjs';
import { serve } from './serve.mjs';

const [node = '', script = '', schemas = '', folder = ''] = process.argv.slice(2);
const { files } = makeCorpus({ files: 100 });
const server = spawn(node, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
process.on('exit', () => server.kill());
/** @type {Map<number, (result: any) => void>} */
const waiting = new Map();
/** @type {((diagnostics: {uri: string, diagnostics: any[]}) => void) | undefined} */
let onDiagnostics;
let received = Buffer.alloc(0);
let last = 0;
let version = 0;
let keystroke = 0;

const SETTINGS = {
  yaml: {
    schemas: Object.fromEntries(
      ['persona', 'journey', 'strategy', 'catalog'].map((kind) => [
        pathToFileURL(path.join(schemas, `${kind}.schema.json`)).href,
        `*.${kind}.yaml`,
      ]),
    ),
    validate: true,
    hover: true,
    completion: true,
    schemaStore: { enable: false },
  },
};

server.stdout.on('data', (chunk) => {
  received = Buffer.concat([received, chunk]);
  for (;;) {
    const head = received.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = Number(/Content-Length: (\d+)/i.exec(received.toString('latin1', 0, head))?.[1]);
    if (received.length < head + 4 + length) return;
    const body = received.toString('utf8', head + 4, head + 4 + length);
    received = received.subarray(head + 4 + length);
    receive(JSON.parse(body));
  }
});

/** @param {any} message */
function receive({ id, method, params, result }) {
  if (method === undefined) {
    waiting.get(id)?.(result);
    waiting.delete(id);
  } else if (method === 'textDocument/publishDiagnostics') onDiagnostics?.(params);
  else if (id !== undefined) {
    const answer =
      method === 'workspace/configuration'
        ? params.items.map((/** @type {any} */ { section }) => /** @type {any} */ (SETTINGS)[section] ?? null)
        : null;
    send({ id, result: answer });
  }
}

/** @param {object} message */
function send(message) {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

/**
 * @param {string} method
 * @param {unknown} params
 * @returns {Promise<any>}
 */
function request(method, params) {
  const id = ++last;
  send({ id, method, params });
  return new Promise((resolve) => waiting.set(id, resolve));
}

const root = pathToFileURL(folder).href;
const ready = request('initialize', {
  processId: process.pid,
  rootUri: root,
  workspaceFolders: [{ uri: root, name: 'company' }],
  capabilities: {
    workspace: { configuration: true, workspaceFolders: true },
    textDocument: {
      publishDiagnostics: {},
      completion: { completionItem: { snippetSupport: true } },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    },
  },
}).then(() => {
  send({ method: 'initialized', params: {} });
  send({ method: 'workspace/didChangeConfiguration', params: { settings: SETTINGS } });
});

/** @param {string} name */
const uriOf = (name) => pathToFileURL(path.join(folder, name)).href;

/**
 * The problems that the server publishes for a file next.
 * @param {string} uri
 * @returns {Promise<any[]>}
 */
function problemsOf(uri) {
  return new Promise((resolve) => {
    onDiagnostics = (news) => {
      if (news.uri === uri) resolve(news.diagnostics);
    };
  });
}

/** @type {Set<string>} */
const opened = new Set();

/**
 * Shows the server a text, and waits for what it says of it.
 * @param {string} name
 * @param {string} text
 */
async function show(name, text) {
  const uri = uriOf(name);
  const news = problemsOf(uri);
  version++;
  if (opened.has(name))
    send({
      method: 'textDocument/didChange',
      params: { textDocument: { uri, version }, contentChanges: [{ text }] },
    });
  else
    send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'yaml', version, text } },
    });
  opened.add(name);
  return news;
}

serve({
  /** @param {{path: string, place: import('../keystrokes.mjs').Place, count: number}} options */
  async type({ path: name, place, count }) {
    await ready;
    const { original, line, textAfter } = typing(files.get(name) ?? '', place);
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), original);
    if (!opened.has(name)) await show(name, original);
    const samples = [];
    for (let i = 0; i < count; i++) {
      const text = textAfter(keystroke + i);
      const started = performance.now();
      const problems = await show(name, text);
      samples.push(performance.now() - started);
      const faulty = problems.some((/** @type {any} */ { range }) => range.start.line === line);
      assert.equal(faulty, place === 'key' && text !== original, `after keystroke ${i} in a ${place}`);
    }
    keystroke += count;
    return samples;
  },
  /**
   * Milliseconds of questions about a place.
   * @param {{path: string, question: string, line: number, character: number, count: number}} options
   */
  async ask({ path: name, question, line, character, count }) {
    await ready;
    if (!opened.has(name)) await show(name, files.get(name) ?? '');
    const samples = [];
    for (let i = 0; i < count; i++) {
      const started = performance.now();
      const answer = await request(`textDocument/${question}`, {
        textDocument: { uri: uriOf(name) },
        position: { line, character },
      });
      samples.push(performance.now() - started);
      assert.ok(answer, `an answer to ${question}`);
    }
    return samples;
  },
});
