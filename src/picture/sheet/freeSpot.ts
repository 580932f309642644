export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where a label of that size finds room beside a point: to its right, left, below or above, within the frame and apart
 * from what is taken. `undefined` when there is no room.
 */
export function freeSpot(
  { x, y }: { readonly x: number; readonly y: number },
  gap: number,
  { width, height }: Pick<Rect, 'width' | 'height'>,
  frame: Rect,
  taken: readonly Rect[],
): Rect | undefined {
  const candidates = [
    { x: x + gap, y: y - height / 2 },
    { x: x - gap - width, y: y - height / 2 },
    { x: x - width / 2, y: y + gap },
    { x: x - width / 2, y: y - gap - height },
    { x: x + gap, y: y + gap / 2 },
    { x: x + gap, y: y - gap / 2 - height },
  ].map((at) => ({ ...at, width, height }));
  return candidates.find((rect) => contains(frame, rect) && !taken.some((other) => overlap(rect, other)));
}

function contains(frame: Rect, rect: Rect): boolean {
  return (
    rect.x >= frame.x + 4 &&
    rect.y >= frame.y + 4 &&
    rect.x + rect.width <= frame.x + frame.width - 4 &&
    rect.y + rect.height <= frame.y + frame.height - 4
  );
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
