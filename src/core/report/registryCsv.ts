import type { RegistryRow } from './registryRows.ts';

const HEAD = ['kind', 'id', 'name', 'status', 'owner', 'uses', 'file', 'line'];

/**
 * RFC 4180: comma, CRLF, quotes doubled; the first line names the columns. Lines of files count from 1.
 * A text that a spreadsheet would take for a formula gets an apostrophe in front, which spreadsheets show as text.
 */
export function registryCsv(rows: readonly RegistryRow[]): string {
  const records = rows.map((row) => [
    row.kind,
    row.id,
    row.name,
    row.status ?? '',
    row.owner ?? '',
    row.uses,
    row.path,
    row.line + 1,
  ]);
  return [HEAD, ...records].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
