import type { PictureChange } from '../../core/diagram/pictureChange.ts';
import type { Translate } from '../../core/host.ts';
import { dragScores } from './dragScores.ts';
import { scoresUnderWay } from './scoresUnderWay.ts';
import { writeHere } from './writeHere.ts';

type Part = HTMLElement | SVGElement;

/**
 * Changes made in the picture itself: the arrow keys or the pointer move a feeling, a click or `m` makes a moment of truth,
 * F2 or a double click renames, `Insert` or a click adds a step. Each is sent; the picture changes once the text has.
 */
export function changeInPlace(
  panels: HTMLElement,
  translate: Translate,
  send: (change: PictureChange) => void,
): void {
  const sent = scoresUnderWay(panels);

  function setScore(point: Part, score: number): void {
    const wanted = Math.min(2, Math.max(-2, score));
    if (wanted === scoreOf(point)) return;
    sent.add(point, wanted);
    send({ kind: 'emotion', at: point.dataset.at ?? '', score: wanted });
  }

  function scoreOf(point: Part): number | undefined {
    const { value } = point.dataset;
    return sent.last(point) ?? (value === undefined || value === '' ? undefined : Number(value));
  }

  panels.addEventListener(
    'keydown',
    (event) => {
      const part = event.target instanceof Element ? event.target.closest<Part>('[data-stop]') : null;
      if (!part || event.altKey || event.ctrlKey || event.metaKey) return;
      const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
      if (part.dataset.act === 'emotion' && by !== undefined && !event.shiftKey) {
        event.preventDefault();
        // What nobody has scored begins in the middle.
        const score = scoreOf(part);
        setScore(part, score === undefined ? 0 : score + by);
        return;
      }
      const step = stepAt(part);
      if (event.key === 'F2') rename(part);
      else if (step !== undefined && event.key.toLowerCase() === 'm')
        send({ kind: 'momentOfTruth', at: step });
      else if (part.dataset.at !== undefined && event.key === 'Insert') addStep(part);
      else return;
      event.preventDefault();
    },
    // Before the keys that lead from part to part.
    { capture: true },
  );
  panels.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<Part>('[data-act]') : null;
    if (button?.dataset.act === 'truth') send({ kind: 'momentOfTruth', at: button.dataset.value ?? '' });
    if (button?.dataset.act === 'add') addStep(button);
  });
  panels.addEventListener('dblclick', ({ target }) => {
    const part = target instanceof Element ? target.closest<Part>('[data-at][data-stop]') : null;
    if (part) rename(part);
  });
  dragScores(panels, setScore);

  function rename(part: Part): void {
    const { at } = part.dataset;
    const words = part.querySelector('.name, .words');
    if (at === undefined || !words || !isRenamable(at)) return;
    const label = translate('New text');
    const longest = part.classList.contains('head') ? undefined : 1000;
    writeHere(words, { text: words.textContent ?? '', label, longest }, (name) =>
      send({ kind: 'rename', at, name }),
    );
  }

  function addStep(part: Part): void {
    const at = part.dataset.act === 'add' ? part.dataset.value : stepAt(part);
    if (at === undefined) return;
    const over = part.closest('th') ?? part;
    writeHere(over, { text: '', label: translate('Name of the new step') }, (name) =>
      send({ kind: 'addStep', at, name }),
    );
  }
}

/** The step whose head this is. */
function stepAt({ dataset: { at } }: Part): string | undefined {
  return at !== undefined && /^#\/stages\/\d+\/steps\/\d+$/.test(at) ? at : undefined;
}

/** What stands in the journey itself, and not in a catalog. */
function isRenamable(at: string): boolean {
  return (
    /^#\/stages\/\d+(?:\/steps\/\d+)?$/.test(at) ||
    /\/(?:goal|customerGoal|action|thoughts|pains\/\d+|gains\/\d+)$/.test(at)
  );
}
