import { Document, isMap, isScalar, visit } from 'yaml';
import type { Data } from './generate.ts';
import type { Random } from './random.ts';

export interface Layout {
  readonly indent: number;
  readonly indentSeq: boolean;
  readonly quotes: boolean;
  readonly shuffle: boolean;
  /** How many comments are strewn over the file. */
  readonly comments: number;
  /** Flow style for some of the steps. */
  readonly brackets: boolean;
}

export const PLAIN: Layout = {
  indent: 2,
  indentSeq: true,
  quotes: false,
  shuffle: false,
  comments: 0,
  brackets: false,
};

/** Data as the text of a file, in one of the many ways in which people lay out the same. */
export function layOut(data: Data, layout: Layout = PLAIN, random?: Random): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  visit(document, {
    Map(_, node) {
      if (layout.shuffle) node.items = random!.shuffled(node.items);
      if (layout.brackets && random!.chance(0.2) && node.items.some(({ key }) => String(key) === 'emotion'))
        node.flow = true;
    },
    Scalar(key, node) {
      if (layout.quotes && key !== 'key' && typeof node.value === 'string')
        node.type = random!.pick(['QUOTE_DOUBLE', 'QUOTE_SINGLE', 'PLAIN']);
    },
  });
  for (let i = 0; i < layout.comments; i++) comment(document, random!, i);
  return document.toString({
    indent: layout.indent,
    indentSeq: layout.indentSeq,
    lineWidth: 0,
    flowCollectionPadding: true,
  });
}

function comment(document: Document, random: Random, number: number): void {
  const keys: { commentBefore?: string | null }[] = [];
  visit(document, {
    // Above the first key of an item, a comment would break the line behind the dash.
    Pair(place, pair) {
      if (place !== 0 && isScalar(pair.key)) keys.push(pair.key);
    },
    Map(_, node) {
      return isMap(node) && node.flow ? visit.SKIP : undefined;
    },
  });
  random.pick(keys).commentBefore = ` remark ${number} of # somebody: "${random.int(0, 999)}"`;
}
