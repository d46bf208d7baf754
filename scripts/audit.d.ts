export function verdict(report: string): {
  outcome: 'sound' | 'advisories' | 'not-audited';
  words: string;
};
