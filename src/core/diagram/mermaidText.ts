/** A diagram as Mermaid text. */
export interface MermaidText {
  readonly text: string;
  /** Whether something had to be left out to stay within the limit. */
  readonly truncated: boolean;
}
