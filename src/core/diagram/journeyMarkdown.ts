import type { Translate } from '../host.ts';
import { inEnglish } from '../translate.ts';
import { emotionPhrase } from './emotionWords.ts';
import type { JourneyView, StepView } from './journeyView.ts';
import { markdownText } from './markdownText.ts';
import { journeyMermaid } from './mermaidJourney.ts';
import { plainLabel } from './plainLabel.ts';

/**
 * The journey as Markdown that GitHub and GitLab draw: heading, persona, goal, the picture, and a table that says the
 * same in words, also where Mermaid is not drawn. Stages without steps have a row of their own.
 */
export function journeyMarkdown(view: JourneyView, translate: Translate = inEnglish): string {
  const untitled = translate('(untitled)');
  const text: Text = (value) => markdownText(plainLabel(value, untitled));
  const blocks = [`# ${text(view.name)}`];
  const facts = [
    ...(view.personas.length > 0 ? [fact(translate('Personas'), view.personas.map(text).join(', '))] : []),
    ...(view.goal !== undefined && plainLabel(view.goal, '') !== ''
      ? [fact(translate('Goal'), text(view.goal))]
      : []),
    fact(translate('State'), view.state === 'future' ? translate('future') : translate('current')),
  ];
  blocks.push(facts.join('\n'));
  const diagram = journeyMermaid(view, { translate });
  if (diagram.steps.length > 0) blocks.push(`\`\`\`mermaid\n${diagram.text}\`\`\``);
  if (view.stages.length > 0) blocks.push(table(view, text, translate));
  return `${blocks.join('\n\n')}\n`;
}

function fact(name: string, value: string): string {
  return `- **${markdownText(name)}:** ${value}`;
}

type Text = (value: string) => string;

function table(view: JourneyView, text: Text, translate: Translate): string {
  const titles = [translate('Stage'), translate('Step'), translate('Who'), translate('Emotion')].map(
    markdownText,
  );
  const rows = view.stages.flatMap((stage) =>
    stage.steps.length === 0
      ? [[text(stage.name), `*${markdownText(translate('no steps'))}*`, '', '']]
      : stage.steps.map((step) => [
          text(stage.name),
          stepCell(step, text, translate),
          whoCell(step, text),
          emotionCell(step, translate),
        ]),
  );
  return [titles, titles.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function stepCell(step: StepView, text: Text, translate: Translate): string {
  const name = text(step.name);
  return step.momentOfTruth ? `${name} ★ ${markdownText(translate('moment of truth'))}` : name;
}

function whoCell(step: StepView, text: Text): string {
  return step.actors
    .filter((actor) => plainLabel(actor, '') !== '')
    .map(text)
    .join(', ');
}

function emotionCell(step: StepView, translate: Translate): string {
  const phrase = markdownText(emotionPhrase(step.emotion, translate));
  const own = plainLabel(step.emotionLabel ?? '', '');
  return own === '' ? phrase : `${phrase}, ${markdownText(own)}`;
}
