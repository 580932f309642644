// A comment of a pull request as its host shows it: Markdown by a parser of GitHub's dialect, Mermaid drawn, in a page that
// looks like the host's own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';
import { ROOT } from './project.mjs';

const STYLES = `
:root { color-scheme: light dark; --line: light-dark(#d1d9e0, #3d444d); --soft: light-dark(#f6f8fa, #151b23) }
body { background: light-dark(#fff, #0d1117); color: light-dark(#1f2328, #f0f6fc); margin: 0; padding: 24px;
  font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif }
.comment { border: 1px solid var(--line); border-radius: 6px; max-width: 900px }
.comment > header { background: var(--soft); border-bottom: 1px solid var(--line); padding: 8px 16px;
  border-radius: 6px 6px 0 0; color: light-dark(#59636e, #9198a1) }
.comment > div { padding: 16px; overflow-wrap: break-word }
h3 { font-size: 1.25em; font-weight: 600; line-height: 1.25; margin: 0 0 16px }
p, ul, table, details, pre { margin: 0 0 16px }
ul { padding-left: 2em }
table { border-collapse: collapse; display: block; max-width: 100%; overflow: auto; width: max-content }
th, td { border: 1px solid var(--line); padding: 6px 13px; text-align: left }
tr:nth-child(2n) { background: var(--soft) }
code { background: var(--soft); border-radius: 6px; font: 85% ui-monospace, monospace; padding: .2em .4em }
.mermaid { background: #fff; border: 1px solid var(--line); border-radius: 6px; margin: 0 0 16px; overflow: hidden; padding: 8px }
.mermaid svg { height: auto; max-width: 100% }
summary { cursor: pointer }
`;

/** @param {string} markdown */
export function commentHtml(markdown) {
  return /** @type {string} */ (marked.parse(markdown, { gfm: true, async: false }));
}

/**
 * Shows the comment, with the folds open that hold drawings. What a drawing says when it cannot be drawn is returned.
 * @param {import('playwright-core').Page} page
 * @param {string} markdown
 * @returns {Promise<string[]>}
 */
export async function showComment(page, markdown) {
  const body = `<div class="comment"><header><b>github-actions</b> commented</header><div>${commentHtml(markdown)}</div></div>`;
  await page.setContent(
    `<!DOCTYPE html><meta charset="utf-8"><title>Pull request</title><style>${STYLES}</style>${body}`,
  );
  await page.addScriptTag({
    content: readFileSync(join(ROOT, 'node_modules/mermaid/dist/mermaid.min.js'), 'utf8'),
  });
  return page.evaluate(async () => {
    const { mermaid } = /** @type {any} */ (globalThis);
    mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
    const failures = [];
    for (const each of document.querySelectorAll('details')) each.open = each.querySelector('pre') !== null;
    for (const [i, code] of [...document.querySelectorAll('code.language-mermaid')].entries()) {
      const place = document.createElement('div');
      place.className = 'mermaid';
      try {
        place.innerHTML = (await mermaid.render(`drawing-${i}`, code.textContent)).svg;
      } catch (error) {
        failures.push(String(error));
      }
      code.parentElement?.replaceWith(place);
    }
    return failures;
  });
}
