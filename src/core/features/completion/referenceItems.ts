import { pathBelow } from '../../address.ts';
import type { Definition, DocumentFacts, Located } from '../../index/facts.ts';
import { textField } from '../../model/fields.ts';
import type { RefKind, Shape } from '../../schema/shape.ts';
import { kindWord } from '../kindWords.ts';
import type { CompletionRequest, Offer } from './request.ts';

export interface Candidate {
  /** As it is written at the place. */
  readonly id: string;
  readonly offer: Pick<
    Offer,
    'label' | 'detail' | 'description' | 'documentation' | 'kind' | 'rank' | 'filterText'
  >;
}

/** A use in this file tells more about what will be used next than one elsewhere. */
const NEARBY = 100;

/** Beyond any number of uses, so that what is used comes first. */
const UNUSED = 1_000_000;

/** Every id that a reference may hold, the most used nearby first; empty when there is none. */
export function candidatesFor(shape: Shape, request: CompletionRequest): readonly Candidate[] {
  const targets = shape.ref ?? shape.keyRef ?? [];
  const pattern = shape.ref ? shape.pattern : shape.keyPattern;
  const found = new Map<string, Candidate>();
  const add = (candidate: Candidate) => {
    if (!found.has(candidate.id) && (pattern?.test(candidate.id) ?? true)) found.set(candidate.id, candidate);
  };
  for (const target of targets) {
    for (const { item, facts } of definitionsOf(target, request)) {
      add(candidateOf(target, item, facts, request));
    }
  }
  for (const [i, id] of shape.builtin.entries()) {
    const documentation = shape.enumDescriptions.get(id);
    const detail = documentation && request.translate(documentation);
    add({ id, offer: { label: id, detail, kind: 'value', rank: UNUSED + i, filterText: id } });
  }
  return [...found.values()];
}

function definitionsOf(target: RefKind, { index, uri, facts }: CompletionRequest) {
  const own = (facts?.definitions ?? []).filter(({ kind }) => kind === target);
  // A journey is never a part of itself.
  const fromHere = target === 'journey' || target === 'stage' ? [] : own;
  const found: Located<Definition>[] = [...fromHere];
  if (target === 'step') return found;
  for (const id of index.idsOf(target)) {
    // What the index knows of this file may be older than its text.
    const others = index.definitionsOf(`${target}:${id}`).filter((one) => one.facts.uri !== uri);
    if (others[0]) found.push(others[0]);
  }
  return found;
}

function candidateOf(
  target: RefKind,
  definition: Definition,
  facts: DocumentFacts,
  request: CompletionRequest,
): Candidate {
  const { translate, uri, index } = request;
  const { name } = definition;
  const id = target === 'step' ? definition.id : definition.fullId;
  const users = index.usersOf(definition.key);
  const uses = users.length + users.filter((one) => one.facts.uri === uri).length * NEARBY;
  const detail = name === definition.id ? undefined : name;
  const summary = textField(definition.data, 'summary') ?? textField(definition.data, 'description');
  const place = translate('Defined in {0}', pathBelow(request.folders, facts.uri));
  const offer = {
    label: id,
    detail,
    description: kindWord(target, translate),
    // The list cuts long names short.
    documentation: [detail, summary?.trim(), place].filter((words) => words !== undefined).join('\n\n'),
    kind: 'reference',
    // Local steps stay in the order of the journey.
    rank: target === 'step' ? 0 : UNUSED - uses,
    filterText: `${id} ${name}`,
  } as const;
  return { id, offer };
}
