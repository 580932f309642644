export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

/**
 * A smooth line through points that go from left to right. It never rises above or falls below two neighbours between
 * them (Fritsch and Carlson's monotone cubic), since a bulge would tell of a feeling that nobody had.
 */
export function curvePath(points: readonly CurvePoint[]): string {
  const [first] = points;
  if (!first) return '';
  const tangents = tangentsOf(points);
  let path = `M ${text(first.x)} ${text(first.y)}`;
  for (let i = 1; i < points.length; i++) {
    const [from, to] = [points[i - 1]!, points[i]!];
    const third = (to.x - from.x) / 3;
    path +=
      ` C ${text(from.x + third)} ${text(from.y + third * tangents[i - 1]!)}` +
      ` ${text(to.x - third)} ${text(to.y - third * tangents[i]!)} ${text(to.x)} ${text(to.y)}`;
  }
  return path;
}

function tangentsOf(points: readonly CurvePoint[]): readonly number[] {
  const slopes = points.slice(1).map(({ x, y }, i) => (y - points[i]!.y) / (x - points[i]!.x));
  const tangents = points.map((_, i) => {
    const [before, after] = [slopes[i - 1], slopes[i]];
    if (before === undefined || after === undefined) return before ?? after ?? 0;
    return before * after <= 0 ? 0 : (before + after) / 2;
  });
  for (const [i, slope] of slopes.entries()) {
    if (slope === 0) {
      tangents[i] = tangents[i + 1] = 0;
      continue;
    }
    const steepness = Math.hypot(tangents[i]! / slope, tangents[i + 1]! / slope);
    if (steepness <= 3) continue;
    tangents[i] = (tangents[i]! * 3) / steepness;
    tangents[i + 1] = (tangents[i + 1]! * 3) / steepness;
  }
  return tangents;
}

/** Two decimal places: the same on every machine. */
function text(value: number): string {
  return String(Math.round(value * 100) / 100);
}
