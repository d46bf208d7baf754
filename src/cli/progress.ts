import type { Io } from './io.js';

/** Progress of a long job: one rewritten line on a terminal, one plain line a step elsewhere. */
export class Progress {
  private current = '';
  private open = false;

  constructor(private readonly io: Io) {}

  step(step: string, done: number, total: number, detail: string): void {
    if (this.io.terminal) {
      const share = total > 1 ? ` ${done}/${total}` : '';
      this.io.stderr(`\r\u001b[K${step}${share} ${detail}`.trimEnd());
      this.open = true;
    } else if (step !== this.current) {
      this.io.stderr(`${step}${total > 1 ? ` (${total})` : ''}\n`);
    }
    this.current = step;
  }

  end(): void {
    if (this.open) this.io.stderr('\r\u001b[K');
    this.open = false;
  }
}
