import type { PictureElement } from '../../element.ts';

/** A rectangle of a picture whose height is known before it is drawn anywhere. */
export interface Block {
  readonly height: number;
  draw(x: number, y: number): readonly PictureElement[];
}

export const NOTHING: Block = { height: 0, draw: () => [] };

/** Blocks below each other; those without height take no gap. */
export function stack(blocks: readonly Block[], gap: number): Block {
  const seen = blocks.filter(({ height }) => height > 0);
  const height = seen.reduce((sum, block) => sum + block.height, 0) + gap * Math.max(seen.length - 1, 0);
  return {
    height,
    draw(x, y) {
      let top = y;
      return seen.flatMap((block) => {
        const nodes = block.draw(x, top);
        top += block.height + gap;
        return nodes;
      });
    },
  };
}

/** The block, moved to the right within its place. */
export function indent(block: Block, by: number): Block {
  return { height: block.height, draw: (x, y) => block.draw(x + by, y) };
}

/** Blocks beside each other, each in its own width. */
export function beside(blocks: readonly { readonly block: Block; readonly x: number }[]): Block {
  return {
    height: Math.max(0, ...blocks.map(({ block }) => block.height)),
    draw: (x, y) => blocks.flatMap(({ block, x: shift }) => block.draw(x + shift, y)),
  };
}
