/**
 * Holds what ships against the advisory service of the registry. Fails where an advisory of level
 * high or above is known; says so, and does not fail, where the service cannot be asked.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const LEVELS = ['high', 'critical'];

/** What `npm audit --json` found: `sound`, `advisories` or `not-audited`, with words for each. */
export function verdict(report) {
  let found;
  try {
    found = JSON.parse(report);
  } catch {
    return { outcome: 'not-audited', words: 'npm audit gave no report.' };
  }
  const counts = found?.metadata?.vulnerabilities;
  if (typeof counts?.total !== 'number') {
    const reason = found?.message ?? found?.error?.summary ?? 'npm audit gave no report.';
    return { outcome: 'not-audited', words: String(reason).split(/\n| - /)[0] };
  }
  const serious = Object.values(found.vulnerabilities ?? {})
    .filter(({ severity }) => LEVELS.includes(severity))
    .map(({ name, severity, range }) => `${name} ${range}: ${severity}`);
  if (serious.length > 0) return { outcome: 'advisories', words: serious.join('\n') };
  const least = counts.total === 0 ? 'none at all' : `${counts.total} below it`;
  return { outcome: 'sound', words: `No advisory of level high or above (${least}).` };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { stdout } = spawnSync(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    ['audit', '--omit=dev', '--audit-level=high', '--json'],
    {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      encoding: 'utf8',
      timeout: 60_000,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, npm_config_fetch_retries: '1', npm_config_fetch_timeout: '20000' },
    },
  );
  const { outcome, words } = verdict(stdout ?? '');
  if (outcome === 'not-audited') {
    process.stdout.write(
      `NOT AUDITED: the advisory service cannot be asked from here (${words})\n`,
    );
  } else process.stdout.write(`${words}\n`);
  process.exitCode = outcome === 'advisories' ? 1 : 0;
}
