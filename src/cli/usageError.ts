/** The command was called wrongly, or cannot do what was asked. The message is one line for the person who called it. */
export class UsageError extends Error {
  /** Whether `--help` would tell more. */
  readonly helpful: boolean;

  constructor(message: string, { helpful = true } = {}) {
    super(message);
    this.helpful = helpful;
  }
}
