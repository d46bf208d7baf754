/** Uniform draws from 0 to under 1, the same for the same seed: those that the stated results were drawn by. */
export function draws(seed) {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296;
}
