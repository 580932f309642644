import type { Severity } from '../../diagnostic.ts';
import type { Change, Weight } from '../../diff/change.ts';
import type { LinePlace } from '../../diff/residue.ts';
import type { FileReview } from '../../diff/review.ts';
import type { RuleFinding } from '../../diff/ruleDelta.ts';
import type { Translate } from '../../host.ts';
import { inEnglish } from '../../translate.ts';
import { type Paint, PLAIN } from '../paint.ts';
import { visibleText } from '../visibleText.ts';
import { byWeight, pathOfFile, placeOf, type ReviewReport, silencing } from './reviewReport.ts';
import { besides, moodLine, verdict } from './verdict.ts';

/** Of changes that weigh little, so many are told one by one; --full tells all. */
const MOST_LOW = 10;

const COLOUR: Readonly<Record<Weight, Severity>> = { high: 'error', medium: 'warning', low: 'info' };

const SIGN: Readonly<Record<Change['kind'], string>> = {
  added: '+',
  removed: '−',
  changed: '~',
  moved: '↕',
  split: '⑂',
  merged: '⑂',
  affected: '→',
};

/** For people at a terminal. */
export function reviewText(
  report: ReviewReport,
  paint: Paint = PLAIN,
  translate: Translate = inEnglish,
): string {
  const { review } = report;
  const blocks = [paint.strong(verdict(review, translate))];
  for (const [weight, changes] of byWeight(review.changes)) {
    const told = report.full || weight !== 'low' ? changes : changes.slice(0, MOST_LOW);
    const lines = told.flatMap((change) => changeLines(change, report, paint));
    if (told.length < changes.length)
      lines.push(
        `  ${paint.faint(translate('… and {0} more (--full tells them)', changes.length - told.length))}`,
      );
    blocks.push([paint.severity(COLOUR[weight], weightWord(weight, translate)), ...lines].join('\n'));
  }
  const moods = review.journeys.flatMap((delta) => moodLine(delta, translate) ?? []);
  if (moods.length > 0) blocks.push(section(translate('Emotion'), moods, paint));
  blocks.push(...ruleBlocks(report, paint, translate));
  const coverage = coverageLines(report, translate);
  if (coverage.length > 0) blocks.push(section(translate('Coverage'), coverage, paint));
  if (review.reviewers.length > 0) {
    const lines = review.reviewers.map(({ name, contact, because }) => {
      const who = contact === undefined ? name : `${name} (${contact})`;
      return `${who}: ${shortList(because, report.full, translate)}`;
    });
    blocks.push(section(translate('Who should look'), lines, paint));
  }
  const files = fileLines(report, translate);
  if (files.length > 0) blocks.push(section(translate('Files'), files, paint));
  return `${blocks.join('\n\n')}\n`;
}

export function weightWord(weight: Weight, translate: Translate): string {
  const words = { high: translate('High'), medium: translate('Medium'), low: translate('Low') };
  return words[weight];
}

/** The first few names, and how many more there are. A name may have commas in it, so each is in quotation marks. */
export function shortList(items: readonly string[], full: boolean, translate: Translate): string {
  const most = full ? items.length : 3;
  const rest = items.length - most;
  const told = items
    .slice(0, most)
    .map((item) => `“${item}”`)
    .join(', ');
  return rest > 0 ? translate('{0} and {1} more', told, rest) : told;
}

function changeLines(change: Change, report: ReviewReport, paint: Paint): string[] {
  const place = placeOf(change, report);
  const where = place ? paint.faint(`  ${visibleText(place.path)}:${place.line}`) : '';
  const lines = [
    `  ${SIGN[change.kind]} ${paint.faint(change.class)}  ${visibleText(change.message)}${where}`,
  ];
  if (!report.full) return lines;
  const words = change.words?.map(({ kind, text }) => {
    if (kind === 'removed') return paint.severity('error', `[-${visibleText(text)}-]`);
    return kind === 'added' ? paint.severity('info', `{+${visibleText(text)}+}`) : visibleText(text);
  });
  if (words) lines.push(`      ${words.join('')}`);
  for (const user of change.users ?? [])
    lines.push(
      `      ${visibleText(`${report.after.pathOf(user.uri)}:${user.range.start.line + 1} ${user.name}`)}`,
    );
  return lines;
}

function ruleBlocks(report: ReviewReport, paint: Paint, translate: Translate): string[] {
  const { introduced, resolved } = report.review.rules;
  const line = ({ path, range, severity, message, rule }: RuleFinding) =>
    `${path}:${range.start.line + 1} ${severity} ${message} (${rule})`;
  const titles = [translate('New problems'), translate('Problems that are gone')];
  return [introduced, resolved].flatMap((findings, i) =>
    findings.length > 0 ? [section(titles[i]!, findings.map(line), paint)] : [],
  );
}

export function coverageLines({ review }: ReviewReport, translate: Translate): string[] {
  const { gained, lost } = review.coverage;
  return [
    ...gained.map(({ name, phase }) => translate('+ {0} is now shown in the phase {1}', name, phase)),
    ...lost.map(({ name, phase }) => translate('− {0} is no longer shown in the phase {1}', name, phase)),
  ];
}

/** What became of a file, in words; empty for one that has only changed. */
export function fileState({ state }: FileReview, translate: Translate): string {
  const words: Readonly<Record<FileReview['state'], string>> = {
    added: translate('new'),
    deleted: translate('gone'),
    renamed: translate('has another name'),
    changed: '',
    tooDifferent: translate('too different to be compared: look at its text'),
    notUnderstood: translate('cannot be understood: look at its text'),
    settings: translate('settings, which decide what is a problem'),
  };
  return words[state];
}

function fileLines(report: ReviewReport, translate: Translate): string[] {
  const { review, full } = report;
  const lines = review.files.flatMap((file) => {
    const state = fileState(file, translate);
    const told =
      state === '' ? [] : [[`${pathOfFile(file)}: ${state}`, ...textCount(file, translate)].join(', ')];
    for (const { side, range, message } of file.notUnderstood)
      told.push(
        `  ${side === 'before' ? file.before!.path : file.after!.path}:${range.start.line + 1} ${message}`,
      );
    const lines = file.state === 'settings' && !full ? file.text.slice(0, MOST_LOW) : full ? file.text : [];
    told.push(...lines.map(signedLine));
    told.push(
      ...silencing(file)
        .filter(() => !full)
        .map((line) => `  ${pathOfFile(file)} ${signedLine(line).trim()}`),
    );
    if (!full) return told;
    if (told.length === 0 && file.comments.length + file.format.length > 0) told.push(`${pathOfFile(file)}:`);
    told.push(...[...file.comments, ...file.format].map(signedLine));
    if (file.spacing) told.push(`  ${translate('only blank lines, blanks or the places of comments')}`);
    return told;
  });
  const rest = besides(review, translate);
  return rest === '' ? lines : [...lines, rest];
}

/** `− 12: name: Sends it`, of the side on which the line stands. */
export function signedLine({ side, range, text }: LinePlace): string {
  return `  ${side === 'before' ? '−' : '+'} ${range.start.line + 1}: ${text}`;
}

/** Of a file whose text is all there is to compare: how much of it came and went. */
export function textCount({ text }: FileReview, translate: Translate): string[] {
  if (text.length === 0) return [];
  const gone = text.filter(({ side }) => side === 'before').length;
  return [translate('lines: {0} new, {1} gone', text.length - gone, gone)];
}

function section(title: string, lines: readonly string[], paint: Paint): string {
  return [paint.strong(title), ...lines.map((line) => `  ${visibleText(line)}`)].join('\n');
}
