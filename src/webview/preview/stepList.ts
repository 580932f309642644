import type { JourneyView } from '../../core/diagram/journeyView.ts';
import { htmlElement } from './htmlDom.ts';
import { shownActors, type Words } from './words.ts';

/** The journey in words, for those who do not see the picture and for those who want to read; each step can be chosen. */
export function stepList(view: JourneyView, words: Words): Node {
  const stages = view.stages.map((stage) => {
    const steps = stage.steps.map((step) => {
      const facts = [words.emotion(step), ...shownActors(step.actors)];
      if (step.momentOfTruth) facts.push(`★ ${words.momentOfTruth}`);
      const name = htmlElement('bdi', {}, words.name(step.name));
      const button = htmlElement('button', { type: 'button', 'data-at': step.at, 'data-stop': '' }, name);
      return htmlElement('li', {}, button, htmlElement('span', { class: 'facts' }, ...separated(facts)));
    });
    const title = htmlElement('b', { dir: 'auto' }, words.name(stage.name));
    return steps.length > 0
      ? htmlElement('li', {}, title, htmlElement('ol', {}, ...steps))
      : htmlElement('li', {}, title, ' ', htmlElement('span', { class: 'facts' }, words.noSteps));
  });
  return htmlElement('ol', { class: 'stages' }, ...stages);
}

/** Each fact keeps to itself, whichever way it is written. */
function separated(facts: readonly string[]): readonly (Node | string)[] {
  return facts.flatMap((fact, i) => [...(i === 0 ? [] : [' · ']), htmlElement('bdi', {}, fact)]);
}
