/** Where the pages of `docs/rules` are read on the web: on the main branch of the repository that `package.json` names. */
const PAGES = 'https://github.com/cx-as-code/cx-as-code/blob/main/docs/rules';

/** The address of the page that explains a rule: why it matters, how to satisfy it, how to silence it. */
export function rulePage(slug: string): string {
  return `${PAGES}/${slug}.md`;
}
