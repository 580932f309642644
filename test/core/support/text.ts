/** Lines of a file, readable in a test. */
export function joinLines(...lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
