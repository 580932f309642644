import type { Translate } from '../host.ts';
import { inEnglish } from '../translate.ts';
import { actorLabel } from './actorLabel.ts';
import { emotionPhrase, isScore } from './emotionWords.ts';
import type { JourneyView, StageView, StepView } from './journeyView.ts';
import { mermaidEscape } from './mermaidEscape.ts';
import { plainLabel } from './plainLabel.ts';
import { shortenLabel } from './shortenLabel.ts';

/**
 * Columns of a label that Mermaid's own box of 150 × 50 pixels shows whole, in two lines. Measured in Chromium with
 * Mermaid 12.3 as GitHub draws it: from 32 columns on, words begin to fall into a third line, which is clipped.
 */
export const LABEL_COLUMNS = 30;
/** Mermaid's default `maxTextSize`: hosts such as GitHub draw nothing beyond it. */
export const MERMAID_TEXT_LIMIT = 50_000;

/** Told apart by Mermaid, not by a reader: without it two neighbours of one name are drawn as one section. */
const ZERO_WIDTH_SPACE = '\u200b';

export interface MermaidJourneyOptions {
  /** Columns after which a label is shortened. */
  readonly shorten?: number;
  readonly translate?: Translate;
  /** In UTF-16 units. */
  readonly limit?: number;
}

export interface MermaidJourney {
  readonly text: string;
  /** `StepView.index` of each task, in the order in which Mermaid draws them. */
  readonly steps: readonly number[];
  /** Whether something had to be left out to stay within the limit: details of the description, then actors, then steps. */
  readonly truncated: boolean;
}

interface Economy {
  readonly columns: number;
  readonly description: 'whole' | 'short' | 'count';
  readonly actors: boolean;
  readonly steps: number;
}

/**
 * The journey as Mermaid text. A stage without steps gets no section, because Mermaid draws a section only with its
 * tasks and an invented task would say what nobody wrote; the description names it instead. A step without a score is
 * drawn in the middle, since Mermaid demands a number, and the description says that it is not scored.
 */
export function journeyMermaid(view: JourneyView, options: MermaidJourneyOptions = {}): MermaidJourney {
  const columns = options.shorten ?? LABEL_COLUMNS;
  const limit = options.limit ?? MERMAID_TEXT_LIMIT;
  const translate = options.translate ?? inEnglish;
  const every = { columns, description: 'whole', actors: true, steps: Number.POSITIVE_INFINITY } as const;
  const attempts: readonly Economy[] = [
    every,
    { ...every, description: 'short' },
    { ...every, description: 'count' },
    { ...every, description: 'count', columns: Math.min(columns, 24) },
    { ...every, description: 'count', columns: Math.min(columns, 12), actors: false },
  ];
  for (const economy of attempts) {
    const drawn = write(view, economy, translate);
    if (drawn.text.length <= limit) return { ...drawn, truncated: economy !== every };
  }
  return { ...fewerSteps(view, attempts.at(-1) as Economy, limit, translate), truncated: true };
}

/** The longest beginning of the journey that fits; a halving search, because each try writes the whole text. */
function fewerSteps(view: JourneyView, economy: Economy, limit: number, translate: Translate) {
  let fits = 0;
  let tooMany = stepCount(view);
  while (tooMany - fits > 1) {
    const steps = (fits + tooMany) >> 1;
    if (write(view, { ...economy, steps }, translate).text.length <= limit) fits = steps;
    else tooMany = steps;
  }
  return write(view, { ...economy, steps: fits }, translate);
}

function write(view: JourneyView, economy: Economy, translate: Translate) {
  const untitled = translate('(untitled)');
  const label = (text: string, columns = economy.columns) =>
    mermaidEscape(shortenLabel(plainLabel(text, untitled), columns), untitled);
  // A title has a line of its own and is read aloud, so it may be longer than a box.
  const title = label(view.name, 3 * economy.columns);
  const lines = [
    'journey',
    `  title ${title}`,
    `  accTitle: ${title}`,
    `  accDescr: ${mermaidEscape(describe(view, economy, translate))}`,
  ];
  const steps: number[] = [];
  let previous = '';
  for (const stage of view.stages) {
    const drawn = stage.steps.slice(0, Math.max(0, economy.steps - steps.length));
    if (drawn.length === 0) continue;
    let section = label(stage.name);
    if (section === previous) section += ZERO_WIDTH_SPACE;
    previous = section;
    lines.push(`  section ${section}`);
    for (const step of drawn) {
      const names = economy.actors ? actorsOf(step) : [];
      const actors = new Set(names.map((name) => actorLabel(name, economy.columns, untitled)));
      lines.push(`    ${taskLine(step, label(step.name), [...actors])}`);
      steps.push(step.index);
    }
  }
  return { text: `${lines.join('\n')}\n`, steps };
}

function actorsOf({ actors }: StepView): readonly string[] {
  return actors.filter((actor) => plainLabel(actor, '') !== '');
}

/** Mermaid strips entities after a colon that no blank follows, and `A: 5:` would be an actor without a name. */
function taskLine(step: StepView, name: string, actors: readonly string[]): string {
  const score = isScore(step.emotion) ? step.emotion + 3 : 3;
  const who = actors.length > 0 ? `: ${actors.join(', ')}` : '';
  return `${name}: ${score}${who}`;
}

/** Stage, step and score in words: the picture itself tells assistive technology nothing about scores. */
function describe(view: JourneyView, economy: Economy, translate: Translate): string {
  const total = stepCount(view);
  if (economy.steps < total) return translate('The first {0} of {1} steps.', economy.steps, total);
  if (economy.description === 'count') return translate('{0} stages, {1} steps.', view.stages.length, total);
  const columns = economy.description === 'whole' ? 200 : economy.columns;
  const short = (text: string) => shortenLabel(plainLabel(text, translate('(untitled)')), columns);
  const sentence = (stage: StageView) => {
    if (stage.steps.length === 0) return translate('{0}: no steps.', short(stage.name));
    const steps = stage.steps.map(
      (step) => `${short(step.name)} – ${emotionPhrase(step.emotion, translate)}`,
    );
    return `${short(stage.name)}: ${steps.join('; ')}.`;
  };
  return view.stages.length > 0 ? view.stages.map(sentence).join(' ') : translate('No stages yet.');
}

function stepCount(view: JourneyView): number {
  return view.stages.reduce((count, stage) => count + stage.steps.length, 0);
}
