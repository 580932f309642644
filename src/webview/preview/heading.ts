import { plainLabel } from '../../core/diagram/plainLabel.ts';
import type { UpdateMessage } from '../../protocol/previewMessages.ts';
import { htmlElement } from './htmlDom.ts';
import { ACTOR_COLOURS, shadesOf } from './palette.ts';
import { allActors, fill, type Words } from './words.ts';

/** Name, state, personas and goal of the journey. */
export function headingOf({ view }: UpdateMessage, words: Words): readonly Node[] {
  const isolated = (text: string) => htmlElement('bdi', {}, words.name(text));
  const state = view.state === 'future' ? words.futureState : words.currentState;
  const nodes: Node[] = [
    htmlElement(
      'h1',
      { dir: 'auto' },
      words.name(view.name),
      ' ',
      htmlElement('span', { class: 'state' }, state),
    ),
  ];
  if (view.personas.length > 0) {
    const names = view.personas.flatMap((persona, i) =>
      i === 0 ? [isolated(persona)] : [', ', isolated(persona)],
    );
    nodes.push(htmlElement('p', {}, htmlElement('b', {}, words.personas), ' ', ...names));
  }
  if (view.goal !== undefined && plainLabel(view.goal, '') !== '') {
    nodes.push(htmlElement('p', {}, htmlElement('b', {}, words.goal), ' ', isolated(view.goal)));
  }
  return nodes;
}

/** The names behind the numbered dots. */
export function legendOf({ view }: UpdateMessage): readonly Node[] {
  return allActors(view).map((actor, i) =>
    htmlElement(
      'li',
      {},
      htmlElement(
        'span',
        { class: 'dot', style: shadesOf('actor', i % ACTOR_COLOURS), 'aria-hidden': 'true' },
        String(i + 1),
      ),
      htmlElement('bdi', {}, actor),
    ),
  );
}

/** What the picture does not show, in quiet sentences. */
export function notesOf({ view, mermaid }: UpdateMessage, words: Words): readonly Node[] {
  const notes: Node[] = [];
  const empty = view.stages
    .filter((stage) => stage.steps.length === 0)
    .map((stage) => words.name(stage.name));
  const total = view.stages.reduce((count, stage) => count + stage.steps.length, 0);
  if (empty.length > 0 && total > 0) {
    notes.push(htmlElement('p', { dir: 'auto' }, fill(words.emptyStages, empty.join(', '))));
  }
  if (mermaid.steps.length < total) {
    notes.push(htmlElement('p', {}, fill(words.leftOut, mermaid.steps.length, total)));
  }
  return notes;
}
