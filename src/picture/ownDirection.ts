/**
 * The `dir` of an element with this text: that of its own letters. A line of several texts, each isolated, runs as the page
 * does; `dir="auto"` would take the first of them for the whole.
 */
export function ownDirection(text: string): 'auto' | undefined {
  return text.includes('\u2068') ? undefined : 'auto';
}
