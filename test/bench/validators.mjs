// The validators that people use for YAML with a schema, each set up so that it needs nothing but what is on disk.
import fs from 'node:fs';
import path from 'node:path';
import { ROOT, temporaryFolder } from '../host/project.mjs';
import { writeFiles } from './bench.mjs';
import { ensurePeers } from './peers.mjs';

const KINDS = ['persona', 'journey', 'strategy', 'catalog'];

/**
 * @typedef {object} Validator
 * @property {string} name
 * @property {string} node
 * @property {string[][]} runs arguments of Node; each is a process of its own, one after the other
 * @property {string} cwd
 * @property {Record<string, string>} env
 * @property {(out: string) => Iterable<string>} accused the files that are wrong, of what was printed
 */

/**
 * A company that these can read: they take a day such as 2026-10-13 for something that is no text unless it is in quotes,
 * and `ajv-cli` stops at the first file that is no YAML.
 * @param {import('./corpus.mjs').Corpus} corpus
 * @returns {import('./corpus.mjs').Corpus}
 */
export function readableByAll({ files, faults }) {
  const broken = new Set(faults.filter(({ code }) => code === 'CX001').map(({ path }) => path));
  return {
    files: new Map(
      [...files]
        .filter(([name]) => !broken.has(name))
        .map(([name, text]) => [name, text.replaceAll(/(?<=[:[{,] )\d{4}-\d\d-\d\d\b/g, "'$&'")]),
    ),
    faults: faults.filter(({ path }) => !broken.has(path)),
  };
}

/**
 * @param {string} company folder with the files
 * @returns {Record<'v8r' | 'spectral' | 'ajv', Validator>}
 */
export function validators(company) {
  const peers = ensurePeers();
  const folder = temporaryFolder();
  const fileOf = (/** @type {string} */ kind) => path.join(folder, `${kind}.json`);
  const json = (/** @type {unknown} */ value) => JSON.stringify(value);
  writeFiles(
    folder,
    new Map([
      ...KINDS.map((kind) => /** @type {const} */ ([`${kind}.json`, json(inOnePiece(kind))])),
      ['v8r.json', json({ customCatalog: { schemas: KINDS.map(inCatalogue) } })],
    ]),
  );
  // Its patterns are relative to the ruleset.
  writeFiles(company, new Map([['.spectral.json', json({ rules: {}, overrides: KINDS.map(overriding) })]]));
  const here = { node: peers.node, cwd: company, env: { HOME: folder, XDG_CACHE_HOME: folder } };
  return {
    v8r: {
      ...here,
      name: '`v8r`',
      runs: [[peers.v8r, '**/*.yaml', '--cache-ttl', '0']],
      env: { ...here.env, V8R_CONFIG_FILE: path.join(folder, 'v8r.json') },
      accused: (out) => found(out, /^✖ (.+\.yaml) is invalid$/gm),
    },
    spectral: {
      ...here,
      name: '`spectral`',
      runs: [[peers.spectral, 'lint', '**/*.yaml', '--ruleset', '.spectral.json', '--format', 'json']],
      accused: (out) =>
        JSON.parse(out).map((/** @type {{source: string}} */ { source }) =>
          path.relative(fs.realpathSync(company), fs.realpathSync(source)),
        ),
    },
    ajv: {
      ...here,
      name: '`ajv-cli`',
      runs: KINDS.map((kind) => [
        peers.ajv,
        'validate',
        ...['-s', fileOf(kind), '-d', `**/*.${kind}.yaml`, '--strict=false'],
      ]),
      accused: (out) => found(out, /^(.+\.yaml) invalid$/gm),
    },
  };

  /** A catalogue that is asked before the one on the network; with every file in it, that one is never asked. */
  function inCatalogue(/** @type {string} */ kind) {
    return { name: kind, fileMatch: [`**/*.${kind}.yaml`], location: fileOf(kind) };
  }
}

/** @param {string} kind */
function overriding(kind) {
  const then = { function: 'schema', functionOptions: { schema: inOnePiece(kind) } };
  return { files: [`**/*.${kind}.yaml`], rules: { [kind]: { given: '$', severity: 'error', then } } };
}

/**
 * A schema with what it takes from `common.schema.json` in itself: not every program finds a file next to another.
 * @param {string} kind
 */
function inOnePiece(kind) {
  const { $id: _, ...schema } = read(kind);
  const { $id: __, $schema: ___, ...common } = read('common');
  const inside = '"#/definitions/common/definitions/';
  const outer = JSON.parse(JSON.stringify(schema).replaceAll('"common.schema.json#/definitions/', inside));
  const inner = JSON.parse(
    JSON.stringify(common).replaceAll(/"(?:common\.schema\.json)?#\/definitions\//g, inside),
  );
  return { ...outer, definitions: { ...outer.definitions, common: inner } };
}

/** @param {string} kind */
function read(kind) {
  return JSON.parse(fs.readFileSync(path.join(ROOT, `schemas/${kind}.schema.json`), 'utf8'));
}

/**
 * @param {string} out
 * @param {RegExp} pattern
 */
function found(out, pattern) {
  return [...out.matchAll(pattern)].map(([, name = '']) => name);
}
