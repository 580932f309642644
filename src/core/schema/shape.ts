import type { ResolvedNode, YamlNode } from '../yaml/tree.ts';
import { resolved } from '../yaml/tree.ts';
import { type SchemaNode, schemas } from './generated/schemas.ts';

/** What can have an id. A stage, a step or a pain is local to its file: others write `file-id/its-id`. */
export const ENTITY_KINDS = Object.freeze([
  'persona',
  'journey',
  'strategy',
  'stage',
  'step',
  'pain',
  'channel',
  'touchpoint',
  'metric',
  'promise',
  'opportunity',
  'initiative',
  'evidence',
  'team',
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
  /** Keys that start with `x-` may stand here, with any value. */
  readonly patternX: boolean;
  readonly items: Shape | undefined;
  readonly minItems: number | undefined;
  /** For a map whose keys are not known beforehand: what stands under each key. */
  readonly values: Shape | undefined;
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
  /** All values that are allowed, or `undefined`. */
  readonly enum: readonly (string | number | boolean)[] | undefined;
  /** A sentence for some of the values of `enum` or `builtin`. */
  readonly enumDescriptions: ReadonlyMap<string, string>;
  /** For a reference: values that are known without being defined anywhere. */
  readonly builtin: readonly string[];
  readonly format: TextFormat | undefined;
  /** What a text has to look like to fit its pattern, as a noun phrase. */
  readonly hint: string | undefined;
  readonly pattern: RegExp | undefined;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  readonly minLength: number | undefined;
  readonly maxLength: number | undefined;
}

type Draft = { -readonly [Key in keyof Shape]: Shape[Key] };

const ANNOTATIONS = ['title', 'description', 'examples', 'default'] as const;

/** Makes the shape of each kind of file. Eagerly, since it takes a millisecond or two. */
function compileShapes(files: Readonly<Record<string, SchemaNode>>): ReadonlyMap<SchemaKind, Shape> {
  const drafts = new Map<string, Draft>();
  const finishing: (() => void)[] = [];

  function shapeAt(node: SchemaNode, pointer: string): Shape {
    const known = drafts.get(pointer);
    if (known) return known;
    const target = targetOf(files, pointer, node);
    if (target) {
      const meant = shapeAt(target.node, target.pointer);
      if (!ANNOTATIONS.some((keyword) => node[keyword] !== undefined)) return meant;
      // The same with words of its own. Filled in at the end, because what is meant may still be in the making.
      const draft = { ...emptyShape(pointer) };
      drafts.set(pointer, draft);
      finishing.push(() => Object.assign(draft, meant, wordsOf(node)));
      return draft;
    }
    const draft = emptyShape(pointer);
    drafts.set(pointer, draft);
    fill(draft, node, pointer);
    return draft;
  }

  function fill(draft: Draft, node: SchemaNode, pointer: string): void {
    const child = (key: string): Shape | undefined =>
      isNode(node[key]) ? shapeAt(node[key], `${pointer}/${key}`) : undefined;
    const properties = isNode(node.properties) ? Object.entries(node.properties) : [];
    const named = properties.map(([name, one]) => {
      return [name, shapeAt(one as SchemaNode, `${pointer}/properties/${escaped(name)}`)] as const;
    });
    const branches = list<SchemaNode>(node.anyOf).map((one, index) =>
      shapeAt(one, `${pointer}/anyOf/${index}`),
    );
    Object.assign(draft, wordsOf(node), keywordsOf(node), {
      properties: new Map(named),
      items: child('items'),
      values: child('additionalProperties'),
      branches,
      types: new Set(branches.length > 0 ? branches.flatMap((one) => [...one.types]) : list(node.type)),
    });
  }

  const roots = new Map<SchemaKind, Shape>();
  for (const [file, node] of Object.entries(files)) {
    if (node.type === 'object') roots.set(file.split('.')[0] as SchemaKind, shapeAt(node, pointerOf(file)));
  }
  for (const finish of finishing) finish();
  for (const draft of drafts.values()) Object.freeze(draft);
  return roots;
}

const pointerOf = (file: string) => `${file}#`;

function emptyShape(pointer: string): Draft {
  return {
    pointer,
    description: '',
    title: undefined,
    examples: [],
    default: undefined,
    types: new Set(),
    properties: new Map(),
    required: [],
    patternX: false,
    items: undefined,
    minItems: undefined,
    values: undefined,
    keyRef: undefined,
    branches: [],
    ref: undefined,
    defines: undefined,
    local: false,
    enum: undefined,
    enumDescriptions: new Map(),
    builtin: [],
    format: undefined,
    hint: undefined,
    pattern: undefined,
    minimum: undefined,
    maximum: undefined,
    minLength: undefined,
    maxLength: undefined,
  };
}

/** What a schema says in words, without what it leaves unsaid. */
function wordsOf(node: SchemaNode): Partial<Draft> {
  return Object.fromEntries(
    ANNOTATIONS.filter((key) => node[key] !== undefined).map((key) => [key, node[key]]),
  );
}

function keywordsOf(node: SchemaNode): Partial<Draft> {
  const words = node['x-enumDescriptions'];
  return {
    required: list(node.required),
    patternX: isNode(node.patternProperties) && '^x-' in node.patternProperties,
    minItems: number(node.minItems),
    keyRef: kinds(node['x-keyRef']),
    ref: kinds(node['x-ref']),
    defines: node['x-defines'] as EntityKind | undefined,
    local: node['x-local'] === true,
    enum: node.const === undefined ? (node.enum as Shape['enum']) : [node.const as string],
    enumDescriptions: new Map(isNode(words) ? (Object.entries(words) as [string, string][]) : []),
    builtin: list(node['x-builtin']),
    format: node['x-format'] as TextFormat | undefined,
    hint: node['x-hint'] as string | undefined,
    pattern: typeof node.pattern === 'string' ? new RegExp(node.pattern, 'u') : undefined,
    minimum: number(node.minimum),
    maximum: number(node.maximum),
    minLength: number(node.minLength),
    maxLength: number(node.maxLength),
  };
}

const isNode = (value: unknown): value is SchemaNode => typeof value === 'object' && value !== null;
const number = (value: unknown) => (typeof value === 'number' ? value : undefined);
const kinds = (value: unknown) => (typeof value === 'string' ? (value.split('|') as RefKind[]) : undefined);
const escaped = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');

function list<Item>(value: unknown): readonly Item[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as Item];
}

/** The definition that a `$ref` names, or `undefined` for a schema that stands for itself. */
function targetOf(files: Readonly<Record<string, SchemaNode>>, from: string, node: SchemaNode) {
  if (typeof node.$ref !== 'string') return undefined;
  const pointer = node.$ref.startsWith('#') ? from.slice(0, from.indexOf('#')) + node.$ref : node.$ref;
  const found = nodeAt(files, pointer);
  return found && { node: found, pointer };
}

function nodeAt(files: Readonly<Record<string, SchemaNode>>, pointer: string): SchemaNode | undefined {
  const [file = '', path = ''] = pointer.split('#');
  let node: unknown = files[file];
  for (const part of path.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    node = isNode(node) && Object.hasOwn(node, key) ? node[key] : undefined;
  }
  return isNode(node) ? node : undefined;
}

const ROOTS = compileShapes(schemas);

/** The shape of a whole file. */
export function rootShape(kind: SchemaKind): Shape {
  return ROOTS.get(kind)!;
}

/**
 * The schema that holds the keyword which a validator's `schemaPath` ends with; `undefined` when there is none.
 * A path that starts with `#` counts from the root of that kind.
 */
export function schemaAt(kind: SchemaKind, schemaPath: string): SchemaNode | undefined {
  const pointer = schemaPath.startsWith('#') ? `${kind}.schema.json${schemaPath}` : schemaPath;
  return nodeAt(schemas, pointer.slice(0, pointer.lastIndexOf('/')));
}

/** The life cycle that needs no declaration, in its order. */
export const BUILT_IN_PHASES: readonly string[] =
  rootShape('journey').properties.get('stages')?.items?.properties.get('phase')?.builtin ?? [];

/**
 * The branch of a union that the node is meant to be: by its type, then by its keys. When no branch has its type,
 * the object among them, or the first. A shape that is no union is its own branch.
 */
export function branchFor(shape: Shape, node: YamlNode | undefined): Shape {
  const [first] = shape.branches;
  if (!first) return shape;
  const value = resolved(node);
  const fitting = value ? shape.branches.filter((branch) => fits(branch, value)) : [];
  if (fitting.length === 0) return shape.branches.find((branch) => branch.types.has('object')) ?? first;
  if (value?.kind !== 'map') return fitting[0]!;
  const byKey = fitting.find((branch) => value.pairs.some((pair) => branch.properties.has(pair.name)));
  // A map takes any key, so it is meant when no key is one that another branch declares.
  const open = value.pairs.length > 0 ? fitting.find((branch) => branch.values) : undefined;
  return byKey ?? open ?? fitting[0]!;
}

function fits(shape: Shape, value: ResolvedNode): boolean {
  if (value.kind === 'map') return shape.types.has('object');
  if (value.kind === 'sequence') return shape.types.has('array');
  if (value.value === null) return shape.types.has('null');
  const type = typeof value.value as 'string' | 'number' | 'boolean';
  return shape.types.has(type) || (type === 'number' && shape.types.has('integer'));
}
