// The compiler of our schemas: of validators that stand in a file, and for tests that want to know each error.
import { Ajv } from 'ajv';
import { mapSchema, target } from './schemaTree.mjs';

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
