import { ApiError } from './api.js';

/**
 * Something the API is asked for as the address changes. While a new answer is on its way the old
 * one stays, so that nothing jumps; `busy` says so. An answer that was overtaken is dropped.
 */
export class Load<T> {
  value = $state.raw<T | null>(null);
  error = $state.raw<ApiError | null>(null);
  busy = $state(false);
  #turn = 0;
  #ask: () => Promise<T>;

  constructor(ask: () => Promise<T>) {
    this.#ask = ask;
  }

  async run(): Promise<void> {
    const turn = ++this.#turn;
    const answer = this.#ask();
    this.busy = true;
    try {
      const value = await answer;
      if (turn !== this.#turn) return;
      this.value = value;
      this.error = null;
    } catch (thrown) {
      if (turn !== this.#turn) return;
      this.error =
        thrown instanceof ApiError ? thrown : new ApiError(0, 'internal', String(thrown));
    } finally {
      if (turn === this.#turn) this.busy = false;
    }
  }
}

/** Asks again whenever something that `ask` reads changes. Call while a component is set up. */
export function load<T>(ask: () => Promise<T>): Load<T> {
  const loading = new Load(ask);
  $effect(() => {
    void loading.run();
  });
  return loading;
}
