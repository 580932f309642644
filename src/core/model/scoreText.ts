/** A score as people write it: `+2`, `0`, `−1` with a true minus. */
export function scoreText(score: number): string {
  return score > 0 ? `+${score}` : String(score).replace('-', '−');
}
