import { displayWidth, shortenToWidth } from './displayWidth.ts';
import { type Paint, PLAIN } from './paint.ts';
import { COLUMNS, cellsOfRow, type RegistryRow } from './registryRows.ts';
import { visibleText } from './visibleText.ts';

/** Statements may be sentences; the table shows their beginning, the other formats show them whole. */
const WIDEST = 60;
const PLACE = COLUMNS.indexOf('place');
const USES = COLUMNS.indexOf('uses');

/** For people in a terminal: columns aligned, whatever the script. Empty without rows. */
export function registryTable(rows: readonly RegistryRow[], paint: Paint = PLAIN): string {
  if (rows.length === 0) return '';
  const head = COLUMNS.map((name) => name.toUpperCase());
  const body = rows.map((row) =>
    cellsOfRow(row).map((cell, column) =>
      column === PLACE
        ? visibleText(cell)
        : shortenToWidth(visibleText(cell.replace(/\s+/g, ' ').trim()), WIDEST),
    ),
  );
  const widths = head.map((_, column) =>
    [head, ...body].reduce((widest, cells) => Math.max(widest, displayWidth(cells[column]!)), 0),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => pad(cell, widths[column]!, column))
      .join('  ')
      .trimEnd();
  return `${[paint.strong(line(head)), ...body.map(line)].join('\n')}\n`;
}

function pad(cell: string, width: number, column: number): string {
  const blanks = ' '.repeat(width - displayWidth(cell));
  return column === USES ? blanks + cell : cell + blanks;
}
