import type { Diagnostic } from '../diagnostic.ts';
import type { FixHint } from '../fixHint.ts';
import type { CancellationToken, CoreHost, Position, Range, Uri } from '../host.ts';
import { kindByName } from '../model/identify.ts';
import type { Workspace } from '../project/workspace.ts';
import type { SchemaKind } from '../schema/shape.ts';
import { inEnglish } from '../translate.ts';
import { type SpanEdit, YamlEdits } from '../yaml/edits.ts';
import type { LineIndex } from '../yaml/lineIndex.ts';
import { type EmotionChoices, emotionChoices } from './emotionChoices.ts';
import { addHeader } from './fixes/addHeader.ts';
import { addKey } from './fixes/addKey.ts';
import type { Fix, Fixer, FixRequest, NewDocument } from './fixes/fix.ts';
import { fixAll } from './fixes/fixAll.ts';
import { planAgainst } from './fixes/planAgainst.ts';
import { quoteValue } from './fixes/quoteValue.ts';
import { refactorings } from './fixes/refactorings.ts';
import { setValue } from './fixes/setValue.ts';
import { silence } from './fixes/silence.ts';
import { stampReview } from './fixes/stampReview.ts';
import { unknownId } from './fixes/unknownId.ts';
import { unknownKey } from './fixes/unknownKey.ts';
import { type FeatureSubject, readSubject } from './subject.ts';
import type { FileEdits } from './textEdit.ts';

/** Something that can be done at a place, all of it or nothing. */
export interface CodeAction {
  readonly title: string;
  /** `refactor`: nothing is wrong. `source.fixAll`: every safe fix of the whole document at once. */
  readonly kind: 'quickfix' | 'refactor' | 'source.fixAll';
  /** What it mends. */
  readonly diagnostics: readonly Diagnostic[];
  readonly isPreferred: boolean;
  /** Text edits, at most one entry for a file. */
  readonly edits: readonly FileEdits[];
  /** Files to make, where nothing is yet. */
  readonly create: readonly NewDocument[];
}

export interface CodeActions {
  /**
   * What mends the problems that a range touches, the best of each first; what can be made of the place where it begins; at the end, when the document has any, the safe
   * fixes of all of it as one action. Empty for files that are not ours, and for cancelled questions.
   */
  codeActions(uri: Uri, range: Range, token: CancellationToken): Promise<readonly CodeAction[]>;
  /** The feelings that a step at a place can have; `undefined` where no step stands, and for cancelled questions. */
  emotionChoices(uri: Uri, position: Position, token: CancellationToken): Promise<EmotionChoices | undefined>;
}

const FIXERS: { readonly [Kind in FixHint['kind']]: Fixer<Kind> } = {
  addKey,
  unknownKey,
  setValue,
  quoteValue,
  addHeader,
  unknownId,
  planAgainst,
  stampReview,
};

export function createCodeActions(workspace: Workspace, host: CoreHost): CodeActions {
  const { translate = inEnglish, today } = host;
  return {
    async codeActions(uri, range, token) {
      const subject = await readSubject(workspace, uri, token);
      if (!subject || token.isCancellationRequested) return [];
      const kind: SchemaKind | undefined =
        subject.facts?.kind ?? (subject.isConfig ? 'config' : kindByName(uri));
      const write = new YamlEdits(subject.yaml);
      const actions: CodeAction[] = [];
      const safe: { readonly fix: Fix; readonly diagnostic: Diagnostic }[] = [];
      for (const diagnostic of workspace.currentDiagnostics(uri)) {
        const isTouched = touches(diagnostic.range, range);
        if (!isTouched && !isSure(diagnostic.fix)) continue;
        const { start, end } = diagnostic.range;
        const at = { start: subject.lines.offsetAt(start), end: subject.lines.offsetAt(end) };
        const request = { subject, diagnostic, at, kind, write, today: today(), translate, token };
        const fixes = await fixesFor(request);
        if (token.isCancellationRequested) return [];
        for (const fix of fixes) {
          if (isTouched) actions.push(actionOf(fix, diagnostic, subject));
          if (fix.isSafe) safe.push({ fix, diagnostic });
        }
      }
      const isBroken = subject.yaml.problems.some(({ breaks }) => breaks);
      if (kind && !isBroken) {
        const offset = subject.lines.offsetAt(range.start);
        const request = { subject, offset, kind, write, today: today(), translate, token };
        for (const fix of await refactorings(request)) {
          const isOffered = actions.some(({ title }) => title === fix.title);
          if (!isOffered) actions.push({ ...actionOf(fix, undefined, subject), kind: 'refactor' });
        }
      }
      const all = fixAll(safe, subject, translate);
      return all ? [...actions, all] : actions;
    },
    async emotionChoices(uri, position, token) {
      const subject = await readSubject(workspace, uri, token);
      return subject && emotionChoices(subject, position, translate);
    },
  };
}

async function fixesFor(request: FixRequest): Promise<readonly Fix[]> {
  const { fix: hint, code } = request.diagnostic;
  if (code === 'CX001') return [];
  // Half-read text has keys and items that the tree lacks, so nothing is put in between.
  const isBroken = request.subject.yaml.problems.some(({ breaks }) => breaks);
  if (isBroken && hint?.kind !== 'unknownId') return [];
  const fixer = hint && (FIXERS[hint.kind] as Fixer<FixHint['kind']>);
  const fixes = hint && fixer ? await fixer(hint, request) : [];
  return isBroken ? fixes : [...fixes, ...silence(request)];
}

function isSure(hint: FixHint | undefined): boolean {
  return hint !== undefined && 'sure' in hint && hint.sure === true;
}

function actionOf(
  fix: Fix,
  diagnostic: Diagnostic | undefined,
  { uri, lines, yaml }: FeatureSubject,
): CodeAction {
  const own = [...fix.edits].sort((a, b) => a.start - b.start);
  const edits = own.map((edit) => {
    const { newText, typeOver, ...span } = fromMargin(edit, yaml.text, lines);
    return { range: lines.rangeOf(span), newText, ...(typeOver !== undefined && { typeOver }) };
  });
  return {
    title: fix.title,
    kind: 'quickfix',
    diagnostics: diagnostic ? [diagnostic] : [],
    isPreferred: fix.isPreferred ?? false,
    edits: [...(edits.length > 0 ? [{ uri, edits }] : []), ...(fix.elsewhere ?? [])],
    create: fix.create ?? [],
  };
}

/** Editors indent what is to be typed over like the line in which it begins, so several lines of it begin at the margin. */
function fromMargin(edit: SpanEdit, text: string, lines: LineIndex): SpanEdit {
  if (edit.typeOver === undefined || !/[\r\n]/.test(edit.newText)) return edit;
  const start = lines.startOfLine(lines.positionAt(edit.start).line);
  return { ...edit, start, newText: text.slice(start, edit.start) + edit.newText };
}

function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
