import { markdownText } from '../../diagram/markdownText.ts';
import { shortenLabel } from '../../diagram/shortenLabel.ts';
import type { Change, Weight } from '../../diff/change.ts';
import type { Translate } from '../../host.ts';
import { inEnglish } from '../../translate.ts';
import { visibleText } from '../visibleText.ts';
import { type JourneyPictures, picturesOf } from './pictures.ts';
import { byWeight, pathOfFile, placeOf, type ReviewReport, silencing } from './reviewReport.ts';
import { coverageLines, fileState, shortList, signedLine, textCount, weightWord } from './reviewText.ts';
import { besides, moodLine, restWords, verdict } from './verdict.ts';

/** Characters that a comment may have, by host. */
export const HOST_LIMITS = Object.freeze({ github: 65_536, gitlab: 1_000_000 });

export interface ReviewMarkdownOptions {
  /** In UTF-16 units; the text is never longer. */
  readonly limit?: number;
  readonly translate?: Translate;
}

/** By the beginning of this line a comment is found again. */
export const MARKER = '<!-- cx-as-code review -->';

/** The same for a change that has nothing to do with us: nobody needs a comment about it. */
export const NOTHING = '<!-- cx-as-code review: nothing -->';

/** So many of the heaviest are told before the fold. */
const MOST_IN_SIGHT = 30;
/** So many of different weights together. */
const MOST_TOGETHER = 15;
const COLUMNS = 240;

/** What is left out, step by step, until the text fits. */
interface Economy {
  readonly rows: number;
  readonly details: number;
  readonly pictures: number;
}

const ECONOMIES: readonly Economy[] = [
  { rows: 2000, details: 2000, pictures: 20 },
  { rows: 500, details: 300, pictures: 6 },
  { rows: 200, details: 100, pictures: 3 },
  { rows: 100, details: 0, pictures: 1 },
  { rows: 60, details: 0, pictures: 0 },
  { rows: 20, details: 0, pictures: 0 },
  { rows: 0, details: 0, pictures: 0 },
];

/**
 * As a comment of a pull request that GitHub and GitLab show well: the verdict, a table by weight, pictures of what
 * changed, the rest folded. Text out of files is never markup, and never mentions anybody.
 */
export function reviewMarkdown(report: ReviewReport, options: ReviewMarkdownOptions = {}): string {
  const limit = options.limit ?? HOST_LIMITS.github;
  const translate = options.translate ?? inEnglish;
  const pictures = picturesOf(report.review, translate);
  let text = '';
  for (const economy of ECONOMIES) {
    text = write(report, pictures, economy, translate);
    if (text.length <= limit) return text;
  }
  return text.slice(0, limit);
}

function write(
  report: ReviewReport,
  pictures: readonly JourneyPictures[],
  economy: Economy,
  translate: Translate,
): string {
  const { review } = report;
  const blocks = [isEmpty(review) ? NOTHING : MARKER, `### ${markdownText(verdict(review, translate))}`];
  const shown = review.changes.slice(0, economy.rows);
  const seen = inSight(shown);
  if (seen.length > 0) blocks.push(table(seen, report, translate));
  blocks.push(...moods(report, translate));
  blocks.push(...whoBlock(report, translate));
  for (const [weight, changes] of byWeight(shown.slice(seen.length)))
    blocks.push(fold(howMany(weight, changes.length, translate), table(changes, report, translate)));
  const left = review.changes.length - shown.length;
  if (left > 0)
    blocks.push(`*${markdownText(translate('{0} further changes do not fit into this comment.', left))}*`);
  for (const picture of pictures.slice(0, economy.pictures))
    blocks.push(fold(picture.title, drawn(picture, translate)));
  blocks.push(...problems(report, economy, translate));
  const coverage = coverageLines(report, translate).slice(0, economy.details);
  if (coverage.length > 0) blocks.push(fold(translate('Coverage'), list(coverage)));
  blocks.push(...files(report, economy, translate));
  return `${blocks.join('\n\n')}\n`;
}

function isEmpty({ changes, files, rules }: ReviewReport['review']): boolean {
  return changes.length + files.length + rules.introduced.length + rules.resolved.length === 0;
}

/** The heaviest, and of what weighs less as much as leaves the comment short. */
function inSight(changes: readonly Change[]): readonly Change[] {
  const seen: Change[] = [];
  for (const [weight, some] of byWeight(changes)) {
    if (seen.length > 0 && (weight === 'low' || seen.length + some.length > MOST_TOGETHER)) break;
    if (weight !== 'low') seen.push(...some.slice(0, MOST_IN_SIGHT));
    if (seen.length < some.length) break;
  }
  return seen;
}

function howMany(weight: Weight, count: number, translate: Translate): string {
  if (count === 1)
    return {
      high: translate('1 change of high weight'),
      medium: translate('1 change of medium weight'),
      low: translate('1 change of low weight'),
    }[weight];
  return {
    high: translate('{0} changes of high weight', count),
    medium: translate('{0} changes of medium weight', count),
    low: translate('{0} changes of low weight', count),
  }[weight];
}

function table(changes: readonly Change[], report: ReviewReport, translate: Translate): string {
  const titles = [translate('Weight'), translate('Class'), translate('Change'), translate('Place')];
  const rows = byWeight(changes).flatMap(([weight, some]) =>
    some.map((change) => {
      const place = placeOf(change, report);
      const where = place ? `${shortenLabel(place.path, 80)}:${place.line}` : '';
      const trend = change.trend === 'worse' ? ' ▼' : change.trend === 'better' ? ' ▲' : '';
      return [
        cell(weightWord(weight, translate)),
        cell(change.class),
        cell(change.message) + trend,
        cell(where),
      ];
    }),
  );
  return [titles.map(cell), titles.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function cell(text: string): string {
  return markdownText(shortenLabel(oneLine(text), COLUMNS));
}

function oneLine(text: string): string {
  return visibleText(text.replace(/[\s\u2028\u2029]+/g, ' ').trim());
}

function moods({ review }: ReviewReport, translate: Translate): string[] {
  const lines = review.journeys.flatMap((delta) => moodLine(delta, translate) ?? []);
  return lines.length > 0 ? [list(lines.slice(0, 10))] : [];
}

function whoBlock({ review, full }: ReviewReport, translate: Translate): string[] {
  if (review.reviewers.length === 0) return [];
  const lines = review.reviewers
    .slice(0, 20)
    .map(
      ({ name, contact, because }) =>
        `${contact === undefined ? name : `${name} (${contact})`}: ${shortList(because, full, translate)}`,
    );
  return [`**${markdownText(translate('Who should look'))}**`, list(lines)];
}

function problems({ review }: ReviewReport, { details }: Economy, translate: Translate): string[] {
  const { introduced, resolved } = review.rules;
  const titles = [
    translate('{0} new problems', introduced.length),
    translate('{0} problems are gone', resolved.length),
  ];
  return [introduced, resolved].flatMap((findings, i) => {
    if (findings.length === 0) return [];
    const lines = findings
      .slice(0, details)
      .map(({ path, range, rule, message }) => `${path}:${range.start.line + 1} ${message} (${rule})`);
    return lines.length > 0 ? [fold(titles[i]!, list(lines))] : [`*${markdownText(titles[i]!)}*`];
  });
}

function files({ review }: ReviewReport, { details }: Economy, translate: Translate): string[] {
  const lines: string[] = [];
  for (const file of review.files) {
    for (const { message, range } of file.notUnderstood)
      lines.push(
        translate(
          '{0} cannot be understood (line {1}): {2}',
          pathOfFile(file),
          range.start.line + 1,
          message,
        ),
      );
    const state = file.state === 'notUnderstood' ? [] : [fileState(file, translate)];
    const words = [...state, ...textCount(file, translate), ...restWords(file, translate)].filter(
      (one) => one !== '',
    );
    if (words.length > 0) lines.push(`${pathOfFile(file)}: ${words.join(', ')}`);
    const told = file.state === 'settings' ? file.text.slice(0, MOST_IN_SIGHT) : silencing(file);
    lines.push(...told.map((line) => `${pathOfFile(file)} ${signedLine(line).trim()}`));
  }
  const title = besides(review, translate);
  const told = lines.slice(0, details);
  if (told.length === 0) return title === '' ? [] : [`*${markdownText(title)}*`];
  return [fold(title === '' ? translate('Files') : title, list(told))];
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${asText(cell(line))}`).join('\n');
}

/** What would begin a list or a heading of its own within an item. */
function asText(line: string): string {
  return line.replace(/^[-+=]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
}

/** The blank lines make hosts read Markdown inside. */
function fold(title: string, content: string): string {
  return `<details><summary>${html(title)}</summary>\n\n${content}\n\n</details>`;
}

/** Within the tag, Markdown is no longer read, but mentions still are. */
function html(text: string): string {
  return markdownText(shortenLabel(oneLine(text), 120)).replace(/\\(?=[\\`*_{}[\]#|~])/g, '');
}

function drawn({ before, after }: JourneyPictures, translate: Translate): string {
  const block = (title: string, mermaid: string | undefined) =>
    mermaid === undefined ? [] : [`**${markdownText(title)}**`, `\`\`\`mermaid\n${mermaid}\`\`\``];
  return [...block(translate('Before'), before), ...block(translate('After'), after)].join('\n\n');
}
