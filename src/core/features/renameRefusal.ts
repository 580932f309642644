/** Why something cannot be renamed: `message` is a sentence for the user. */
export class RenameRefusal extends Error {
  override readonly name = 'RenameRefusal';
}
