// Preloaded (node --require) into what the test run starts: it must not outlive a run that was killed.
// A thread watches, because the main thread may be stuck in a loop of a faulty test.
const { isMainThread, Worker } = require('node:worker_threads');

// Threads inherit --require, and in a thread process.exit would end only the thread.
if (isMainThread) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(1);
  }, 500).unref();

  const watch = `
    const { workerData } = require('node:worker_threads');
    let orphanedFor = 0;
    setInterval(() => {
      if (process.ppid !== workerData && ++orphanedFor > 3) process.kill(process.pid, 'SIGKILL');
    }, 1000);`;
  new Worker(watch, { eval: true, workerData: parent, execArgv: [], stdin: false }).unref();
}
