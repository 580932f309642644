import assert from 'node:assert/strict';
import test from 'node:test';
import { BUILDERS } from '../../../src/core/diagram/builders.ts';
import type { ViewName, Views } from '../../../src/core/diagram/views.ts';
import { viewsOf } from '../../../src/core/diagram/views.ts';
import { FILE_KINDS } from '../../../src/core/model/identify.ts';
import { inEnglish } from '../../../src/core/translate.ts';
import { EXPORT_FORMATS, exportView, formatsOf } from '../../../src/picture/exports/exportView.ts';
import { mermaidDatabase } from '../../core/diagram/mermaidDatabase.ts';
import { viewSubject } from '../../core/support/viewSubject.ts';
import { meant, type Schema, schemaFiles } from '../../schemas/schemaFiles.ts';
import { fileWithView, filledWorkspace } from '../../support/filledWorkspace.ts';
import { hostilePayloads } from '../../support/hostilePayloads.ts';
import { strictMarkup } from './strictMarkup.ts';

const VIEWS = [...new Set(FILE_KINDS.flatMap((kind) => viewsOf(kind)))];

/** Where in a file a text stands: keys, and `*` for the items of a list and the keys that people choose. */
type Field = readonly string[];

/** Every place of a kind of file where the schema lets a text stand, whatever it says about that text. */
function fieldsOf(kind: string): readonly Field[] {
  const fields: Field[] = [];
  const walk = (schema: Schema, pointer: string, field: Field, within: readonly string[]): void => {
    const found = meant({ schema, pointer });
    const own = found.schema;
    if (within.includes(found.pointer)) return;
    const deeper = [...within, found.pointer];
    if (own.type === 'string' || own.enum !== undefined || own.const !== undefined) fields.push(field);
    for (const [name, one] of Object.entries((own.properties ?? {}) as Schema))
      walk(one as Schema, `${found.pointer}/properties/${name}`, [...field, name], deeper);
    if (own.items) walk(own.items as Schema, `${found.pointer}/items`, [...field, '*'], deeper);
    for (const keyword of ['anyOf', 'oneOf', 'allOf'])
      for (const [i, one] of Object.entries((own[keyword] ?? []) as Schema[]))
        walk(one, `${found.pointer}/${keyword}/${i}`, field, deeper);
    const free = own.additionalProperties;
    if (typeof free === 'object')
      walk(free as Schema, `${found.pointer}/additionalProperties`, [...field, '*'], deeper);
  };
  walk(schemaFiles.get(`${kind}.schema.json`) ?? assert.fail(kind), `${kind}.schema.json#`, [], []);
  return [...new Map(fields.map((field) => [field.join('/'), field])).values()];
}

/** What decides whether there is a picture at all stands alone; of the others ten at a time. */
function together(fields: readonly Field[]): readonly (readonly Field[])[] {
  const isAlone = (field: Field) =>
    ['apiVersion', 'kind', 'id', 'personas', 'persona'].includes(field.at(-1) ?? '');
  const groups = fields.filter(isAlone).map((field) => [field]);
  const others = fields.filter((field) => !isAlone(field));
  for (let i = 0; i < others.length; i += 10) groups.push(others.slice(i, i + 10));
  return groups;
}

/** Puts a text there, in every item of each list on the way, and makes what is missing on the way. */
function put(holder: Record<string, unknown>, [key = '', ...rest]: Field, text: string): void {
  const last = rest.length === 0;
  if (key !== '*') {
    if (last) holder[key] = text;
    else {
      if (
        typeof holder[key] !== 'object' ||
        holder[key] === null ||
        (rest[0] === '*') !== Array.isArray(holder[key])
      )
        holder[key] = rest[0] === '*' ? [{}] : {};
      put(holder[key] as Record<string, unknown>, rest, text);
    }
    return;
  }
  for (const i of Object.keys(holder)) {
    if (last) holder[i] = text;
    else {
      if (typeof holder[i] !== 'object' || holder[i] === null) holder[i] = {};
      put(holder[i] as Record<string, unknown>, rest, text);
    }
  }
}

test('hostile text in any field that a schema knows, an id, a day or a word of a list too, stays text in every export', {
  timeout: 300_000,
}, async () => {
  const parse = await mermaidDatabase();
  let turn = 0;
  let tried = 0;
  for (const kind of FILE_KINDS) {
    const fields = fieldsOf(kind);
    assert.ok(fields.length > 20, kind);
    for (const some of together(fields)) {
      const files = filledWorkspace('Text');
      const path = `a.${kind}.yaml`;
      const data = JSON.parse(files[path] ?? '') as Record<string, unknown>;
      const payloads = some.map((field) => {
        const payload = hostilePayloads[turn++ % hostilePayloads.length] as string;
        put(data, field, payload);
        return `${field.join('/')}: ${payload.slice(0, 80)}`;
      });
      files[path] = JSON.stringify(data);
      for (const name of VIEWS) {
        const where = `${kind}, ${name}: ${payloads.join('\n')}`;
        // Without its kind or version a file is nobody's.
        const view = hasFacts(files, name) && BUILDERS[name](viewSubject(files, fileWithView(name)));
        if (!view) continue;
        for (const format of EXPORT_FORMATS) {
          const exported: { readonly text: string } | undefined = exportView(
            name,
            view as Views[ViewName],
            format,
            {
              translate: inEnglish,
              title: name,
            },
          );
          if (!exported) continue;
          tried++;
          if (format === 'mermaid')
            await parse(exported.text).catch((error) => assert.fail(`${where}: ${error}`));
          else if (format === 'markdown')
            assert.doesNotMatch(withoutDiagram(exported.text), /(?<!\\)<(?!br>)[a-z/!?]/i, where);
          else assert.deepEqual(strictMarkup(exported.text).faults, [], where);
        }
      }
    }
  }
  assert.ok(turn > 300 && tried > 1000, `${turn} fields, ${tried} exports`);
});

function hasFacts(files: Readonly<Record<string, string>>, name: ViewName): boolean {
  try {
    viewSubject(files, fileWithView(name));
    return true;
  } catch {
    return false;
  }
}

const withoutDiagram = (markdown: string) => markdown.replace(/^```mermaid\n[\s\S]*?^```$/gm, '');

test('Mermaid reads the text of every view that has one, with every hostile text in every field', {
  timeout: 300_000,
}, async () => {
  const parse = await mermaidDatabase();
  const kinds = new Set<string>();
  for (const payload of hostilePayloads) {
    const files = filledWorkspace(payload);
    for (const name of VIEWS.filter((one) => formatsOf(one).includes('mermaid'))) {
      const view = BUILDERS[name](viewSubject(files, fileWithView(name))) ?? assert.fail(name);
      const options = { translate: inEnglish, title: name };
      const text = exportView(name, view as Views[ViewName], 'mermaid', options)?.text;
      if (text === undefined) continue;
      const { type } = await parse(text).catch((error) => assert.fail(`${name}: ${payload}: ${error}`));
      kinds.add(`${name}: ${type}`);
    }
  }
  assert.deepEqual([...kinds].sort(), ['journey: journey', 'opportunities: quadrantChart', 'roadmap: gantt']);
});
