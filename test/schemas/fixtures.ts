import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { SchemaKind } from '../../src/core/schema/shape.ts';
import { toData } from '../../src/core/yaml/data.ts';
import { readYaml } from '../../src/core/yaml/read.ts';
import type { YamlNode } from '../../src/core/yaml/tree.ts';

export interface Fixture {
  readonly name: string;
  /** The first part of its name. */
  readonly kind: SchemaKind;
  readonly text: string;
  readonly root: YamlNode;
  readonly data: unknown;
}

/** The files of `valid` or `invalid`. */
export function fixturesOf(folder: 'valid' | 'invalid'): readonly Fixture[] {
  const directory = path.join(import.meta.dirname, folder);
  return readdirSync(directory)
    .sort()
    .map((file) => readFixture(path.join(directory, file)));
}

function readFixture(file: string): Fixture {
  const text = readFileSync(file, 'utf8');
  const { root, problems } = readYaml(text);
  if (!root || problems.length > 0) throw new Error(`${file}: ${problems[0]?.sentence ?? 'is empty'}`);
  const name = path.basename(file, '.yaml');
  return { name, kind: name.split('-')[0] as SchemaKind, text, root, data: toData(root).data };
}
