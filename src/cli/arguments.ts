import { InvalidArgumentError } from 'commander';

/** A parser for a whole number within bounds, for a commander option. Wrong use exits with 2. */
export function wholeNumber(name: string, low: number, high: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= low && value <= high) return value;
    throw new InvalidArgumentError(`${name} takes a whole number from ${low} to ${high}.`);
  };
}
