import type { Figure, Point } from './figure.js';
import type { Observatory } from './observatory.js';
import { markdownTable, percent, span, type Report } from './report.js';

const PLACES = ['CN', 'US', 'IN', 'GB'];
const ASKED = { place: PLACES.join(',') };
const WORKS = { ...ASKED, venue: 'neurips', period: '2009..2022' };
const LATER = { ...ASKED, window: '2009..2022', sighting: 'later' };

const whole = (value: number) => String(Math.round(value));
const command = (id: string, options: Record<string, string>) =>
  `    npx orrery figure ${id} ${Object.entries(options)
    .map(([name, value]) => `--opt ${name}=${value}`)
    .join(' ')}`;

function cell(point: Point | undefined, show: (value: number) => string): string {
  if (point === undefined) return '–';
  if (point.value === null) return point.missing === 'suppressed' ? 'under 5' : '–';
  return `${show(point.value)} (${span(point.interval, show)})`;
}

const find = (points: Point[], place: string, period: string | null, dimension = '') =>
  points.find(
    (point) =>
      point.place === place &&
      (period === null || point.period === period) &&
      (point.dimension ?? '') === dimension,
  );

/** Plain answers to the questions people ask of such records, with what the records cannot tell. */
export const answersReport: Report = {
  name: 'answers',
  about:
    'how authors and persons at NeurIPS have changed, who leaves and returns, and what cannot be told',
  async write(observatory) {
    return [
      '# Questions and answers',
      '',
      '**What these records cannot tell** comes first, since it bounds every answer below.',
      '',
      '- Where anybody was born, holds a passport or took a first degree. A place here is where an affiliation printed on a paper lies. Origin is the place of the first paper seen, and most people who studied abroad had left before it.',
      '- What became of people who stop publishing at these conferences. They leave the count; they are not counted as staying or as leaving.',
      '- Moves of the last two years of any window: a move shows only when the next paper appears, so they are under-counted.',
      '- Anything of people without a printed affiliation. They are counted as unknown; bounds and coverage show how many there are.',
      '- Who is who, with certainty. Persons are resolved from names, coauthors, titles and affiliations; [people.md](people.md) states the measured errors. Intervals of moves include them, counts of persons do not.',
      '',
      'Made by `orrery report answers --write`; a test compares it. Values are followed by their 95 % interval.',
      '',
      ...(await counts(observatory)),
      ...(await later(observatory)),
      ...(await definitions(observatory)),
      ...(await curves(observatory)),
      '',
    ].join('\n');
  },
};

async function counts(observatory: Observatory): Promise<string[]> {
  const slots = await observatory.figure('talent.authorships', WORKS);
  const persons = await observatory.figure('talent.persons', { ...ASKED, period: '2009..2022' });
  const years = [...new Set(slots.series.map(({ period }) => period))].sort();
  const table = (figure: Figure) =>
    markdownTable(
      ['year', ...PLACES],
      years.map((year) => [
        year,
        ...PLACES.map((place) => cell(find(figure.series, place, year), whole)),
      ]),
    );
  const last = years.at(-1) ?? '';
  const first = years[0] ?? '';
  const grown = (figure: Figure, place: string) => {
    const [from, to] = [first, last].map((year) => find(figure.series, place, year)?.value ?? null);
    return !from || !to ? '–' : `${(to / from).toFixed(1)} times`;
  };
  return [
    '## How has the number of authors at NeurIPS changed, 2009-2022?',
    '',
    `From ${first} to ${last}, author slots and persons with an affiliation in each place multiplied so:`,
    '',
    markdownTable(
      ['', ...PLACES],
      [
        ['author slots', ...PLACES.map((place) => grown(slots, place))],
        ['persons', ...PLACES.map((place) => grown(persons, place))],
      ],
    ),
    '',
    'An author slot is one name on one paper. A person counts once a year, however many papers.',
    '',
    'Author slots:',
    '',
    command('talent.authorships', WORKS),
    '',
    table(slots),
    '',
    'Persons:',
    '',
    command('talent.persons', { ...ASKED, period: '2009..2022' }),
    '',
    table(persons),
    '',
  ];
}

async function later(observatory: Observatory): Promise<string[]> {
  const figure = await observatory.figure('talent.abroad', LATER);
  const rows = PLACES.map((place) => {
    const away = find(figure.series, place, null);
    const destinations = figure.series
      .filter((point) => point.place === place && /^to=/.test(point.dimension ?? ''))
      .filter((point) => point.value !== null && point.dimension !== `to=${place}`)
      .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
      .slice(0, 3)
      .map((point) => `${(point.dimension ?? '').slice(3)} ${percent(point.value)}`);
    return [place, whole(away?.n ?? 0), cell(away, percent), destinations.join(', ') || '–'];
  });
  return [
    '## Of persons first seen in a place, who is seen elsewhere five years on, and where?',
    '',
    'Of those who published at NeurIPS again five or more years after their first paper there, by the place of that later paper:',
    '',
    command('talent.abroad', LATER),
    '',
    markdownTable(['first seen in', 'persons seen again', 'elsewhere', 'most often in'], rows),
    '',
    'Destinations are shares of all persons seen again; fewer than five persons are not shown.',
    '',
  ];
}

async function definitions(observatory: Observatory): Promise<string[]> {
  const indicator = observatory.indicator('talent.abroad');
  const choices = (name: string) => {
    const option = indicator.options[name];
    return option?.kind === 'choice' ? Object.keys(option.values) : [];
  };
  const rows: string[][] = [];
  for (const sighting of choices('sighting')) {
    for (const origin of choices('origin')) {
      for (const seat of choices('seat')) {
        const options = { ...LATER, sighting, origin, seat };
        const figure = await observatory.figure('talent.abroad', options);
        rows.push([
          sighting,
          origin,
          seat,
          ...PLACES.map((place) => percent(find(figure.series, place, null)?.value)),
        ]);
      }
    }
  }
  return [
    '## How far does that answer move with the definition?',
    '',
    'The share elsewhere of persons first seen in each place, for each reading of "later" (`sighting`), of "first seen" (`origin`) and of where a firm is (`seat`):',
    '',
    markdownTable(['sighting', 'origin', 'seat', ...PLACES], rows),
    '',
    'Counting those seen only once as still there (`last`) lowers the share; asking only about those still publishing raises it. By undergraduate degree, as the studies in [reproductions.md](reproductions.md) count, it is higher still, and cannot be computed here.',
    '',
  ];
}

async function curves(observatory: Observatory): Promise<string[]> {
  const retention = await observatory.figure('talent.retention', ASKED);
  const returns = await observatory.figure('talent.returns', ASKED);
  const row = (figure: Figure, place: string) =>
    [1, 3, 5, 8].map((k) => cell(find(figure.series, place, null, `after=${k}`), percent));
  const header = ['place', '1 year', '3 years', '5 years', '8 years'];
  return [
    '## Do they stay, and do those who leave come back?',
    '',
    'Share of persons first seen in the place who have not moved away after so many years, among those still publishing:',
    '',
    command('talent.retention', ASKED),
    '',
    markdownTable(
      header,
      PLACES.map((place) => [place, ...row(retention, place)]),
    ),
    '',
    'Share of those who left a place who have been seen there again so many years after leaving:',
    '',
    command('talent.returns', ASKED),
    '',
    markdownTable(
      header,
      PLACES.map((place) => [place, ...row(returns, place)]),
    ),
    '',
  ];
}
