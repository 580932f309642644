// The compiler of our schemas: of validators that stand in a file, and for tests that want to know each error.
import { Ajv } from 'ajv';

// What holds schemas by name, a schema, or a list of schemas. Anything else is no schema, whatever its keys are called.
const BY_NAME = ['properties', 'patternProperties', 'definitions'];
const SINGLE = ['items', 'additionalProperties', 'propertyNames', 'not', 'if', 'then', 'else'];
const LISTS = ['anyOf', 'oneOf', 'allOf'];

/**
 * A copy in which `change` has had its way with each schema, the innermost first.
 * @param {any} schema
 * @param {(schema: any) => any} change
 * @returns {any}
 */
export function mapSchema(schema, change) {
  if (typeof schema !== 'object') return schema;
  const copy = { ...schema };
  for (const key of Object.keys(copy)) {
    if (BY_NAME.includes(key)) {
      copy[key] = Object.fromEntries(
        Object.entries(copy[key]).map(([name, one]) => [name, mapSchema(one, change)]),
      );
    } else if (SINGLE.includes(key)) copy[key] = mapSchema(copy[key], change);
    else if (LISTS.includes(key))
      copy[key] = copy[key].map((/** @type {any} */ one) => mapSchema(one, change));
  }
  return change(copy);
}

/**
 * The definition that a reference means in the end; some only give another one a description of its own.
 * @param {ReadonlyMap<string, any>} schemas by file name
 * @param {string} ref
 * @param {string} from the file in which it stands
 * @returns {{pointer: string, file: string, name: string, schema: any}}
 */
export function target(schemas, ref, from) {
  const pointer = ref.startsWith('#') ? from + ref : ref;
  const [file = '', name = ''] = pointer.split('#/definitions/');
  const schema = schemas.get(file)?.definitions[name];
  if (!schema) throw new Error(`${from} refers to ${ref}, which does not exist.`);
  return schema.$ref ? target(schemas, schema.$ref, file) : { pointer, file, name, schema };
}

/**
 * A definition's address while it is a schema of its own; without slashes, so that none is relative to another.
 * @param {string} pointer such as `common.schema.json#/definitions/id`
 */
export const addressOf = (pointer) => pointer.replaceAll(/[#/]+/g, '.');
const isAnnotation = (/** @type {string} */ key) =>
  ['title', 'description', 'examples', 'default'].includes(key) || key.startsWith('x-');

/** @param {ReadonlyMap<string, any>} schemas by file name; each is known by `addressOf` its file and `#` */
export function ajvOf(schemas) {
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
    code: { source: true, esm: true, lines: true },
  });
  // ajv lets the schemaPath of an error begin anew at each $ref, at `#`, and so hides which branch of a union it
  // belongs to. It has a place for a better beginning, and no option for it.
  for (const [address, pointer] of pointers)
    Object.assign(ajv.schemas[address] ?? {}, { schemaPath: pointer });
  return ajv;
}
