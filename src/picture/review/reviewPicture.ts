import { MARK_SIGNS } from '../../core/diagram/reviewMermaid.ts';
import type { Mark, ReviewMap, ReviewStage, ReviewStep } from '../../core/diff/reviewView.ts';
import type { Translate } from '../../core/host.ts';
import { element, type PictureElement } from '../element.ts';
import { moodCurve } from './moodCurve.ts';

/** Pixels of a step, and how narrow it may become so that a picture which is hardly too wide fits its page. */
const STEP_WIDTH = 132;
const NARROW = 120;

/** One journey with both of its states: what came, went, moved and changed, and the old curve behind the new one. */
export function reviewPicture(map: ReviewMap, number: number, translate: Translate): PictureElement {
  const columns = map.stages.reduce((sum, { steps }) => sum + Math.max(steps.length, 1), 0);
  // The curve stands above the steps, so both keep to it.
  const style = `width: clamp(${columns * NARROW}px, 100%, ${columns * STEP_WIDTH}px)`;
  const mean = map.mean === '' ? '' : translate('Mean emotion {0}', map.mean);
  return element(
    'section',
    { class: 'cx-map', key: `map-${number}` },
    element('h2', { class: 'cx-map-name' }, map.name, mean !== '' && element('small', {}, ` ${mean}`)),
    element(
      'div',
      { class: 'cx-scroll', tabindex: 0, role: 'group', 'aria-label': map.name },
      moodCurve(map, STEP_WIDTH, style, translate),
      element(
        'div',
        { class: 'cx-stages', style },
        map.stages.map((stage, i) => stageOf(stage, i, columns, translate)),
      ),
    ),
  );
}

function stageOf(stage: ReviewStage, number: number, columns: number, translate: Translate): PictureElement {
  const width = `calc(100% * ${Math.max(stage.steps.length, 1)} / ${columns})`;
  return element(
    'div',
    { class: `cx-stage cx-${stage.mark}`, key: `stage-${number}`, style: `width: ${width}` },
    element(
      'div',
      { class: 'cx-stage-name', ...clickable(stage.changes) },
      badge(stage.mark, translate),
      stage.name,
    ),
    element(
      'div',
      { class: 'cx-steps' },
      stage.steps.map((step, i) => stepOf(step, i, translate)),
    ),
  );
}

function stepOf(step: ReviewStep, number: number, translate: Translate): PictureElement {
  const scores = scoreWords(step, translate);
  return element(
    'div',
    { class: `cx-step cx-${step.mark}`, key: `step-${number}`, ...clickable(step.changes) },
    badge(step.mark, translate),
    step.momentOfTruth && element('span', { title: translate('Moment of truth') }, '★ '),
    element('bdi', {}, step.name),
    scores !== '' && element('small', { class: 'cx-score' }, scores),
  );
}

/** A click leads to the first of the changes there. */
function clickable([first]: readonly number[]) {
  return first === undefined ? {} : { 'data-act': 'change', 'data-value': String(first) };
}

function badge(mark: Mark, translate: Translate): PictureElement | undefined {
  if (mark === 'same') return undefined;
  const words: Readonly<Record<Exclude<Mark, 'same'>, string>> = {
    added: translate('new'),
    removed: translate('gone'),
    changed: translate('changed'),
    moved: translate('moved'),
  };
  return element(
    'b',
    { class: 'cx-badge', title: words[mark], role: 'img', 'aria-label': words[mark] },
    MARK_SIGNS[mark],
  );
}

function scoreWords({ before, after, mark }: ReviewStep, translate: Translate): string {
  const [old, now] = [before, after].map((score) => (score === undefined ? '–' : signed(score)));
  if (before === undefined && after === undefined) return '';
  if (mark === 'added' || before === after) return now!;
  if (mark === 'removed') return old!;
  const arrow = (after ?? 0) < (before ?? 0) ? '▼' : '▲';
  const word = (after ?? 0) < (before ?? 0) ? translate('worse') : translate('better');
  return before === undefined || after === undefined ? `${old} → ${now}` : `${old} → ${now} ${arrow} ${word}`;
}

export function signed(score: number): string {
  if (score > 0) return `+${score}`;
  return score < 0 ? `−${-score}` : '0';
}
