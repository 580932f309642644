// In place of @vscode/native-watchdog: a thread that ends this process when the server is gone, even while the
// main thread is blocked.
const { Worker } = require('node:worker_threads');

exports.start = (serverPid) => {
  const watch = `
    const { workerData } = require('node:worker_threads');
    setInterval(() => {
      try {
        process.kill(workerData, 0);
      } catch {
        process.kill(process.pid, 'SIGKILL');
      }
    }, 1000);`;
  const worker = new Worker(watch, { eval: true, workerData: serverPid, execArgv: [] });
  worker.on('error', () => {});
  worker.unref();
};
exports.exit = (code) => process.exit(code);
