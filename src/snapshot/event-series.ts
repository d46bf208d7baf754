import { eventYear, type DatedEvent } from '../records/event.js';
import type { Observation } from '../records/observation.js';
import { WORLD } from '../records/place.js';

/** Events of a source without any place are counted here, so that coverage can be computed. */
export const UNKNOWN_AREA = 'area:unknown';

/** How the events of one source become counts by place and year. */
export interface EventSeries {
  source: string;
  series: string;
  unit: string;
  /** Year of the copy: the period of the events without a date, in `<series>-undated`. */
  edition: string;
  /** Tags, or pairs of tags, that the counts are broken down by. */
  by: string[][];
}

export const EVENT_SERIES: EventSeries[] = [
  {
    source: 'oecd-ai-policies',
    series: 'oecd-ai-policies.instruments',
    unit: 'instruments',
    edition: '2026',
    by: [],
  },
  {
    source: 'agora',
    series: 'agora.instruments',
    unit: 'instruments',
    edition: '2025',
    by: [['status'], ['level']],
  },
  {
    source: 'aiid',
    series: 'aiid.incidents',
    unit: 'incidents',
    edition: '2026',
    by: [['public']],
  },
  {
    source: 'aiid-csetv1',
    series: 'aiid-csetv1.incidents',
    unit: 'incidents',
    edition: '2026',
    by: [['ai'], ['public']],
  },
  {
    source: 'fda-ai-devices',
    series: 'fda-ai-devices.authorisations',
    unit: 'devices',
    edition: '2026',
    by: [['panel']],
  },
  {
    source: 'waie',
    series: 'waie.guidelines',
    unit: 'guidelines',
    edition: '2022',
    by: [
      ['principle'],
      ['mentions'],
      ['institution'],
      ['institution', 'principle'],
      ['institution', 'mentions'],
    ],
  },
  {
    source: 'cset-education',
    series: 'cset-education.programmes',
    unit: 'programmes',
    edition: '2021',
    by: [['type']],
  },
];

/**
 * Counts events by place, year and tag. An event of several places counts once in each, and once in
 * `WORLD`; one without a place counts in `WORLD` and in `area:unknown`; one without a date counts in
 * the series' `-undated` twin.
 */
export function countEvents(events: DatedEvent[], definition: EventSeries): Observation[] {
  const counts = new Map<string, Observation>();
  for (const event of events) {
    const year = eventYear(event);
    const series = year === null ? `${definition.series}-undated` : definition.series;
    const period = year === null ? definition.edition : String(year);
    const known = [...new Set(event.places)].filter((place) => place !== WORLD);
    const places = [...(known.length > 0 ? known : [UNKNOWN_AREA]), WORLD];
    for (const dimension of dimensions(event, definition.by)) {
      for (const place of places) {
        const key = `${series}\n${place}\n${period}\n${dimension}`;
        const held = counts.get(key);
        if (held) held.value++;
        else {
          const { unit, source } = definition;
          counts.set(key, { series, place, period, value: 1, unit, source, dimension, note: '' });
        }
      }
    }
  }
  return [...counts.values()];
}

/** The empty dimension, and one for each combination of values of the tags asked for. */
function dimensions(event: DatedEvent, by: string[][]): string[] {
  const found = [''];
  for (const names of by) {
    let combined = [''];
    for (const name of names) {
      const values = [...new Set(event.tags[name] ?? [])];
      combined = combined.flatMap((stem) =>
        values.map((value) => `${stem}${stem === '' ? '' : ';'}${name}=${value}`),
      );
    }
    found.push(...combined);
  }
  return [...new Set(found)];
}
