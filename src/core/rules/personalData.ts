import { emailAddresses, type Found } from '../model/emailAddresses.ts';
import { mayHoldNumber, phoneNumbers, stretchesOfDigits } from '../model/phoneNumbers.ts';
import type { Span } from '../yaml/place.ts';
import { mayHoldUnseen } from '../yaml/quotedText.ts';
import { itemsOf, pairOf, resolved, type ScalarNode, textOf, valueAt, type YamlNode } from '../yaml/tree.ts';
import type { DocumentPart, DocumentRule, Report } from './rule.ts';

/** CX033: what tells who somebody is. Git keeps it for ever, and everybody who has the repository has it. */
export const personalData: DocumentRule = {
  code: 'CX033',
  slug: 'personal-data',
  severity: 'error',
  scope: 'document',
  checkPart(part, { yaml, identity }, report) {
    if (identity.kind === 'config') return;
    for (const item of evidenceIn(part)) {
      const declared = pairOf(item, 'personalData')?.value;
      if (!declared || textOf(declared) !== 'contains') continue;
      report({
        at: spanOf(declared),
        sentence:
          'Research in which people can be recognised does not belong in git. Keep it elsewhere, leave only what was learnt, and write `pseudonymised` or `none`.',
      });
    }
    const suspects = suspectsIn(yaml.text, part.lines);
    if (suspects?.length === 0) return;
    const isSuspect = (scalar: Span) =>
      suspects?.some(({ start, end }) => start < scalar.end && scalar.start < end) ?? true;
    const seen = new Set<YamlNode>();
    visit(part.node(), part.key);

    function visit(node: YamlNode | undefined, key: string): void {
      const target = resolved(node);
      // What an alias repeats stands where it is written out.
      if (!target || seen.has(target)) return;
      seen.add(target);
      if (target.kind === 'scalar') {
        if (isSuspect(target)) look(target, key, yaml.text, report);
      } else if (target.kind === 'sequence') for (const item of target.items) visit(item, key);
      else for (const pair of target.pairs) visit(pair.value, pair.name);
    }
  },
};

function evidenceIn({ key, node }: DocumentPart): readonly (YamlNode | undefined)[] {
  if (key === 'evidence') return [node()];
  return key === '' ? itemsOf(valueAt(node(), 'evidence')) : [];
}

/** The stretches of some lines in which a text may hold an address or a number; `undefined` when one cannot tell. */
function suspectsIn(text: string, lines: readonly Span[]): readonly Span[] | undefined {
  const suspects: Span[] = [];
  for (const { start, end } of lines) {
    const source = text.slice(start, end);
    if (source.includes('@') || source.includes('＠') || mayHoldUnseen(source)) return undefined;
    const digits = stretchesOfDigits(source);
    if (!digits) return undefined;
    for (const one of digits) suspects.push({ start: start + one.start, end: start + one.end });
  }
  return suspects;
}

/** Neither a phone number nor an e-mail address is written with fewer characters. */
const SHORTEST = 6;

function look(scalar: ScalarNode, key: string, source: string, report: Report): void {
  if (scalar.end - scalar.start < SHORTEST) return;
  const raw = source.slice(scalar.start, scalar.end);
  // YAML takes `+34612345678` for a number.
  const value = typeof scalar.value === 'string' ? scalar.value : raw;
  const text = withoutAddressesOfPages(value);
  let from = 0;
  for (const { text: address } of emailAddresses(text)) {
    report({
      at: placeOf(address),
      sentence:
        'This is an e-mail address of a person. Replace it by a pseudonym or a role; what is in git stays in its history.',
    });
  }
  if (!mayHoldNumber(text)) return;
  from = 0;
  // A key such as `x-phone` tells what a number is.
  const hint = `${key.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[-_]/g, ' ')}: `;
  for (const { text: number } of phoneNumbers(hint + text).filter(
    ({ start }: Found) => start >= hint.length,
  )) {
    report({
      at: placeOf(number),
      sentence:
        'This is a phone number. Replace it by a pseudonym or a role; what is in git stays in its history.',
    });
  }

  /** The whole text where it is written otherwise than it reads, with escapes or over several lines. */
  function placeOf(found: string): Span {
    const at = raw.indexOf(found, from);
    if (at < 0) return spanOf(scalar);
    from = at + found.length;
    return { start: scalar.start + at, end: scalar.start + at + found.length };
  }
}

/** The same text with blanks for what follows a `://`, as the addresses of pages are full of numbers. */
function withoutAddressesOfPages(text: string): string {
  return !text.includes('://')
    ? text
    : text.replace(/:\/\/[^\s<>"')\]]+/g, (address) => ' '.repeat(address.length));
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
