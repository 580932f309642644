/**
 * What an editor gets from a language support, whoever that is. `undefined` stands for what the support does not offer
 * at all; the same questions are put to both, in the same files.
 */
export interface Editor {
  readonly name: string;
  /** Makes a text that of an open file, and waits until it has been looked at. */
  open(path: string, text: string): Promise<void>;
  completions(path: string, at: number): Promise<readonly Suggestion[] | undefined>;
  hover(path: string, at: number): Promise<string | undefined>;
  definition(path: string, at: number): Promise<readonly string[] | undefined>;
  references(path: string, at: number): Promise<readonly string[] | undefined>;
  /** The texts of all files that are different after a rename. */
  rename(path: string, at: number, to: string): Promise<Readonly<Record<string, string>> | undefined>;
  /** Names of the outline, each behind two blanks for each level. */
  outline(path: string): Promise<readonly string[] | undefined>;
  /** `line:column message`, from 1. */
  problems(path: string): Promise<readonly string[]>;
  actions(path: string, at: number): Promise<readonly Action[] | undefined>;
  format(path: string): Promise<string | undefined>;
  /** `first-last`, from 1. */
  folds(path: string): Promise<readonly string[] | undefined>;
  links(path: string): Promise<readonly string[] | undefined>;
  lenses(path: string): Promise<readonly string[] | undefined>;
  hints(path: string): Promise<readonly string[] | undefined>;
  /** Pieces of text that get a colour by what they mean. */
  colours(path: string): Promise<readonly string[] | undefined>;
  /** What a selection grows to, from the inside out. */
  selections(path: string, at: number): Promise<readonly string[] | undefined>;
  find(query: string): Promise<readonly string[] | undefined>;
  close(): Promise<void>;
}

export interface Suggestion {
  readonly label: string;
  readonly detail: string;
  readonly documentation: string;
  readonly insertText: string;
}

export interface Action {
  readonly title: string;
  /** The texts of all files that are different afterwards. */
  readonly files: Readonly<Record<string, string>>;
}
