import type { MapView } from '../../core/diagram/mapView.ts';
import { plainLabel } from '../../core/diagram/plainLabel.ts';
import type { Translate } from '../../core/host.ts';
import { element, type PictureElement } from '../element.ts';
import { shadesOf } from '../palette.ts';
import { curveMarker, DASHES } from './curveMarker.ts';

/** Name, state, goal, and whose curves these are. */
export function mapHeading(view: MapView, translate: Translate): PictureElement {
  const { name, state, goal, owner, personas } = view;
  return element(
    'header',
    { key: 'heading', class: 'map-heading' },
    element(
      'h1',
      { dir: 'auto' },
      plainLabel(name, translate('(untitled)')),
      ' ',
      element(
        'span',
        { class: 'state' },
        state === 'future' ? translate('Future state') : translate('Current state'),
      ),
    ),
    goal && fact(translate('Goal'), element('bdi', { 'data-at': goal.at }, plainLabel(goal.text))),
    element(
      'p',
      { class: 'people' },
      ...personas.map(({ at, text }, i) => person(at, text, curveOf(view, personas[i]?.id ?? ''))),
      view.baseline && baselineSample(view.baseline.name, translate),
      owner && element('span', { class: 'quiet' }, translate('Owner: {0}', plainLabel(owner.text))),
    ),
  );
}

/** Which of the curves is the persona's; `undefined` when there is none. */
function curveOf({ curves }: MapView, persona: string): number | undefined {
  const number = curves.findIndex((curve) => curve.persona === persona);
  return number < 0 ? undefined : number;
}

function person(at: string, name: string, curve: number | undefined): PictureElement {
  return element(
    'span',
    { key: at, class: 'person', 'data-at': at },
    curve !== undefined && sample(curve),
    element('bdi', {}, plainLabel(name)),
  );
}

/** A piece of a curve, as the key to the picture. */
function sample(number: number): PictureElement {
  const isMain = number === 0;
  return element(
    'svg',
    {
      class: isMain ? 'sample main' : 'sample other',
      style: isMain ? undefined : shadesOf('actor', number),
      viewBox: '0 0 36 14',
      width: 36,
      height: 14,
      'aria-hidden': 'true',
    },
    element('path', {
      d: 'M 1 7 L 35 7',
      'stroke-dasharray': isMain ? undefined : DASHES[number % DASHES.length],
    }),
    curveMarker(number, 18, 7, 4.5),
  );
}

function baselineSample(name: string, translate: Translate): PictureElement {
  return element(
    'span',
    { key: 'baseline', class: 'person' },
    element(
      'svg',
      { class: 'sample baseline', viewBox: '0 0 36 14', width: 36, height: 14, 'aria-hidden': 'true' },
      element('path', { d: 'M 1 7 L 35 7' }),
      element('circle', { cx: 18, cy: 7, r: 3.5 }),
    ),
    element('bdi', {}, translate('Baseline: {0}', plainLabel(name))),
  );
}

function fact(name: string, value: PictureElement): PictureElement {
  return element('p', {}, element('b', {}, name), ' ', value);
}
