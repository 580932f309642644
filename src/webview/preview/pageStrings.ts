import type { Translate } from '../../core/host.ts';

/** Every word that the page shows by itself; `{0}`, `{1}` … are filled in by the page. */
export interface PageStrings {
  /** From −2 to +2. */
  readonly emotions: readonly [string, string, string, string, string];
  readonly notScored: string;
  readonly untitled: string;
  readonly momentOfTruth: string;
  readonly personas: string;
  readonly goal: string;
  readonly currentState: string;
  readonly futureState: string;
  readonly who: string;
  readonly picture: string;
  readonly list: string;
  readonly noSteps: string;
  readonly emptyStages: string;
  readonly noStages: string;
  readonly noStepsAtAll: string;
  readonly leftOut: string;
  readonly stale: string;
  readonly showProblem: string;
  readonly drawingFailed: string;
  readonly loading: string;
  readonly views: string;
  readonly zoom: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly zoomFit: string;
  readonly zoomReset: string;
}

/** The page's words in the user's language. */
export function pageStrings(translate: Translate): PageStrings {
  return {
    emotions: [
      translate('very bad'),
      translate('bad'),
      translate('neutral'),
      translate('good'),
      translate('very good'),
    ],
    notScored: translate('not scored'),
    untitled: translate('(untitled)'),
    momentOfTruth: translate('moment of truth'),
    personas: translate('Personas'),
    goal: translate('Goal'),
    currentState: translate('Current state'),
    futureState: translate('Future state'),
    who: translate('Who'),
    picture: translate('Journey picture'),
    list: translate('All stages and steps'),
    noSteps: translate('no steps yet'),
    emptyStages: translate('Not in the picture, because they have no steps yet: {0}.'),
    noStages: translate(
      'This journey has no stages yet. Add a stage with a step, and the picture appears here.',
    ),
    noStepsAtAll: translate(
      'This journey has no steps yet. Add a step to a stage, and the picture appears here.',
    ),
    leftOut: translate('The picture shows {0} of {1} steps; the list below has them all.'),
    stale: translate('Showing the last version that could be read.'),
    showProblem: translate('Show Problem'),
    drawingFailed: translate('The picture could not be drawn. The list below is up to date.'),
    views: translate('Views'),
    loading: translate('Drawing the journey…'),
    zoom: translate('Zoom'),
    zoomIn: translate('Zoom in'),
    zoomOut: translate('Zoom out'),
    zoomFit: translate('Fit to width'),
    zoomReset: translate('Natural size'),
  };
}
