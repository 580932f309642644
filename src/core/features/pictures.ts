import type { Diagnostic } from '../diagnostic.ts';
import { BUILDERS } from '../diagram/builders.ts';
import type { PictureChange } from '../diagram/pictureChange.ts';
import { type Place, placeOf, readPlace } from '../diagram/place.ts';
import type { Sheet } from '../diagram/sheet/sheet.ts';
import { type ViewName, type Views, viewsOf } from '../diagram/views.ts';
import { isWorkspaceView, WORKSPACE_URI, type WorkspaceViewName } from '../diagram/workspaceViews.ts';
import type { CancellationToken, CoreHost, Position, Uri } from '../host.ts';
import type { DocumentFacts } from '../index/facts.ts';
import { fieldAt, textField } from '../model/fields.ts';
import { FILE_KINDS } from '../model/identify.ts';
import type { Workspace } from '../project/workspace.ts';
import { inEnglish } from '../translate.ts';
import { type Path, pathAt } from '../yaml/place.ts';
import { hoverAt } from './hover.ts';
import type { HoverPart } from './hoverPart.ts';
import { pictureEdit } from './pictureEdit.ts';
import { type Location, readSubject } from './subject.ts';
import type { FileEdits } from './textEdit.ts';
import { withPortrait } from './withPortrait.ts';
import { mergedSheet, type ProjectSheet, workspaceSheets } from './workspaceSheets.ts';

export type PictureAnswer<Name extends ViewName> =
  /** `problem` is the first thing that keeps the YAML from being read, where there is one; the picture is then incomplete. */
  | {
      readonly kind: 'picture';
      readonly view: Views[Name];
      readonly problem?: Diagnostic;
      readonly version?: number;
    }
  /** The file cannot be read as one that has pictures at all. */
  | { readonly kind: 'broken'; readonly problem: Diagnostic }
  /** It has no such view, is none of ours, or gone. */
  | { readonly kind: 'none' };

/** What pages show of a file, and the way from a picture to the text and back. */
export interface Pictures {
  /** The view as the text stands now; of the whole workspace for `WORKSPACE_URI`. */
  picture<Name extends ViewName>(
    uri: Uri,
    view: Name,
    token: CancellationToken,
  ): Promise<PictureAnswer<Name>>;
  /** A view of all files, one for each project, as the last `refresh` has found them; empty when nothing is ours. */
  projectSheets(view: WorkspaceViewName): readonly ProjectSheet[];
  /** What stands at a position; `undefined` outside of everything, and for files that are not ours. */
  placeAt(uri: Uri, position: Position, token: CancellationToken): Promise<Place | undefined>;
  /** What to select for a part of the picture of `uri`: its name, or all of it when it has none. `undefined` when it is gone. */
  locate(uri: Uri, place: Place, token: CancellationToken): Promise<Location | undefined>;
  /** What an editor shows over it, where a part of the picture of `uri` comes from; `undefined` where there is nothing to say. */
  explain(uri: Uri, place: Place, token: CancellationToken): Promise<readonly HoverPart[] | undefined>;
  /** The edits of the text that make a change in the picture of `uri`; `undefined` where only a person can make it. */
  change(
    uri: Uri,
    change: PictureChange,
    token: CancellationToken,
  ): Promise<readonly FileEdits[] | undefined>;
}

export function createPictures(
  workspace: Workspace,
  { today, translate = inEnglish, workspace: files }: CoreHost,
): Pictures {
  return {
    async picture(uri, view, token) {
      if (uri === WORKSPACE_URI) {
        await workspace.catchUp(token);
        const sheet = isWorkspaceView(view)
          ? mergedSheet(workspaceSheets(workspace, view, today(), translate))
          : undefined;
        // A view of the workspace is a sheet, which the compiler cannot see.
        return sheet ? { kind: 'picture', view: sheet as never } : { kind: 'none' };
      }
      const read = await workspace.read(uri, token);
      if (!read || token.isCancellationRequested) return { kind: 'none' };
      const { identity } = read.subject;
      const { facts } = read.checked;
      const problem = workspace.firstProblem(read);
      const subject = facts && { facts, index: workspace.indexFor(uri), today: today(), translate };
      const built = subject && BUILDERS[view](subject);
      // A persona's view is a sheet, which the compiler cannot see.
      const picture =
        built && view === 'persona'
          ? ((await withPortrait(built as Sheet, subject.facts, files, token)) as Views[typeof view])
          : built;
      if (token.isCancellationRequested) return { kind: 'none' };
      if (picture) return { kind: 'picture', view: picture, problem, version: read.version };
      const kind = FILE_KINDS.find((candidate) => candidate === identity.kind);
      const meant = identity.problem !== undefined || viewsOf(kind).includes(view);
      return problem && meant ? { kind: 'broken', problem } : { kind: 'none' };
    },
    projectSheets: (view) => workspaceSheets(workspace, view, today(), translate),
    async placeAt(uri, position, token) {
      const subject = await readSubject(workspace, uri, token);
      const path = subject && pathAt(subject.yaml.root, subject.lines.offsetAt(position));
      return path && placeOf(path);
    },
    async locate(uri, place, token) {
      const { uri: other, path } = readPlace(place);
      const subject = await readSubject(workspace, other ?? uri, token);
      if (!subject?.facts) return undefined;
      const { facts, lines } = subject;
      return {
        uri: subject.uri,
        range: lines.rangeOf(facts.spans.valueAt([...path, ...nameIn(facts, path)])),
      };
    },
    async explain(uri, place, token) {
      const { uri: other, path } = readPlace(place);
      const subject = await readSubject(workspace, other ?? uri, token);
      if (!subject?.facts) return undefined;
      const { facts, lines } = subject;
      // An id is asked for itself, a thing by the key that names it.
      const { start } = facts.spans.valueAt([...path, ...idIn(facts, path)]);
      return hoverAt(subject, lines.positionAt(start), translate)?.parts;
    },
    async change(uri, change, token) {
      const subject = await readSubject(workspace, uri, token);
      const edit = subject && pictureEdit(subject, change);
      if (!edit) return undefined;
      return [{ uri, edits: [{ range: subject.lines.rangeOf(edit), newText: edit.newText }] }];
    },
  };
}

/** The key under which a thing's id stands; none for a thing without one. */
function idIn({ data }: DocumentFacts, path: Path): Path {
  return textField(fieldAt(data, path), 'id') === undefined ? [] : ['id'];
}

/** The key under which people would look for a thing's name; none for a plain value. */
function nameIn({ data }: DocumentFacts, path: Path): Path {
  const thing = fieldAt(data, path);
  const key = ['name', 'statement', 'title', 'text', 'id'].find((one) => textField(thing, one) !== undefined);
  return key === undefined ? [] : [key];
}
