// Loaded before a program: says on standard error what the process has taken: memory at most, in KB, and processor time, in ms.
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write(`max-rss ${maxRSS}\ncpu-time ${(userCPUTime + systemCPUTime) / 1000}\n`);
});
