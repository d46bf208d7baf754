import type { Figure, Point } from '../figure.js';
import type { Observatory } from '../observatory.js';
import { markdownTable, percent, span, type Report } from './report.js';

const YEARS = { venue: 'neurips', period: '2009..2022' };

/** Author slots, coverage and shares at NeurIPS, and how the sources of the same years differ. */
export const neuripsReport: Report = {
  name: 'neurips',
  about: 'author slots, coverage and shares at NeurIPS 2009-2022, and the sources held together',
  async write(observatory) {
    const slots = await observatory.figure('talent.authorships', { ...YEARS, place: 'WORLD' });
    const shares = await observatory.figure('talent.authorship-share', {
      ...YEARS,
      place: 'US,CN,CN-HK-MO',
    });
    const decade = await observatory.figure('talent.authorships', {
      venue: 'neurips',
      period: '2009..2018',
      place: 'WORLD',
    });
    const orals = await observatory.figure('talent.authorships', {
      venue: 'neurips',
      period: '2018',
      tier: 'oral',
      place: 'WORLD',
    });
    return [
      '# NeurIPS 2009-2022',
      '',
      'Made by `orrery report neurips --write` from the embedded release; a test compares it.',
      '',
      `The ten conferences 2009-2018 hold ${decade.pooled[0]!.value} author slots; the orals of 2018 hold ${orals.pooled[0]!.value}.`,
      'An author slot is one name on one paper; it is not a person.',
      '',
      '## Shares of author slots with a known place',
      '',
      'Interval: 95 %, sampling of works and linkage. Bounds: if every slot without a known place were elsewhere, or there.',
      '',
      markdownTable(
        [
          'year',
          'slots',
          'coverage',
          'US',
          'interval',
          'bounds',
          'CN',
          'interval',
          'bounds',
          'CN with HK and MO',
        ],
        slots.series.map((point) => yearRow(point, shares)),
      ),
      '',
      '## Two sources of the same years',
      '',
      ...(await crossCheck(observatory)),
      '',
    ].join('\n');
  },
};

function yearRow(slots: Point, shares: Figure): string[] {
  const at = (place: string) =>
    shares.series.find((point) => point.place === place && point.period === slots.period);
  const cells = (place: string) => {
    const point = at(place);
    return [
      percent(point?.value),
      span(point?.interval ?? null, percent),
      span(point?.bounds ?? null, percent),
    ];
  };
  return [
    slots.period,
    String(slots.value),
    percent(slots.coverage),
    ...cells('US'),
    ...cells('CN'),
    percent(at('CN-HK-MO')?.value),
  ];
}

async function crossCheck(observatory: Observatory): Promise<string[]> {
  const rows = (await observatory.crossChecks()).filter(({ venue }) => venue === 'neurips');
  const byYear = new Map<number, typeof rows>();
  for (const row of rows) byYear.set(row.year, [...(byYear.get(row.year) ?? []), row]);
  const table: string[][] = [];
  const totals = { chosen: 0, other: 0 };
  for (const [year, sources] of byYear) {
    const chosen = sources.find((row) => row.chosen)!;
    for (const other of sources.filter((row) => !row.chosen)) {
      table.push([
        String(year),
        `${chosen.source}: ${chosen.works} / ${chosen.slots}`,
        `${other.source}: ${other.works} / ${other.slots}`,
        String(chosen.works - other.works),
        String(chosen.slots - other.slots),
        `${percent(chosen.slotsWithAffiliation / chosen.slots)} / ${percent(other.slotsWithAffiliation / other.slots)}`,
      ]);
      if (year >= 2009 && year <= 2018) {
        totals.chosen += chosen.slots;
        totals.other += other.slots;
      }
    }
  }
  return [
    `Over 2009-2018 the chosen source holds ${totals.chosen} slots and the other ${totals.other}. Each year's difference:`,
    '',
    markdownTable(
      [
        'year',
        'chosen: works / slots',
        'other: works / slots',
        'works more',
        'slots more',
        'with affiliation',
      ],
      table,
    ),
    '',
    'Why they differ, from the rows: paperlists carries schedule entries beside the proceedings (talks of papers that are in the list under another title, one prize; their bylines are not split and count as one slot, quarantine reason `byline-not-split`), three titles of 2017 twice (`duplicate-title`), and lacks a few works that the conference site added late; the compilation lists names as the conference site spelled them at the time.',
  ];
}
