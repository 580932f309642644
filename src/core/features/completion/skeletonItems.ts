import { idByName, nameFromId } from '../../model/fileId.ts';
import { FILE_KINDS, type FileKind, kindByName } from '../../model/identify.ts';
import { rootShape } from '../../schema/shape.ts';
import { newFileText } from '../../templates/newFileText.ts';
import type { CursorContext } from '../../yaml/cursorContext.ts';
import { alternatives } from './placeShapes.ts';
import { candidatesFor } from './referenceItems.ts';
import type { CompletionRequest, Offer } from './request.ts';
import { type Presets, ValueForm } from './valueForm.ts';

/** More is no choice any more. */
const MOST_CHOICES = 20;

/** A whole file to begin with, for an empty text: of the kind that its name says, or of any. */
export function skeletonItems(request: CompletionRequest, { lineBreak }: CursorContext): Offer[] {
  const named = kindByName(request.uri);
  const short = (named ? [named] : FILE_KINDS).map((kind, i): Offer => {
    const form = new ValueForm({ indent: 2, listIndent: 2, lineBreak }, false, presetsFor(kind, request));
    form.behindDash(rootShape(kind), 0);
    if (kind === 'catalog' || kind === 'strategy') form.snippet.text(lineBreak).stop();
    else form.snippet.text(lineBreak);
    return {
      label: `${request.translate('New {0}', kindWord(kind, request))}`,
      description: request.translate('whole file'),
      documentation: request.translate(rootShape(kind).description),
      kind: 'skeleton',
      insertText: form.snippet.toString(),
      isSnippet: true,
      rank: -100 + i,
      filterText: `${kind} ${request.translate('New {0}', kindWord(kind, request))}`,
    };
  });
  return named ? [...short, withQuestions(named, request, lineBreak)] : short;
}

/** The file that "New Journey" and `cx-as-code new --template full` make. */
function withQuestions(kind: FileKind, request: CompletionRequest, lineBreak: string): Offer {
  const { index, uri, translate } = request;
  const [persona] = [...index.idsOf('persona')].sort();
  const id = idByName(uri) ?? `new-${kind}`;
  const text = newFileText({ kind, id, size: 'full', persona });
  return {
    label: translate('New {0}, with questions', kindWord(kind, request)),
    description: translate('whole file'),
    documentation: translate('A question above each key that a finished file answers.'),
    kind: 'skeleton',
    insertText: text.replaceAll('\n', lineBreak),
    isSnippet: false,
    rank: -50,
    filterText: `${kind} ${translate('New {0}, with questions', kindWord(kind, request))}`,
  };
}

/** The first draft has no problem, so that the first problem is one that the author has made. */
function presetsFor(kind: FileKind, request: CompletionRequest): Presets {
  const { translate } = request;
  const id = idByName(request.uri) ?? `new-${kind}`;
  return (path, shape) => {
    const [last = ''] = path.slice(-1);
    const [first = shape] = alternatives(shape);
    if (first.enum) return undefined;
    if (first.ref)
      return candidatesFor(first, request)
        .slice(0, MOST_CHOICES)
        .map((one) => one.id);
    if (path.length === 1 && last === 'id') return id;
    if (path.length === 1 && last === 'name') return nameFromId(id);
    if (last === 'id') return 'first-stage';
    if (last === 'name') return translate('First stage');
    return translate('To be written');
  };
}

function kindWord(kind: FileKind, { translate }: CompletionRequest): string {
  return {
    persona: translate('persona'),
    journey: translate('journey'),
    strategy: translate('strategy'),
    catalog: translate('catalog'),
  }[kind];
}
