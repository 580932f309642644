import { dotted } from '../../core/diagram/dotted.ts';
import type {
  MapAction,
  MapMetric,
  MapOpportunity,
  MapPain,
  MapPromise,
  MapText,
  MapThing,
  MapTouchpoint,
} from '../../core/diagram/mapView.ts';
import { plainLabel } from '../../core/diagram/plainLabel.ts';
import type { Translate } from '../../core/host.ts';
import { type Children, element, type PictureElement } from '../element.ts';
import { ownDirection } from '../ownDirection.ts';
import { shadesOf } from '../palette.ts';
import { mediumIcon } from './mediumIcon.ts';
import {
  metricWord,
  opportunityWord,
  promiseWord,
  severityRank,
  severityWord,
  touchpointWord,
} from './valueWords.ts';

/** A part of a cell that can be chosen. What it is called is what it says. */
function item(at: string, kind: string, ...children: Children): PictureElement {
  return element(
    'button',
    {
      key: `${kind} ${at}`,
      type: 'button',
      class: `item ${kind}`,
      'data-at': at,
      'data-stop': true,
    },
    ...children,
  );
}

/** A text in its own direction. */
function words(text: string, name = 'words'): PictureElement {
  return element('span', { class: name, dir: 'auto' }, plainLabel(text, '…'));
}

function quiet(...texts: readonly (string | undefined)[]): PictureElement | false {
  const shown = dotted(texts.map((text) => plainLabel(text ?? '', '')));
  return shown !== '' && element('span', { class: 'quiet', dir: ownDirection(shown) }, shown);
}

export function textItem({ at, text }: MapText, kind: string): PictureElement {
  return item(at, kind, words(text));
}

export function painItem({ at, text, severity }: MapPain, translate: Translate): PictureElement {
  const rank = severityRank(severity);
  const word = severityWord(severity, translate);
  return element(
    'button',
    {
      key: `pain ${at}`,
      type: 'button',
      class: 'item pain',
      style: shadesOf('face', rank >= 3 ? -2 : rank === 2 ? -1 : 0),
      'data-at': at,
      'data-stop': true,
    },
    word !== undefined && element('span', { class: 'tag' }, bars(rank), word),
    words(text),
  );
}

/** As many of four bars as a severity is high. */
function bars(rank: number): PictureElement {
  return element(
    'svg',
    { class: 'bars', viewBox: '0 0 14 10', width: 14, height: 10, 'aria-hidden': 'true' },
    ...[1, 2, 3, 4].map((bar) =>
      element('rect', {
        class: bar <= rank ? 'full' : 'none',
        x: (bar - 1) * 3.6,
        y: 10 - bar * 2.5,
        width: 2.6,
        height: bar * 2.5,
      }),
    ),
  );
}

export function touchpointItem(touchpoint: MapTouchpoint, translate: Translate): PictureElement {
  const { at, text, channel, medium, status, quality } = touchpoint;
  const word = touchpointWord(status, quality, translate);
  return item(
    at,
    'touchpoint',
    mediumIcon(medium),
    element(
      'span',
      { class: 'body' },
      words(text),
      quiet(channel),
      word !== undefined && element('span', { class: 'flag' }, word),
    ),
  );
}

export function opportunityItem({ at, text, status }: MapOpportunity, translate: Translate): PictureElement {
  return item(at, 'opportunity', sign('✦'), body(words(text), quiet(opportunityWord(status, translate))));
}

export function gainItem({ at, text }: MapText): PictureElement {
  return item(at, 'gain', sign('+'), body(words(text)));
}

const PROMISE_SIGNS = { kept: '✓', broken: '✗', unmeasured: '○' } as const;

export function promiseItem({ at, text, within, state }: MapPromise, translate: Translate): PictureElement {
  return item(
    at,
    `promise ${state}`,
    sign(PROMISE_SIGNS[state]),
    body(words(text), quiet(within && translate('within {0}', within), promiseWord(state, translate))),
  );
}

export function metricItem(
  { at, text, value, target, state, progress }: MapMetric,
  translate: Translate,
): PictureElement {
  const figures =
    target === undefined ? value : translate('{0} of {1}', plainLabel(value ?? '–'), plainLabel(target));
  return item(
    at,
    `metric ${state}`,
    body(
      words(text),
      figures !== undefined &&
        element('span', { class: 'figure', dir: ownDirection(figures) }, plainLabel(figures)),
      progress !== undefined &&
        element(
          'span',
          { class: 'track', 'aria-hidden': 'true' },
          element('span', { class: 'way', style: `width: ${Math.round(progress * 100)}%` }),
        ),
      quiet(metricWord(state, translate)),
    ),
  );
}

export function actionItem({ at, text, actor, system }: MapAction): PictureElement {
  return item(at, 'action', body(words(text), quiet(actor, system)));
}

export function ownerItem({ at, text }: MapThing): PictureElement {
  return item(
    at,
    'owner',
    element('span', { class: 'initials', 'aria-hidden': 'true' }, initials(text)),
    body(words(text)),
  );
}

function body(...children: Children): PictureElement {
  return element('span', { class: 'body' }, ...children);
}

function sign(text: string): PictureElement {
  return element('span', { class: 'sign', 'aria-hidden': 'true' }, text);
}

function initials(name: string): string {
  const letters = plainLabel(name, '?').match(/(?<!\p{L})\p{L}/gu) ?? ['?'];
  return letters.slice(0, 2).join('').toUpperCase();
}
