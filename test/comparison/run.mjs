// Tries thirty tasks with Red Hat's language server and with this project, and writes docs/comparison.md.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import esbuild from 'esbuild';
import { generate } from '../../esbuild.mjs';
import { ROOT, RUN, temporaryFolder } from '../host/project.mjs';
import { ensureVSCode } from '../host/vscodeInstall.mjs';

await generate();
const bundle = path.join(RUN, 'comparison.mjs');
await esbuild.build({
  entryPoints: [path.join(ROOT, 'test/comparison/main.ts')],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, [bundle, ensureVSCode().modules, temporaryFolder()], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
