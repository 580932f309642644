// Loaded before a program: says on standard error how much memory the process has taken at most, in KB.
process.on('exit', () => process.stderr.write(`max-rss ${process.resourceUsage().maxRSS}\n`));
