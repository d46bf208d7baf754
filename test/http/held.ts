import { OrreryError } from '../../src/records/error.js';

/** Most CPU, and longest time, one input may take, milliseconds. */
const BOUND = { cpu: 5_000, time: 60_000 };

/** Runs something on an input; only a typed refusal may come out, within the bound. */
export async function held(
  about: string,
  input: Buffer,
  run: () => unknown,
): Promise<'read' | 'refused'> {
  const began = performance.now();
  const spent = process.cpuUsage();
  let outcome: 'read' | 'refused' = 'read';
  try {
    await run();
  } catch (error) {
    const fine = error instanceof OrreryError && error.kind !== 'internal';
    const shown = input.subarray(0, 400).toString('latin1');
    if (!fine) throw new Error(`${about}: ${String(error)}\n${shown}`, { cause: error });
    outcome = 'refused';
  }
  const { user, system } = process.cpuUsage(spent);
  const [cpu, time] = [(user + system) / 1000, performance.now() - began];
  if (cpu > BOUND.cpu || time > BOUND.time) throw new Error(`${about}: ${cpu} ms CPU, ${time} ms`);
  return outcome;
}
