import { describe, expect, it } from 'vitest';
import { verdict } from '../scripts/audit.js';

const report = (severities: Record<string, string>) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: Object.fromEntries(
      Object.entries(severities).map(([name, severity]) => [
        name,
        { name, severity, range: '<1.0.0' },
      ]),
    ),
    metadata: { vulnerabilities: { total: Object.keys(severities).length } },
  });

describe('the audit of dependencies (made-up reports)', () => {
  it('passes where nothing serious is known', () => {
    expect(verdict(report({})).outcome).toBe('sound');
    expect(verdict(report({ a: 'moderate' }))).toEqual({
      outcome: 'sound',
      words: 'No advisory of level high or above (1 below it).',
    });
  });

  it.each(['high', 'critical'])('fails on a %s advisory and names the package', (severity) => {
    const { outcome, words } = verdict(report({ a: 'low', b: severity }));
    expect([outcome, words]).toEqual(['advisories', `b <1.0.0: ${severity}`]);
  });

  it.each([
    ['', 'npm audit gave no report.'],
    ['<html>', 'npm audit gave no report.'],
    [
      '{"message":"405 Method Not Allowed - POST somewhere\\nmore","error":{"summary":""}}',
      '405 Method Not Allowed',
    ],
    ['{"error":{"summary":"offline"}}', 'offline'],
    ['null', 'npm audit gave no report.'],
  ])('says that it was not done where the service refuses: %s', (text, words) => {
    expect(verdict(text)).toEqual({ outcome: 'not-audited', words });
  });
});
