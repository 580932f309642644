import type { JourneyDiagram } from '../../core/diagram/journeyDiagram.ts';
import { plainLabel } from '../../core/diagram/plainLabel.ts';
import { ACTOR_COLOURS, shadesOf } from '../../picture/palette.ts';
import { htmlElement } from './htmlDom.ts';
import { fill } from './translate.ts';
import { allActors, type Words } from './words.ts';

/** Name, state, personas and goal of the journey. */
export function headingOf({ journey }: JourneyDiagram, words: Words): readonly Node[] {
  const isolated = (text: string) => htmlElement('bdi', {}, words.name(text));
  const state = journey.state === 'future' ? words.futureState : words.currentState;
  const nodes: Node[] = [
    htmlElement(
      'h1',
      { dir: 'auto' },
      words.name(journey.name),
      ' ',
      htmlElement('span', { class: 'state' }, state),
    ),
  ];
  if (journey.personas.length > 0) {
    const names = journey.personas.flatMap((persona, i) =>
      i === 0 ? [isolated(persona)] : [', ', isolated(persona)],
    );
    nodes.push(htmlElement('p', {}, htmlElement('b', {}, words.personas), ' ', ...names));
  }
  if (journey.goal !== undefined && plainLabel(journey.goal, '') !== '') {
    nodes.push(htmlElement('p', {}, htmlElement('b', {}, words.goal), ' ', isolated(journey.goal)));
  }
  return nodes;
}

/** The names behind the numbered dots. */
export function legendOf({ journey }: JourneyDiagram): readonly Node[] {
  return allActors(journey).map((actor, i) =>
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
export function notesOf({ journey, mermaid }: JourneyDiagram, words: Words): readonly Node[] {
  const notes: Node[] = [];
  const empty = journey.stages
    .filter((stage) => stage.steps.length === 0)
    .map((stage) => words.name(stage.name));
  const total = journey.stages.reduce((count, stage) => count + stage.steps.length, 0);
  if (empty.length > 0 && total > 0) {
    notes.push(htmlElement('p', { dir: 'auto' }, fill(words.emptyStages, empty.join(', '))));
  }
  if (mermaid.steps.length < total) {
    notes.push(htmlElement('p', {}, fill(words.leftOut, mermaid.steps.length, total)));
  }
  return notes;
}
