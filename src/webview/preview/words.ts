import { isScore, signedScore } from '../../core/diagram/emotionWords.ts';
import type { JourneyView, StepView } from '../../core/diagram/journeyView.ts';
import { plainLabel } from '../../core/diagram/plainLabel.ts';
import type { Translate } from '../../core/host.ts';
import { type PageStrings, pageStrings } from './pageStrings.ts';

/** The page's words, and the sentences made of them. */
export interface Words extends PageStrings {
  /** A name as it is shown, on one line; never empty. */
  name(text: string): string;
  /** `very good (+2)`, with the team's own word when it has one. */
  emotion(step: StepView): string;
  /** All that the picture shows of a step, in words. */
  step(stage: string, step: StepView): string;
}

export function wordsIn(translate: Translate): Words {
  const strings = pageStrings(translate);
  const name = (text: string) => plainLabel(text, strings.untitled);
  const emotion = (step: StepView) => {
    const own = plainLabel(step.emotionLabel ?? '', '');
    const word = isScore(step.emotion)
      ? `${strings.emotions[step.emotion + 2]} (${signedScore(step.emotion)})`
      : strings.notScored;
    return own === '' ? word : `${word}, ${own}`;
  };
  const step = (stage: string, { actors, ...rest }: StepView) =>
    [
      name(stage),
      name(rest.name),
      emotion({ actors, ...rest }),
      ...shownActors(actors),
      ...(rest.momentOfTruth ? [strings.momentOfTruth] : []),
    ].join(', ');
  return { ...strings, name, emotion, step };
}

/** The actors that have a name, each once. */
export function shownActors(actors: readonly string[]): readonly string[] {
  return [...new Set(actors.map((actor) => plainLabel(actor, '')).filter((actor) => actor !== ''))];
}

/** Every actor of the journey, in the order in which they first act. */
export function allActors(view: JourneyView): readonly string[] {
  return shownActors(view.stages.flatMap((stage) => stage.steps.flatMap((step) => step.actors)));
}
