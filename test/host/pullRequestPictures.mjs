// Takes the picture of a comment in a pull request anew: the examples, three files and twenty changes later.
//   node test/host/pullRequestPictures.mjs [FOLDER]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { launchBrowser } from './browserInstall.mjs';
import { showComment } from './commentPage.mjs';
import { ROOT, temporaryFolder } from './project.mjs';
import { writePullRequest } from './pullRequest.mjs';

const [images = join(ROOT, 'docs/images')] = process.argv.slice(2);
const folder = temporaryFolder();
writePullRequest(folder);
const args = ['diff', 'main', 'work', '--format', 'markdown', '--today', '2026-11-22'];
const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), ...args], {
  cwd: folder,
  encoding: 'utf8',
});
if (status !== 0) throw new Error(stderr);
const browser = await launchBrowser();
for (const scheme of /** @type {const} */ (['light', 'dark'])) {
  const page = await browser.newPage({ viewport: { width: 950, height: 600 }, colorScheme: scheme });
  const failures = await showComment(page, stdout);
  if (failures.length > 0) throw new Error(failures.join('\n'));
  await page.locator('.comment').screenshot({ path: join(images, `pull-request-${scheme}.png`) });
  await page.close();
}
await browser.close();
