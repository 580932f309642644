// How schemas hold and mean each other.

// What holds schemas by name, a schema, or a list of schemas. Anything else is no schema, whatever its keys are called.
export const BY_NAME = ['properties', 'patternProperties', 'definitions'];
export const SINGLE = ['items', 'additionalProperties', 'propertyNames', 'not', 'if', 'then', 'else'];
export const LISTS = ['anyOf', 'oneOf', 'allOf'];

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
