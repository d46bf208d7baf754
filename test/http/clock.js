/**
 * Preloaded (`node --import`), it sets the clock of a child wrong: ORRERY_TEST_CLOCK is
 * `2099-01-01` for another date, or `jumping` for a clock that is set hours forth and back all the
 * time. Timers keep their pace, as under an operating system whose clock is set.
 */
const asked = process.env.ORRERY_TEST_CLOCK ?? '';
const Real = Date;
const offset = asked === 'jumping' ? 0 : new Real(asked).getTime() - Real.now();
let looks = 0;

function now() {
  const jump = asked === 'jumping' ? (looks++ % 2 === 0 ? 1 : -1) * 7 * 3_600_000 : 0;
  return Real.now() + offset + jump;
}

globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length === 0) super(now());
    else super(...given);
  }

  static now() {
    return now();
  }
};
