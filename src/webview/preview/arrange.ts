import type { JourneyDiagram } from '../../core/diagram/journeyDiagram.ts';
import type { StageView, StepView } from '../../core/diagram/journeyView.ts';
import { plainLabel } from '../../core/diagram/plainLabel.ts';
import { fitText } from '../../picture/fitText.ts';
import { STAGE_COLOURS } from '../../picture/palette.ts';
import { drawScale } from './drawScale.ts';
import { drawStage } from './drawStage.ts';
import { drawStep } from './drawStep.ts';
import { BOX, GAP, PADDING, PITCH, rowsFor, STAGE_LINES, STEP_LINES, stepLeft } from './geometry.ts';
import { measureText } from './measureText.ts';
import type { Drawing } from './renderer.ts';
import { allActors, type Words } from './words.ts';

/** A stage as it is drawn: where it begins and how many steps it spans. */
interface Span {
  readonly stage: StageView;
  readonly first: number;
  readonly count: number;
  readonly colour: number;
}

/**
 * Turns Mermaid's picture into the page's: boxes as tall as their labels need, five faces instead of three, scores and
 * names in words, steps that can be reached and chosen. Mermaid's groups stay; their order is the order of the tasks.
 * Throws when the picture has not the stages and steps of the journey.
 */
export function arrange(svg: SVGSVGElement, { journey, mermaid }: JourneyDiagram, words: Words): Drawing {
  const tasks = groupsOf(svg, 'line.task-line');
  const sections = groupsOf(svg, 'rect.journey-section');
  const { spans, steps } = drawn(journey.stages, new Set(mermaid.steps));
  if (tasks.length !== steps.length || sections.length !== spans.length) {
    throw new Error(`Mermaid drew ${sections.length} sections and ${tasks.length} tasks`);
  }
  const measure = measureText();
  const bold = measureText('600');
  const stageLabels = spans.map(({ stage, count }) =>
    fitText(words.name(stage.name), count * PITCH - GAP - 2 * PADDING, STAGE_LINES, bold),
  );
  const stepLabels = steps.map(({ step }) =>
    fitText(words.name(step.name), BOX - 2 * PADDING, STEP_LINES, measure),
  );
  const rows = rowsFor(linesOf(stageLabels), linesOf(stepLabels));
  const actors = new Map(allActors(journey).map((actor, number) => [actor, number]));
  for (const [i, span] of spans.entries()) {
    drawStage(sections[i]!, { ...span, lines: stageLabels[i]!, name: words.name(span.stage.name), rows });
  }
  for (const [position, { step, span }] of steps.entries()) {
    const lines = stepLabels[position]!;
    drawStep(
      tasks[position]!,
      { step, stage: span.stage, position, colour: span.colour, lines, rows, actors, measure },
      words,
    );
  }
  const width = stepLeft(steps.length - 1) + BOX + 16;
  const scale = drawScale(rows, width);
  // Only Mermaid's title, description and groups are kept; its style sheet knows nothing of the editor's theme.
  const named = [...svg.children].filter(({ localName }) => localName === 'title' || localName === 'desc');
  svg.replaceChildren(...named, scale, ...sections, ...tasks);
  svg.removeAttribute('style');
  svg.setAttribute('viewBox', `0 0 ${width} ${rows.bottom}`);
  svg.setAttribute('class', 'journey');
  svg.setAttribute('aria-label', plainLabel(journey.name, words.untitled));
  return { svg, width, height: rows.bottom };
}

/** The groups that hold such an element, in drawing order. */
function groupsOf(svg: SVGSVGElement, selector: string): readonly SVGGElement[] {
  const groups = new Set<SVGGElement>();
  for (const mark of svg.querySelectorAll(selector)) {
    if (mark.parentElement instanceof SVGGElement) groups.add(mark.parentElement);
  }
  return [...groups];
}

function drawn(stages: readonly StageView[], shown: ReadonlySet<number>) {
  const spans: Span[] = [];
  const steps: { step: StepView; span: Span }[] = [];
  for (const stage of stages) {
    const own = stage.steps.filter((step) => shown.has(step.index));
    if (own.length === 0) continue;
    const span = { stage, first: steps.length, count: own.length, colour: spans.length % STAGE_COLOURS };
    spans.push(span);
    steps.push(...own.map((step) => ({ step, span })));
  }
  return { spans, steps };
}

function linesOf(labels: readonly (readonly string[])[]): number {
  return Math.max(1, ...labels.map((lines) => lines.length));
}
