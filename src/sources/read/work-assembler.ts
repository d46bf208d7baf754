import { quarantined } from '../../records/quarantine.js';
import type { Tier, Work } from '../../records/work.js';
import type { ReadItem } from '../source.js';
import { workId } from './work-id.js';

/** An author slot as a compilation states it: no domain, no id. */
export interface Slot {
  name: string;
  affiliation: string | null;
}

interface Heading {
  venue: string;
  year: number;
  title: string;
  row: number;
  tier?: Tier;
}

/** Builds works from author slots that follow one another. */
export class WorkAssembler {
  private heading: Heading | null = null;
  private slots: Slot[] = [];

  constructor(
    private readonly source: string,
    private readonly file: string,
  ) {}

  /** Adds a slot; yields the work before it where the title changes. */
  *add(heading: Heading, slot: Slot): Generator<ReadItem<Work>> {
    const current = this.heading;
    if (
      current &&
      (current.title !== heading.title ||
        current.year !== heading.year ||
        current.venue !== heading.venue)
    ) {
      yield* this.flush();
    }
    this.heading ??= heading;
    this.slots.push(slot);
  }

  /** Yields the work in hand, if any. A slot without a name is counted and said. */
  *flush(): Generator<ReadItem<Work>> {
    const { heading, slots, source, file } = this;
    this.heading = null;
    this.slots = [];
    if (!heading) return;
    const at = { source, file, row: heading.row };
    const named = slots
      .map((slot, position) => ({ ...slot, position }))
      .filter((slot) => slot.name);
    if (named.length < slots.length) {
      const message = `${slots.length - named.length} author(s) without a name.`;
      yield { refused: quarantined(at, 'missing-name', message, heading.title, false) };
    }
    if (named.length === 0) {
      yield { refused: quarantined(at, 'no-authors', 'No author is named.', heading.title) };
      return;
    }
    const { venue, year, title } = heading;
    yield {
      record: {
        id: workId(
          source,
          venue,
          year,
          title,
          slots.map((slot) => slot.name),
        ),
        source,
        venue,
        year,
        title,
        tier: heading.tier ?? 'poster',
        status: null,
        track: null,
        file,
        row: heading.row,
        authorships: slots.map(({ name, affiliation }, position) => ({
          position,
          name,
          affiliation,
          domain: null,
          personId: null,
        })),
      },
    };
  }
}
