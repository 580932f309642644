import { markdownText } from '../diagram/markdownText.ts';
import { plainLabel } from '../diagram/plainLabel.ts';
import { COLUMNS, cellsOfRow, type RegistryRow } from './registryRows.ts';

/** A table for a wiki or a pull request, in which texts stay texts. Only its head without rows. */
export function registryMarkdown(rows: readonly RegistryRow[]): string {
  const body = rows.map((row) => cellsOfRow(row).map((cell) => markdownText(plainLabel(cell, ''))));
  const lines = [COLUMNS, COLUMNS.map((name) => (name === 'uses' ? '--:' : '---')), ...body];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
