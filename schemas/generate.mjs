// Writes what is generated from the schemas into src/core/schema/generated/: validators, types, the schemas as one module.
//   node schemas/generate.mjs [--force]
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('./', import.meta.url));
const OUT = fileURLToPath(new URL('../src/core/schema/generated/', import.meta.url));
const KINDS = ['persona', 'journey', 'strategy', 'catalog', 'config'];
const OUTPUTS = ['validators.js', 'validators.d.ts', 'types.d.ts', 'schemas.ts'];
const STAMP = 'inputs.sha256';

/** Definitions whose key would be a poor or a taken name for a type. */
const TYPE_NAMES = { promise: 'PromiseItem' };

export async function generate({ force = false } = {}) {
  const names = (await readdir(HERE)).filter((name) => name.endsWith('.schema.json')).sort();
  const texts = await Promise.all(names.map((name) => readFile(HERE + name, 'utf8')));
  const inputs = await hashOf([...texts, await readFile(fileURLToPath(import.meta.url), 'utf8')]);
  if (!force && (await isFresh(inputs))) return;

  const schemas = new Map(names.map((name, index) => [name, JSON.parse(texts[index])]));
  const [validators, types] = await Promise.all([validatorsOf(schemas), typesOf(schemas)]);
  const contents = [validators, VALIDATOR_TYPES, types, schemaModule(schemas)];
  await mkdir(OUT, { recursive: true });
  await Promise.all(OUTPUTS.map((name, index) => write(name, contents[index])));
  // Last, so that a run that was cut short is repeated.
  await write(STAMP, inputs);
}

async function hashOf(texts) {
  const manifest = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  const hash = createHash('sha256');
  for (const text of [...texts, JSON.stringify(manifest.devDependencies)]) hash.update(text).update('\0');
  return hash.digest('hex');
}

async function isFresh(inputs) {
  try {
    const [stamp, ...found] = await Promise.all([readFile(OUT + STAMP, 'utf8'), readdir(OUT)]);
    return stamp === inputs && OUTPUTS.every((name) => found[0].includes(name));
  } catch {
    return false;
  }
}

/** Builds may run at the same time; none of them may read half a file. */
async function write(name, text) {
  const temporary = `${OUT}.${name}.${process.pid}`;
  await writeFile(temporary, text);
  await rename(temporary, OUT + name);
}

// What holds schemas by name, a schema, or a list of schemas. Anything else is no schema, whatever its keys are called.
const BY_NAME = ['properties', 'patternProperties', 'definitions'];
const SINGLE = ['items', 'additionalProperties', 'propertyNames', 'not', 'if', 'then', 'else'];
const LISTS = ['anyOf', 'oneOf', 'allOf'];

/** A copy in which `change` has had its way with each schema, the innermost first. */
function mapSchema(schema, change) {
  if (typeof schema !== 'object') return schema;
  const copy = { ...schema };
  for (const key of Object.keys(copy)) {
    if (BY_NAME.includes(key)) {
      copy[key] = Object.fromEntries(
        Object.entries(copy[key]).map(([name, one]) => [name, mapSchema(one, change)]),
      );
    } else if (SINGLE.includes(key)) copy[key] = mapSchema(copy[key], change);
    else if (LISTS.includes(key)) copy[key] = copy[key].map((one) => mapSchema(one, change));
  }
  return change(copy);
}

/** The definition that a reference means in the end; some only give another one a description of its own. */
function target(schemas, ref, from) {
  const pointer = ref.startsWith('#') ? from + ref : ref;
  const [file, name] = pointer.split('#/definitions/');
  const schema = schemas.get(file)?.definitions[name];
  if (!schema) throw new Error(`${from} refers to ${ref}, which does not exist.`);
  return schema.$ref ? target(schemas, schema.$ref, file) : { pointer, file, name, schema };
}

/** A definition's address while it is a schema of its own; without slashes, so that none is relative to another. */
const addressOf = (pointer) => pointer.replaceAll(/[#/]+/g, '.');
const isAnnotation = (key) =>
  ['title', 'description', 'examples', 'default'].includes(key) || key.startsWith('x-');

async function validatorsOf(schemas) {
  const [{ Ajv }, { default: standalone }, esbuild] = await Promise.all([
    import('ajv'),
    import('ajv/dist/standalone/index.js'),
    import('esbuild'),
  ]);
  const pointers = new Map();
  const bare = [];
  for (const [file, { definitions, ...root }] of schemas) {
    for (const [name, one] of [['', root], ...Object.entries(definitions)]) {
      if (one.$ref) continue;
      const pointer = name ? `${file}#/definitions/${name}` : `${file}#`;
      // Without annotations, because ajv copies whole schemas into the code wherever it needs an enumeration.
      // Each definition is a schema of its own, because ajv compiles one anew for each file that reaches into another.
      const copy = {
        ...mapSchema(one, (part) =>
          part.$ref
            ? { $ref: addressOf(target(schemas, part.$ref, file).pointer) }
            : Object.fromEntries(Object.entries(part).filter(([key]) => !isAnnotation(key))),
        ),
        $id: addressOf(pointer),
      };
      pointers.set(copy.$id, pointer);
      bare.push(copy);
    }
  }

  const ajv = new Ajv({
    schemas: bare,
    strict: true,
    // `if: {required: [persona]}` asks about a property that stands one level up.
    strictRequired: false,
    allErrors: true,
    // Text decides about keys: one called `constructor` or `__proto__` must not find what every object inherits.
    ownProperties: true,
    inlineRefs: false,
    messages: false,
    code: { source: true, esm: true, lines: false },
  });
  // ajv lets the schemaPath of an error begin anew at each $ref, at `#`, and so hides which branch of a union it
  // belongs to. It has a place for a better beginning, and no option for it.
  for (const [address, pointer] of pointers) Object.assign(ajv.schemas[address], { schemaPath: pointer });
  const source = standalone.default(
    ajv,
    Object.fromEntries(KINDS.map((kind) => [kind, addressOf(`${kind}.schema.json#`)])),
  );
  const bundled = await esbuild.build({
    stdin: { contents: source, resolveDir: HERE },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    charset: 'utf8',
    write: false,
    banner: { js: '// Generated by schemas/generate.mjs.' },
  });
  return bundled.outputFiles[0].text;
}

const VALIDATOR_TYPES = `// Generated by schemas/generate.mjs.
export interface SchemaError {
  readonly keyword: string;
  /** JSON pointer into the data. */
  readonly instancePath: string;
  /** \`file#pointer/keyword\`, such as \`journey.schema.json#/definitions/step/required\`. */
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The key that is refused, when \`propertyNames\` refuses it. */
  readonly propertyName?: string;
}
export interface Validate {
  (data: unknown): boolean;
  /** What is wrong with the data of the last call; nothing when all is well. */
  errors?: readonly SchemaError[] | null;
}
${KINDS.map((kind) => `export const ${kind}: Validate;\n`).join('')}`;

function typeName(key) {
  return TYPE_NAMES[key] ?? key[0].toUpperCase() + key.slice(1);
}

/** Objects and unions have a type of their own; texts and numbers are written out where they are used. */
const hasType = (schema) => schema.anyOf !== undefined || schema.type === 'object';

/** The nearest description on the way to the definition that is meant. */
function descriptionOf(schemas, ref, from) {
  const [file, name] = (ref.startsWith('#') ? from + ref : ref).split('#/definitions/');
  const schema = schemas.get(file).definitions[name];
  return schema.description ?? (schema.$ref && descriptionOf(schemas, schema.$ref, file));
}

async function typesOf(schemas) {
  const { compile } = await import('json-schema-to-typescript');
  const definitions = {};
  const forTypes = (file) => (one) => {
    const {
      title: _title,
      patternProperties: _open,
      if: _if,
      then: _then,
      else: _else,
      propertyNames: _n,
      ...rest
    } = one;
    if (!one.$ref) return rest;
    const meant = target(schemas, one.$ref, file);
    const description = one.description ?? descriptionOf(schemas, one.$ref, file);
    if (hasType(meant.schema)) return { description, tsType: typeName(meant.name) };
    return { ...mapSchema(meant.schema, forTypes(meant.file)), description };
  };
  for (const [file, { definitions: own, ...root }] of schemas) {
    for (const [key, schema] of [[file.split('.')[0], root], ...Object.entries(own)]) {
      if (schema.$ref || !hasType(schema)) continue;
      const name = typeName(key);
      // `sample` in two files would become one type without anybody noticing.
      if (definitions[name]) throw new Error(`Two definitions want the type name ${name}.`);
      const { $schema: _schema, $id: _id, ...one } = mapSchema(schema, forTypes(file));
      definitions[name] = { ...one, title: name };
    }
  }
  const text = await compile(
    { title: 'AllTypes', type: 'object', additionalProperties: false, definitions },
    'AllTypes',
    {
      bannerComment:
        '// Generated by schemas/generate.mjs. Keys that start with `x-` are left out: nobody reads them.',
      unreachableDefinitions: true,
      unknownAny: true,
      // A tuple for each list that needs an item would be in the way of everybody who makes one.
      ignoreMinAndMaxItems: true,
      format: true,
      style: { singleQuote: true, printWidth: 110 },
    },
  );
  return text
    .replace(/export interface AllTypes \{\s*\}\n/, '')
    .replace(/^ \*\n \* This interface was referenced by .*\n(?: \* via the .*\n)?/gm, '')
    .replace(/\/\*\*\n \* This interface was referenced by .*\n(?: \* via the .*\n)? \*\/\n/g, '');
}

function schemaModule(schemas) {
  const json = JSON.stringify(JSON.stringify(Object.fromEntries(schemas)));
  return `// Generated by schemas/generate.mjs.
import { once } from '../../once.ts';

export type SchemaNode = { readonly [keyword: string]: unknown };
/** The schemas by file name, with all their words. */
export const schemas = once((): Readonly<Record<string, SchemaNode>> => JSON.parse(${json}));
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await generate({ force: process.argv.includes('--force') });
