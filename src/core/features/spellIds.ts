import { innermostAt, type Span } from '../yaml/place.ts';
import type { AliasNode, YamlNode } from '../yaml/tree.ts';
import type { IdPlace } from './idPlaces.ts';
import type { FeatureSubject } from './subject.ts';
import type { TextEdit } from './textEdit.ts';

/** Writes another id at places of one document: quotes, paths around it and everything else stay as they are. */
export function spellIds(
  { yaml, lines }: FeatureSubject,
  places: readonly IdPlace[],
  newId: string,
): readonly TextEdit[] {
  const { text, root } = yaml;
  const edits = new Map<number, Span & { newText: string }>();
  const written = new Set<number>();
  for (const place of places) {
    if (text[place.whole.start] === '*') continue;
    written.add(place.whole.start);
    const edit = literal(text, place, newId);
    edits.set(edit.start, edit);
  }
  for (const { whole, span, reference, id, leads } of places) {
    if (text[whole.start] !== '*') continue;
    const alias = innermostAt(root, whole.start);
    if (alias?.kind !== 'alias' || !alias.target) continue;
    // What the alias repeats is renamed itself, or else for this alias alone.
    if (written.has(alias.target.start)) continue;
    if (hasOneMeaning(root, alias, places)) {
      const edit = literal(text, { ...lettersOf(text, alias.target), id, reference, leads }, newId);
      edits.set(edit.start, edit);
    } else {
      edits.set(span.start, { ...whole, newText: inQuotes(pathWith(reference?.id ?? id, leads, newId)) });
    }
  }
  return [...edits.values()]
    .sort((a, b) => a.start - b.start)
    .map(({ newText, ...span }) => ({ range: lines.rangeOf(span), newText }));
}

function literal(
  text: string,
  place: Pick<IdPlace, 'span' | 'whole' | 'exact' | 'id' | 'reference' | 'leads'>,
  newId: string,
): Span & { newText: string } {
  const { span, whole, exact, id, reference, leads } = place;
  if (exact && text.slice(span.start, span.end) === id) {
    const plain = span.start === whole.start && span.end === whole.end;
    return { ...span, newText: plain ? inQuotes(newId) : newId };
  }
  // Written with escapes or over several lines: written anew between the quotes that are there.
  const quote = /^["']/.exec(text.slice(whole.start, whole.end))?.[0] ?? '';
  const path = pathWith(reference?.id ?? id, leads, newId);
  return { ...whole, newText: quote === '' ? inQuotes(path) : quote + path + quote };
}

/** Without quotes YAML would take some ids for a number, a truth value or nothing. */
function inQuotes(id: string): string {
  return /^(true|false|null)$/.test(id) || !Number.isNaN(Number(id)) ? `"${id}"` : id;
}

/** The reference's text with one of its parts changed. */
function pathWith(before: string, leads: boolean, newId: string): string {
  const slash = before.indexOf('/');
  if (slash < 0) return newId;
  return leads ? newId + before.slice(slash) : before.slice(0, slash + 1) + newId;
}

function lettersOf(text: string, { start, end }: Span): Pick<IdPlace, 'span' | 'whole' | 'exact'> {
  const whole = { start, end };
  const quoted = /["']/.test(text[start] ?? '');
  return { whole, span: quoted ? { start: start + 1, end: end - 1 } : whole, exact: true };
}

/** Every alias of the same value is to be renamed, and the value itself is a note of the team's own. */
function hasOneMeaning(
  root: YamlNode | undefined,
  { target }: AliasNode,
  places: readonly IdPlace[],
): boolean {
  if (target?.kind !== 'scalar' || target.style === 'block') return false;
  const starts = new Set(places.map(({ whole }) => whole.start));
  let one = true;
  const visit = (node: YamlNode | undefined, own: boolean): void => {
    if (node?.kind === 'alias') one &&= node.target !== target || starts.has(node.start);
    else if (node === target) one &&= own;
    else if (node?.kind === 'map')
      for (const { name, value } of node.pairs) visit(value, own || name.startsWith('x-'));
    else if (node?.kind === 'sequence') for (const item of node.items) visit(item, own);
  };
  visit(root, false);
  return one;
}
