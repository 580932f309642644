import type { FileKind } from '../model/identify.ts';
import type { JourneyDiagram } from './journeyDiagram.ts';
import type { MapView } from './mapView.ts';
import type { Sheet } from './sheet/sheet.ts';

/**
 * What each view shows, as plain data that can be sent to a page: texts, never markup, each part with its place.
 * This is the one list of views. Naming a view here makes the compiler ask for its builder (`builders.ts`), its guard
 * (`protocol/viewGuards.ts`), its title and its renderer (`picture/renderers.ts`).
 */
export interface Views {
  readonly map: MapView;
  readonly curve: MapView;
  readonly journey: JourneyDiagram;
  readonly persona: Sheet;
  readonly strategy: Sheet;
  readonly opportunities: Sheet;
  readonly roadmap: Sheet;
  readonly coverage: Sheet;
}

export type ViewName = keyof Views;

/** The kinds of files that have a view, in the order of the tabs. */
const KINDS: { readonly [Name in ViewName]: readonly FileKind[] } = {
  map: ['journey'],
  curve: ['journey'],
  journey: ['journey'],
  persona: ['persona'],
  strategy: ['strategy'],
  opportunities: ['journey', 'persona', 'strategy', 'catalog'],
  roadmap: ['journey', 'persona', 'strategy', 'catalog'],
  coverage: ['strategy'],
};

export function isViewName(value: unknown): value is ViewName {
  return typeof value === 'string' && Object.hasOwn(KINDS, value);
}

/** The views of a file, in the order of the tabs; the first is shown where nobody has chosen. Empty for other files. */
export function viewsOf(kind: FileKind | undefined): readonly ViewName[] {
  const names = Object.keys(KINDS) as ViewName[];
  return kind === undefined ? [] : names.filter((name) => KINDS[name].includes(kind));
}
