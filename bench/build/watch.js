/** Prints what a process used when it ends: CPU seconds and peak resident memory. */
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { cpu: (userCPUTime + systemCPUTime) / 1e6, peakMb: maxRSS / 1024 };
  process.stderr.write(`ORRERY_USAGE ${JSON.stringify(usage)}\n`);
});
