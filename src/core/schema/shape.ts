import { once } from '../once.ts';
import { type ResolvedNode, resolved, type ScalarValue, type YamlNode } from '../yaml/tree.ts';
import { compileShapes, nodeAt } from './compileShapes.ts';
import { type SchemaNode, schemas } from './generated/schemas.ts';

/** What a catalog lists, in the order of the format. */
export const CATALOG_KINDS = Object.freeze([
  'channel',
  'touchpoint',
  'metric',
  'promise',
  'opportunity',
  'initiative',
  'evidence',
  'team',
] as const);

/** What can have an id. A stage, a step or a pain is local to its file: others write `file-id/its-id`. */
export const ENTITY_KINDS = Object.freeze([
  'persona',
  'journey',
  'strategy',
  'stage',
  'step',
  'pain',
  ...CATALOG_KINDS,
  'objective',
  'phase',
  'valueProposition',
] as const);

export type EntityKind = (typeof ENTITY_KINDS)[number];

/** What an id in a file may be an id of. Nothing refers to a strategy or a value proposition. */
export type RefKind = Exclude<EntityKind, 'strategy' | 'valueProposition'>;

export type SchemaKind = 'persona' | 'journey' | 'strategy' | 'catalog' | 'config';

export type JsonType = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';

/** What a string is written like, beyond being text. */
export type TextFormat = 'markdown' | 'date' | 'duration' | 'url' | 'path' | 'locale' | 'currency';

/** What may stand at a place of a file: a schema, references followed, made for walking beside a tree. May hold itself. */
export interface Shape {
  /** Where the schema stands: a `schemaPath` of the validators starts with it. For a use of a definition, the definition. */
  readonly pointer: string;
  /** For people, in Markdown; empty when there is nothing to say. */
  readonly description: string;
  readonly title: string | undefined;
  readonly examples: readonly unknown[];
  /** `undefined` when there is none. */
  readonly default: unknown;
  /** The types of all branches, for a union; empty when anything may stand here. */
  readonly types: ReadonlySet<JsonType>;
  readonly properties: ReadonlyMap<string, Shape>;
  readonly required: readonly string[];
  /** One of these keys has to be there, and only one; the last is the one to suggest. Empty when there is no such choice. */
  readonly exactlyOneOf: readonly string[];
  /** Keys that start with `x-` may stand here, with any value. */
  readonly patternX: boolean;
  readonly items: Shape | undefined;
  readonly minItems: number | undefined;
  readonly uniqueItems: boolean;
  /** For a map whose keys are not known beforehand: what stands under each key. */
  readonly values: Shape | undefined;
  /** For such a map: what its keys have to look like. */
  readonly keyPattern: RegExp | undefined;
  /** For such a map: what its keys are ids of. */
  readonly keyRef: readonly RefKind[] | undefined;
  /** For a union: what it consists of, in the order of the schema; empty otherwise. */
  readonly branches: readonly Shape[];
  /** For a string: what it is the id of. */
  readonly ref: readonly RefKind[] | undefined;
  /** For an object: what it is, when it has an `id`. */
  readonly defines: EntityKind | undefined;
  /** The id of what it defines is known in its own file only. */
  readonly local: boolean;
  /** It, or something inside of it, defines an id or refers to one. */
  readonly holdsIds: boolean;
  /** All values that are allowed, or `undefined`. */
  readonly enum: readonly ScalarValue[] | undefined;
  /** A sentence for some of the values of `enum` or `builtin`. */
  readonly enumDescriptions: ReadonlyMap<string, string>;
  /** For a reference: values that are known without being defined anywhere. */
  readonly builtin: readonly string[];
  readonly format: TextFormat | undefined;
  /** Without flags that keep a state. */
  readonly pattern: RegExp | undefined;
  /** What a text has to look like to fit its pattern, as a noun phrase. */
  readonly hint: string | undefined;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  readonly minLength: number | undefined;
  readonly maxLength: number | undefined;
}

const roots = once(() => compileShapes(schemas()));

/** The shape of a whole file. */
export function rootShape(kind: SchemaKind): Shape {
  return roots().get(kind)!;
}

/**
 * The schema that holds the keyword which a validator's `schemaPath` ends with; `undefined` when there is none.
 * A path that starts with `#` counts from the root of that kind.
 */
export function schemaAt(kind: SchemaKind, schemaPath: string): SchemaNode | undefined {
  const pointer = schemaPath.startsWith('#') ? `${kind}.schema.json${schemaPath}` : schemaPath;
  return nodeAt(schemas(), pointer.slice(0, pointer.lastIndexOf('/')));
}

/** The life cycle that needs no declaration, in its order. */
export function builtInPhases(): readonly string[] {
  return rootShape('journey').properties.get('stages')?.items?.properties.get('phase')?.builtin ?? [];
}

/**
 * The branch of a union that the node is meant to be: by its type, then by its keys. When no branch has its type,
 * the object among them, or the first. A shape that is no union is its own branch.
 */
export function branchFor(shape: Shape, node: YamlNode | undefined): Shape {
  const [first] = shape.branches;
  if (!first) return shape;
  const value = resolved(node);
  let fitting: Shape | undefined;
  let open: Shape | undefined;
  for (const branch of shape.branches) {
    if (!value || !fits(branch, value)) continue;
    if (value.kind !== 'map' || value.pairs.some((pair) => branch.properties.has(pair.name))) return branch;
    fitting ??= branch;
    // A map takes any key, so it is meant when no key is one that another branch declares.
    if (branch.values && value.pairs.length > 0) open ??= branch;
  }
  return open ?? fitting ?? shape.branches.find((branch) => branch.types.has('object')) ?? first;
}

function fits(shape: Shape, value: ResolvedNode): boolean {
  if (value.kind === 'map') return shape.types.has('object');
  if (value.kind === 'sequence') return shape.types.has('array');
  if (value.value === null) return shape.types.has('null');
  const type = typeof value.value as 'string' | 'number' | 'boolean';
  return shape.types.has(type) || (type === 'number' && shape.types.has('integer'));
}
