import type { Uri } from '../host.ts';
import { nearest } from '../nearest.ts';
import type { Span } from '../yaml/place.ts';
import { pairOf, resolved, textOf, type YamlDocument } from '../yaml/tree.ts';

export const FILE_KINDS = ['persona', 'journey', 'strategy', 'catalog'] as const;

export type FileKind = (typeof FILE_KINDS)[number];

/** The one version of the format that this release reads. */
export const API_VERSION = 'cx/v1';

export const CONFIG_FILE = 'cx.config.yaml';

/** Why we cannot tell what a file is, although it is ours. */
export type HeaderProblem = Span &
  (
    | { readonly kind: 'missing'; readonly keys: readonly ('apiVersion' | 'kind')[] }
    | { readonly kind: 'unknownVersion'; readonly found: string }
    | { readonly kind: 'unknownKind'; readonly found: string; readonly near: string | undefined }
  );

export type Identity =
  /** Another tool's file: we say nothing about it, ever. */
  | { readonly ours: false }
  | { readonly ours: true; readonly kind: FileKind | 'config' | undefined; readonly problem?: HeaderProblem };

const NAME = /\.(persona|journey|strategy|catalog)\.ya?ml$/i;

export function isConfigFile(uri: Uri): boolean {
  return uri.endsWith(`/${CONFIG_FILE}`);
}

/** The kind that a file's name promises, such as `journey` for `return.journey.yaml`; `undefined` for other names. */
export function kindByName(uri: Uri): FileKind | undefined {
  return NAME.exec(uri)?.[1]?.toLowerCase() as FileKind | undefined;
}

/**
 * A quick look that spares the parser most files of other tools. It may say yes too often; it says no to a file of ours
 * only if that writes its version with escapes.
 */
export function mayBeOurs(uri: Uri, text: string): boolean {
  if (isConfigFile(uri) || kindByName(uri) !== undefined) return true;
  return text.includes('cx/') && text.includes('apiVersion');
}

/** Decides whose file it is, by its header first and, where it has none, by its name. */
export function identify(uri: Uri, document: YamlDocument): Identity {
  if (isConfigFile(uri)) return { ours: true, kind: 'config' };
  const named = kindByName(uri);
  const root = resolved(document.root);
  const version = pairOf(root, 'apiVersion');
  if (!version) return named ? withoutVersion(document, named) : { ours: false };

  const found = textOf(version.value) ?? '';
  const place = version.value ?? version.key;
  if (found !== API_VERSION) {
    if (!found.startsWith('cx/') && !(named && looksLikeOurVersion(found))) return { ours: false };
    return { ours: true, kind: named, problem: { kind: 'unknownVersion', found, ...span(place) } };
  }
  const kind = pairOf(root, 'kind');
  const kindText = textOf(kind?.value);
  if (!kind) {
    return { ours: true, kind: named, problem: { kind: 'missing', keys: ['kind'], ...span(version.key) } };
  }
  const known = FILE_KINDS.find((candidate) => candidate === kindText);
  if (known) return { ours: true, kind: known };
  const near = nearest(kindText ?? '', FILE_KINDS) ?? named;
  const problem = {
    kind: 'unknownKind',
    found: kindText ?? '',
    near,
    ...span(kind.value ?? kind.key),
  } as const;
  return { ours: true, kind: named, problem };
}

function withoutVersion(document: YamlDocument, kind: FileKind): Identity {
  const root = resolved(document.root);
  // A file that cannot even be read has one problem to mend first.
  if (root?.kind !== 'map' && document.problems.length > 0) return { ours: true, kind: undefined };
  const keys = pairOf(root, 'kind') ? (['apiVersion'] as const) : (['apiVersion', 'kind'] as const);
  const first = root?.kind === 'map' ? root.pairs[0]?.key : root;
  const place = first
    ? { start: first.start, end: firstLineEnd(document.text, first) }
    : { start: 0, end: 0 };
  return { ours: true, kind, problem: { kind: 'missing', keys, ...place } };
}

function firstLineEnd(text: string, place: Span): number {
  const line = text.slice(place.start, place.end).search(/[\r\n]/);
  return line < 0 ? place.end : place.start + line;
}

function looksLikeOurVersion(found: string): boolean {
  return /^cx/i.test(found) || found === '' || nearest(found, [API_VERSION]) !== undefined;
}

function span(place: Span): Span {
  return { start: place.start, end: place.end };
}
