import type { MapView } from '../../core/diagram/mapView.ts';
import { plainLabel } from '../../core/diagram/plainLabel.ts';
import type { Translate } from '../../core/host.ts';
import { element } from '../element.ts';
import type { Paint } from '../sheet/paint.ts';
import { badgeBlock } from '../sheet/svg/badgeBlock.ts';
import { type Block, indent, stack } from '../sheet/svg/block.ts';
import { textBlock } from '../sheet/svg/textBlock.ts';
import { baselineStyle, type CurveStyle, curveStyle } from './curveMarker.ts';

/** Name, state and goal of a journey, and whose curves these are, for a file. */
export function mapHeadBlock(view: MapView, width: number, translate: Translate, paint: Paint): Block {
  const state = view.state === 'future' ? translate('Future state') : translate('Current state');
  const keys = view.curves.flatMap(({ name }, i) =>
    plainLabel(name, '') === '' ? [] : [keyBlock(curveStyle(i, paint), name, width, paint)],
  );
  const { baseline, owner } = view;
  return stack(
    [
      textBlock(plainLabel(view.name, translate('(untitled)')), width, {
        size: 24,
        bold: true,
        fill: paint('text'),
      }),
      textBlock(view.goal?.text ?? '', width, { size: 14, fill: paint('muted') }),
      badgeBlock(
        [
          { text: state, tone: 'accent' },
          ...(owner ? [{ text: translate('Owner: {0}', plainLabel(owner.text)) }] : []),
        ],
        width,
        paint,
      ),
      ...keys,
      ...(baseline
        ? [
            keyBlock(
              baselineStyle(paint),
              translate('Baseline: {0}', plainLabel(baseline.name)),
              width,
              paint,
            ),
          ]
        : []),
    ],
    7,
  );
}

/** A piece of a curve with its name. */
function keyBlock({ line, marker }: CurveStyle, name: string, width: number, paint: Paint): Block {
  const words = textBlock(name, width - 46, { size: 13, fill: paint('text') });
  return {
    height: words.height,
    draw: (x, y) => [
      element('path', { d: `M ${x + 1} ${y + 9} L ${x + 35} ${y + 9}`, ...line }),
      marker(x + 18, y + 9, 4.5),
      ...indent(words, 46).draw(x, y),
    ],
  };
}
