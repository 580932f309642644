// The table, for a terminal and for docs/benchmarks.md.
import { figuresOf } from '../row.mjs';

const HEAD = ['', 'ours: median / p95', 'peer', 'peer: median / p95', 'ratio', 'at least', 'aim', 'met?'];

/** @param {readonly import('../row.mjs').Measurement[]} measurements */
export function tableOf(measurements) {
  return [HEAD, ...measurements.map(cellsOf)];
}

/** @param {import('../row.mjs').Measurement} measurement */
function cellsOf(measurement) {
  const { what, unit, product, peer, peerName, atLeast, aim } = measurement;
  const { median, p95, peerMedian, peerP95, ratio } = figuresOf(measurement);
  return [
    what,
    pair(median, p95, product.length, unit),
    peerName ?? '–',
    peer ? pair(peerMedian, peerP95, peer.length, unit) : '–',
    peer ? `${brief(ratio)} ×` : '–',
    atLeast?.text ?? '–',
    aim?.text ?? '–',
    verdictOf(measurement),
  ];
}

/** @param {import('../row.mjs').Measurement} measurement */
export function verdictOf(measurement) {
  const { atLeast, aim } = measurement;
  const figures = figuresOf(measurement);
  if (!atLeast && !aim) return '–';
  if (atLeast && !atLeast.holds(figures)) return '**no**';
  if (aim?.holds(figures)) return 'aim';
  if (!atLeast) return '**not the aim**';
  return aim ? 'at least' : 'yes';
}

/**
 * @param {number} median
 * @param {number} p95
 * @param {number} count
 * @param {string} unit
 */
function pair(median, p95, count, unit) {
  return count > 1 ? `${brief(median)} / ${brief(p95)} ${unit}` : `${brief(median)} ${unit}`;
}

/** Three figures that count. @param {number} value */
export function brief(value) {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en-US', { maximumFractionDigits: digits, minimumFractionDigits: digits });
}

/** @param {readonly (readonly string[])[]} rows */
export function markdownTable(rows) {
  const [head = [], ...body] = rows;
  return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** @param {readonly (readonly string[])[]} rows */
export function plainTable(rows) {
  const plain = rows.map((cells) => cells.map((cell) => cell.replaceAll(/\*\*|`/g, '')));
  const widths = (plain[0] ?? []).map((_, i) => Math.max(...plain.map((cells) => cells[i]?.length ?? 0)));
  return plain
    .map((cells) =>
      cells
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
