import type { Diagnostic } from '../../diagnostic.ts';
import type { Translate } from '../../host.ts';
import type { SpanEdit } from '../../yaml/edits.ts';
import type { CodeAction } from '../codeActions.ts';
import type { FeatureSubject } from '../subject.ts';
import type { Fix } from './fix.ts';

/** The safe fixes of a document as one action; `undefined` when it has none. */
export function fixAll(
  safe: readonly { readonly fix: Fix; readonly diagnostic: Diagnostic }[],
  { uri, lines }: FeatureSubject,
  translate: Translate,
): CodeAction | undefined {
  const edits: SpanEdit[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { fix, diagnostic } of safe) {
    // Of two that want the same place, the second has its turn when all is looked at again.
    const isFree = fix.edits.every((edit) =>
      edits.every((other) => edit.end <= other.start || other.end <= edit.start),
    );
    if (!isFree) continue;
    edits.push(...fix.edits);
    diagnostics.push(diagnostic);
  }
  if (edits.length === 0) return undefined;
  edits.sort((a, b) => a.start - b.start);
  return {
    title: translate('Mend everything that is sure to be a slip of the pen'),
    kind: 'source.fixAll',
    diagnostics,
    isPreferred: false,
    edits: [{ uri, edits: edits.map(({ newText, ...span }) => ({ range: lines.rangeOf(span), newText })) }],
    create: [],
  };
}
