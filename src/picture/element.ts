import type { Attribute, Tag } from './permitted.ts';

/**
 * A part of a picture as plain data. Renderers make trees of these from view models; a tree becomes text (`serialise.ts`)
 * or elements of a page (`webview/preview/patchDom.ts`), so that the editor, the exports and the command line draw with
 * the same code. Text is always a node of its own or an attribute's value, never markup.
 */
export interface PictureElement {
  readonly tag: Tag;
  /**
   * Which of its siblings it is, over updates: an id or a place, unique among them. The page then keeps the element, with
   * its focus and its scroll position. Without a key, siblings of one tag are matched in their order.
   */
  readonly key: string | undefined;
  readonly attributes: Attributes;
  readonly children: readonly PictureNode[];
}

/** A text is written as it stands. */
export type PictureNode = PictureElement | string;

/** What is `undefined` or `false` is not written, and `true` is written as the empty text; ARIA wants words for both. */
export type Attributes = { readonly [Name in Attribute]?: string | number | boolean | undefined };

/** `undefined` and `false` stand for nothing, so that parts can be left out in place. */
export type Children = readonly (PictureNode | undefined | false | readonly PictureNode[])[];

/** `element('li', { key: id, class: 'pain' }, text)` */
export function element(
  tag: Tag,
  { key, ...attributes }: Attributes & { readonly key?: string },
  ...children: Children
): PictureElement {
  return {
    tag,
    key,
    attributes,
    children: children.flat().filter((child) => child !== undefined && child !== false) as PictureNode[],
  };
}
