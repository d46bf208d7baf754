import { seeded } from '../../src/records/random.js';

/** Faults a run injects; the long run sets ORRERY_FAULTS. */
const FAULTS = Number(process.env['ORRERY_FAULTS'] ?? 60);

/** How many faults a share of them is. */
export const some = (share: number): number => Math.ceil(FAULTS * share);
export const timeout = 120_000 + FAULTS * 2_000;

/** The draws of a file of faults, the same for the same ORRERY_FUZZ_SEED. */
export const draws = (): (() => number) =>
  seeded(Number(process.env['ORRERY_FUZZ_SEED'] ?? 20_191_128));

/** How often each outcome was met. */
export function tallied() {
  const counts: Record<string, number> = {};
  const count = (outcome: string) => (counts[outcome] = (counts[outcome] ?? 0) + 1);
  return { counts, count };
}
