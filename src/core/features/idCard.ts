import type { Translate } from '../host.ts';
import type { Definition, DocumentFacts } from '../index/facts.ts';
import type { Located, WorkspaceIndex } from '../index/workspaceIndex.ts';
import { textField } from '../model/fields.ts';
import type { EntityKind } from '../schema/shape.ts';
import { CATALOG_LINES } from './cardOfCatalog.ts';
import { JOURNEY_LINES } from './cardOfJourney.ts';
import { PERSONA_LINES } from './cardOfPersona.ts';
import type { HoverPart } from './hoverPart.ts';
import { kindWord } from './kindWords.ts';

/** What the lines of a card are made from. */
export interface CardSubject {
  readonly facts: DocumentFacts;
  readonly definition: Definition;
  readonly data: unknown;
  readonly translate: Translate;
  /** The name of the thing with that id; the id itself when nothing has it. */
  nameOf(kind: EntityKind, id: string): string;
}

/** The lines of a card below its heading, such as `Channel: Web shop`; one that is `undefined` is left out. */
export type CardLines = (subject: CardSubject) => readonly (string | readonly string[] | undefined)[];

const LINES: Readonly<Partial<Record<EntityKind, CardLines>>> = {
  ...PERSONA_LINES,
  ...JOURNEY_LINES,
  ...CATALOG_LINES,
};

/** A thing in a few lines: its kind and name, what it is like, by its kind. A list stands for itself, a text in a line. */
export function idCard(
  { facts, item: definition }: Located<Definition>,
  index: WorkspaceIndex,
  translate: Translate,
): readonly HoverPart[] {
  const { kind, name, data } = definition;
  const subject: CardSubject = {
    facts,
    definition,
    data,
    translate,
    nameOf: (of, id) => index.definitionsOf(`${of}:${id}`)[0]?.item.name ?? id,
  };
  const word = kindWord(kind, translate);
  const heading = `${word.charAt(0).toUpperCase()}${word.slice(1)}: ${oneLine(name)}`;
  const lines = [textField(data, 'summary'), ...(LINES[kind]?.(subject) ?? [])];
  const parts: HoverPart[] = [{ kind: 'heading', text: heading }];
  for (const line of lines) {
    if (line === undefined) continue;
    if (typeof line === 'string') parts.push({ kind: 'text', text: oneLine(line) });
    else if (line.length > 0) parts.push({ kind: 'list', items: line.map(oneLine) });
  }
  return parts;
}

/** More than this of one text is for the file itself. */
const LONGEST = 240;

function oneLine(text: string): string {
  const words = [...text.replace(/\s+/g, ' ').trim()];
  return words.length > LONGEST ? `${words.slice(0, LONGEST).join('')}…` : words.join('');
}
