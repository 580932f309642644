import { branchFor, rootShape, type Shape } from '../../src/core/schema/shape.ts';
import { itemsOf, valueAt, type YamlNode } from '../../src/core/yaml/tree.ts';
import type { Fixture } from './fixtures.ts';
import { type SchemaError, validators } from './validators.ts';

/** These only say that a part of them failed. */
const WRAPPERS = new Set(['if', 'anyOf', 'propertyNames']);

/** What is wrong with a file when, of each union, only the branch counts that was meant: `/goals/0 required text`. */
export function intendedErrors({ kind, data, root }: Fixture): readonly string[] {
  const validate = validators[kind];
  if (validate(data)) return [];
  const errors = validate.errors ?? [];
  const others = errors.filter(({ keyword }) => keyword === 'anyOf').flatMap((error) => notMeant(error));
  const meant = errors.filter((error) => {
    return !WRAPPERS.has(error.keyword) && !others.some(([at, pointer]) => isOf(error, at, pointer));
  });
  return [...new Set(meant.map(sentence))];

  function notMeant({ instancePath, schemaPath }: SchemaError): [string, string][] {
    const [shape, node] = placeAt(rootShape(kind), root, instancePath);
    const union = `${shape.pointer}/anyOf`;
    if (union !== schemaPath)
      throw new Error(`At ${instancePath} the shape says ${union}, not ${schemaPath}.`);
    const branch = branchFor(shape, node);
    return shape.branches.filter((one) => one !== branch).map((one) => [instancePath, one.pointer]);
  }
}

function isOf({ instancePath, schemaPath }: SchemaError, at: string, pointer: string): boolean {
  return instancePath === at && schemaPath.startsWith(`${pointer}/`);
}

function sentence({ instancePath, keyword, params, propertyName }: SchemaError): string {
  const key = params.missingProperty ?? params.additionalProperty ?? propertyName;
  return [instancePath || '/', keyword.split(' ')[0], key].filter(Boolean).join(' ');
}

/** The shape and the node at a place, unions on the way resolved to what was meant. */
function placeAt(start: Shape, root: YamlNode, instancePath: string): [Shape, YamlNode | undefined] {
  let shape = start;
  let node: YamlNode | undefined = root;
  for (const key of instancePath.split('/').slice(1)) {
    const inside = branchFor(shape, node);
    const next = inside.properties.get(key) ?? inside.items ?? inside.values;
    if (!next) throw new Error(`Nothing is known about ${instancePath}.`);
    shape = next;
    node = inside.items ? itemsOf(node)[Number(key)] : valueAt(node, key);
  }
  return [shape, node];
}
