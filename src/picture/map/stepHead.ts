import { dotted } from '../../core/diagram/dotted.ts';
import type { MapColumn } from '../../core/diagram/mapColumns.ts';
import { widthOf } from '../../core/diagram/mapColumns.ts';
import type { MapStage } from '../../core/diagram/mapView.ts';
import { plainLabel } from '../../core/diagram/plainLabel.ts';
import type { Translate } from '../../core/host.ts';
import { element, type PictureElement } from '../element.ts';
import { ownDirection } from '../ownDirection.ts';
import { shadesOf } from '../palette.ts';
import { pagePaint } from '../sheet/paint.ts';
import { star } from '../star.ts';
import { branchWord, meanWords, truthWord } from './valueWords.ts';

/** A stage over its steps; its name stays in sight while its steps scroll by. */
export function stageHead(stage: MapStage, colour: number, translate: Translate): PictureElement {
  const { at, name, phase, duration, mean } = stage;
  const facts = [phase, duration, meanWords(mean, translate)].map((fact) => plainLabel(fact ?? '', ''));
  return element(
    'th',
    { key: at, class: 'stage', scope: 'colgroup', colspan: widthOf(stage), style: shadesOf('stage', colour) },
    element(
      'button',
      {
        type: 'button',
        class: 'head',
        'data-at': at,
        'data-stop': true,
        'aria-keyshortcuts': 'F2',
      },
      element('span', { class: 'name', dir: 'auto' }, plainLabel(name, translate('(untitled)'))),
      element('span', { class: 'facts' }, dotted(facts)),
    ),
  );
}

/** A step, or the gap where a stage has none. */
export function stepHead({ stage, step }: MapColumn, colour: number, translate: Translate): PictureElement {
  const style = shadesOf('step', colour);
  if (!step) {
    return element(
      'th',
      { key: `gap ${stage.at}`, class: 'step none', scope: 'col', style },
      element('span', {}, translate('no steps yet')),
      element(
        'button',
        { type: 'button', class: 'first-step', 'data-act': 'add', 'data-value': stage.at, 'data-stop': true },
        translate('Add a step'),
      ),
    );
  }
  const { at, name, actor, duration, momentOfTruth, branches } = step;
  const facts = dotted([actor?.text, duration].map((fact) => plainLabel(fact ?? '', '')));
  return element(
    'th',
    { key: at, class: momentOfTruth ? 'step truth' : 'step', scope: 'col', style },
    element(
      'button',
      {
        ...{ type: 'button', class: 'head', 'data-at': at, 'data-stop': true },
        'aria-keyshortcuts': 'F2 M Insert',
      },
      element('span', { class: 'name', dir: 'auto' }, plainLabel(name, translate('(untitled)'))),
      facts !== '' && element('span', { class: 'facts', dir: ownDirection(facts) }, facts),
      ...branches.map((branch) =>
        element('span', { class: 'facts', dir: 'auto' }, branchWord(branch, translate)),
      ),
      momentOfTruth &&
        element(
          'span',
          { class: 'badge' },
          element(
            'svg',
            { viewBox: '0 0 18 18', width: 14, height: 14, 'aria-hidden': 'true' },
            star(9, 9, 8.5, pagePaint),
          ),
          truthWord(momentOfTruth.type, translate),
        ),
    ),
    stepTools(at, momentOfTruth !== undefined, translate),
  );
}

/** For the pointer; the keyboard has keys for the same. */
function stepTools(at: string, isTruth: boolean, translate: Translate): PictureElement {
  return element(
    'span',
    { class: 'step-tools' },
    element(
      'button',
      {
        ...{ type: 'button', tabindex: -1, 'data-act': 'truth', 'data-value': at },
        ...{ 'aria-pressed': String(isTruth), title: translate('Moment of truth') },
        'aria-label': translate('Moment of truth'),
      },
      isTruth ? '★' : '☆',
    ),
    addButton(at, translate('Add a step after this one'), '+'),
  );
}

function addButton(at: string, label: string, text: string): PictureElement {
  return element(
    'button',
    {
      ...{ type: 'button', tabindex: -1, 'data-act': 'add', 'data-value': at },
      ...{ title: label, 'aria-label': label },
    },
    text,
  );
}
