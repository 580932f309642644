import type { MapView } from '../../core/diagram/mapView.ts';
import { plainLabel } from '../../core/diagram/plainLabel.ts';
import type { Translate } from '../../core/host.ts';
import { element, type PictureElement } from '../element.ts';
import { pagePaint } from '../sheet/paint.ts';
import { baselineStyle, type CurveStyle, curveStyle } from './curveMarker.ts';

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
      view.baseline &&
        element(
          'span',
          { key: 'baseline', class: 'person', 'data-at': view.baseline.at },
          sample(baselineStyle(pagePaint), 3.5),
          element('bdi', {}, translate('Baseline: {0}', plainLabel(view.baseline.name))),
        ),
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
    curve !== undefined && sample(curveStyle(curve, pagePaint), 4.5),
    element('bdi', {}, plainLabel(name)),
  );
}

/** A piece of a curve, as the key to the picture. */
function sample({ line, marker }: CurveStyle, size: number): PictureElement {
  return element(
    'svg',
    { class: 'sample', viewBox: '0 0 36 14', width: 36, height: 14, 'aria-hidden': 'true' },
    element('path', { d: 'M 1 7 L 35 7', ...line }),
    marker(18, 7, size),
  );
}

function fact(name: string, value: PictureElement): PictureElement {
  return element('p', {}, element('b', {}, name), ' ', value);
}
