import type { SchemaNode } from './generated/schemas.ts';
import type { EntityKind, JsonType, RefKind, SchemaKind, Shape, TextFormat } from './shape.ts';

type Draft = { -readonly [Key in keyof Shape]: Shape[Key] };

const ANNOTATIONS = ['title', 'description', 'examples', 'default'] as const;

/** Makes the shape of each kind of file. Eagerly, since it takes a millisecond or two. */
export function compileShapes(files: Readonly<Record<string, SchemaNode>>): ReadonlyMap<SchemaKind, Shape> {
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
      types: new Set(list<JsonType>(node.type)),
    });
    // At the end, like what the branches may wait for.
    if (branches.length > 0) {
      finishing.push(() => {
        draft.types = new Set(branches.flatMap((one) => [...one.types]));
      });
    }
  }

  const roots = new Map<SchemaKind, Shape>();
  for (const [file, node] of Object.entries(files)) {
    if (node.type === 'object') roots.set(file.split('.')[0] as SchemaKind, shapeAt(node, pointerOf(file)));
  }
  for (const finish of finishing) finish();
  markHolders([...drafts.values()].reverse());
  for (const draft of drafts.values()) Object.freeze(draft);
  return roots;
}

/** What holds ids is found again and again until there is no more, since shapes may hold themselves; best from the inside out. */
function markHolders(drafts: readonly Draft[]): void {
  for (let more = true; more; ) {
    more = false;
    for (const draft of drafts) {
      if (draft.holdsIds || !(draft.ref || draft.keyRef || draft.defines || isHolder(draft))) continue;
      draft.holdsIds = true;
      more = true;
    }
  }
}

function isHolder({ properties, items, values, branches }: Draft): boolean {
  if (items?.holdsIds || values?.holdsIds || branches.some(({ holdsIds }) => holdsIds)) return true;
  return [...properties.values()].some(({ holdsIds }) => holdsIds);
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
    exactlyOneOf: [],
    patternX: false,
    items: undefined,
    minItems: undefined,
    uniqueItems: false,
    values: undefined,
    keyPattern: undefined,
    keyRef: undefined,
    branches: [],
    ref: undefined,
    defines: undefined,
    local: false,
    holdsIds: false,
    enum: undefined,
    enumDescriptions: new Map(),
    builtin: [],
    format: undefined,
    pattern: undefined,
    hint: undefined,
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
    // Written as: if the one is there, then not the other, else the other must be.
    exactlyOneOf:
      isNode(node.if) && isNode(node.else)
        ? [...list<string>(node.if.required), ...list<string>(node.else.required)]
        : [],
    patternX: isNode(node.patternProperties) && '^x-' in node.patternProperties,
    minItems: number(node.minItems),
    uniqueItems: node.uniqueItems === true,
    keyPattern: isNode(node.propertyNames) ? pattern(node.propertyNames.pattern) : undefined,
    keyRef: kinds(node['x-keyRef']),
    ref: kinds(node['x-ref']),
    defines: node['x-defines'] as EntityKind | undefined,
    local: node['x-local'] === true,
    enum: node.const === undefined ? (node.enum as Shape['enum']) : [node.const as string],
    enumDescriptions: new Map(isNode(words) ? (Object.entries(words) as [string, string][]) : []),
    builtin: list(node['x-builtin']),
    format: node['x-format'] as TextFormat | undefined,
    pattern: pattern(node.pattern),
    hint: node['x-hint'] as string | undefined,
    minimum: number(node.minimum),
    maximum: number(node.maximum),
    minLength: number(node.minLength),
    maxLength: number(node.maxLength),
  };
}

const isNode = (value: unknown): value is SchemaNode => typeof value === 'object' && value !== null;
const pattern = (value: unknown) => (typeof value === 'string' ? new RegExp(value, 'u') : undefined);
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

/** The schema at a pointer such as `journey.schema.json#/definitions/step`; `undefined` when there is none. */
export function nodeAt(files: Readonly<Record<string, SchemaNode>>, pointer: string): SchemaNode | undefined {
  const [file = '', path = ''] = pointer.split('#');
  let node: unknown = files[file];
  for (const part of path.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    node = isNode(node) && Object.hasOwn(node, key) ? node[key] : undefined;
  }
  return isNode(node) ? node : undefined;
}
