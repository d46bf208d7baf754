import { OrreryError } from '../../records/error.js';
import { PERSON_ERROR } from '../../snapshot/careers/measured.js';
import type { Part } from '../../snapshot/careers/bootstrap.js';

/** Measured counts that a text may name as `{name}`, so that none is typed twice. */
const MEASURED: Record<string, Part> = {
  'false-moves': PERSON_ERROR.moves.surplus,
  'missed-moves': PERSON_ERROR.moves.hidden,
  'years-twice': PERSON_ERROR.years.surplus,
  'years-hidden': PERSON_ERROR.years.hidden,
  'entries-false': PERSON_ERROR.entries.surplus,
  'entries-hidden': PERSON_ERROR.entries.hidden,
};

/**
 * A text with `{false-moves.count}` and `{false-moves.of}` replaced by what was measured. Throws
 * `input` / `unknown-measure` where nothing of that name was.
 */
export function withMeasured(text: string): string {
  return text.replace(/\{([a-z-]+)\.(count|of)\}/g, (_, name: string, part: keyof Part) => {
    const held = Object.hasOwn(MEASURED, name) ? MEASURED[name] : undefined;
    if (held === undefined) {
      const message = `Nothing was measured under the name ${name}.`;
      throw new OrreryError('input', 'unknown-measure', message);
    }
    return String(held[part]);
  });
}
