import type { SpanEdit } from '../../yaml/edits.ts';
import { layoutOf } from '../../yaml/layout.ts';
import { innermostAt } from '../../yaml/place.ts';
import type { Fix, FixRequest } from './fix.ts';

/** A comment on the line above, with a place for the reason. What cannot be read as YAML cannot be silenced. */
export function silence({ subject, diagnostic, at, translate }: FixRequest): readonly Fix[] {
  const { text, root } = subject.yaml;
  const layout = layoutOf(text, root);
  const start = layout.lineStart(at.start);
  const around = innermostAt(root, start);
  // Within a text of several lines, a comment would become a part of it.
  if (around?.kind === 'scalar' && around.start < start && start <= around.end) return [];
  const indent = /^ */.exec(text.slice(start))?.[0] ?? '';
  const reason = translate('write the reason here');
  const newText = `${indent}# cx-ignore ${diagnostic.rule}: ${reason}${layout.lineBreak}`;
  const edit: SpanEdit = { start, end: start, newText, typeOver: reason };
  return [{ title: translate('Silence `{0}` here, with a reason', diagnostic.rule), edits: [edit] }];
}
