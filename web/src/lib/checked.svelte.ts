import type { CheckReport, Override } from './claims.js';

/** The text under check. It stays in this tab: never in the address, never in storage. */
class Checked {
  text = $state('');
  date = $state('');
  mappings = $state.raw<Record<string, Override>>({});
  /** True where a text was handed over by another page and is to be checked on arrival. */
  waiting = $state(false);
  report = $state.raw<CheckReport | null>(null);
}

export const checked = new Checked();
