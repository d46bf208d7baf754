import type { Language } from '../../records/text.js';
import { ANSWER_WORDS } from './answers-words.js';
import type { Figure, Point } from '../figure.js';
import { multipleInterval } from '../values/interval.js';
import type { Observatory } from '../observatory.js';
import { definitionGrid } from '../indicators/options.js';
import { markdownTable, percent, span, type Report } from './report.js';

const PLACES = ['CN', 'US', 'IN', 'GB'];
const ASKED = { place: PLACES.join(',') };
const WORKS = { ...ASKED, venue: 'neurips', period: '2009..2022' };
const PERSONS = { ...ASKED, period: '2009..2022' };
const LATER = { ...ASKED, window: '2009..2022', sighting: 'later' };

const whole = (value: number) => String(Math.round(value));
const tenths = (value: number) => value.toFixed(1);
const command = (id: string, options: Record<string, string>) =>
  `    npx orrery figure ${id} ${Object.entries(options)
    .map(([name, value]) => `--opt ${name}=${value}`)
    .join(' ')}`;

const find = (points: Point[], place: string, period: string | null, dimension = '') =>
  points.find(
    (point) =>
      point.place === place &&
      (period === null || point.period === period) &&
      (point.dimension ?? '') === dimension,
  );

/** The answers in one language: the same figures, other words. */
class Answers {
  private readonly words: (typeof ANSWER_WORDS)[Language];

  constructor(
    private readonly observatory: Observatory,
    private readonly language: Language,
  ) {
    this.words = ANSWER_WORDS[language];
  }

  async write(): Promise<string> {
    const { title, limits, made } = this.words;
    return [
      ...[title, '', ...limits, '', made, ''],
      ...(await this.counts()),
      ...(await this.growths()),
      ...(await this.later()),
      ...(await this.definitions()),
      ...(await this.curves()),
      '',
    ].join('\n');
  }

  private readonly share = (value: number | null | undefined): string =>
    this.language === 'zh' ? percent(value).replace(' %', '%') : percent(value);

  private cell(point: Point | undefined, show: (value: number) => string, showEnd = show): string {
    if (point === undefined) return '–';
    if (point.value === null) return point.missing === 'suppressed' ? this.words.suppressed : '–';
    const ends = span(point.interval, showEnd);
    return this.language === 'zh'
      ? `${show(point.value)}（${ends}）`
      : `${show(point.value)} (${ends})`;
  }

  private async counts(): Promise<string[]> {
    const words = this.words.counts;
    const slots = await this.observatory.figure('talent.authorships', WORKS);
    const persons = await this.observatory.figure('talent.persons', PERSONS);
    const years = [...new Set(slots.series.map(({ period }) => period))].sort();
    const table = (figure: Figure) =>
      markdownTable(
        [this.words.year, ...PLACES],
        years.map((year) => [
          year,
          ...PLACES.map((place) => this.cell(find(figure.series, place, year), whole)),
        ]),
      );
    const [first, last] = [years[0] ?? '', years.at(-1) ?? ''];
    const growth = await this.observatory.figure('talent.growth', WORKS);
    const slotsRow = PLACES.map((place) =>
      this.cell(find(growth.pooled, place, null), this.multiple, tenths),
    );
    const personsRow = PLACES.map((place) => this.grown(persons, place, first, last));
    return [
      ...[words.title, '', words.grown(first, last), ''],
      markdownTable(
        ['', ...PLACES],
        [
          [words.slots, ...slotsRow],
          [words.persons, ...personsRow],
        ],
      ),
      ...['', words.units, '', command('talent.growth', WORKS), '', words.slotsTable, ''],
      ...[command('talent.authorships', WORKS), '', table(slots), ''],
      ...[words.personsTable, '', command('talent.persons', PERSONS), '', table(persons), ''],
    ];
  }

  private readonly multiple = (value: number): string => this.words.times(tenths(value));

  /** The multiple of two years of a figure, its interval from those of the two. */
  private grown(figure: Figure, place: string, first: string, last: string): string {
    const [from, to] = [first, last].map((year) => find(figure.series, place, year));
    if (!from?.value || !to?.value) return '–';
    const ends = (point: Point, value: number) => ({
      value,
      ...(point.interval ?? { low: value, high: value }),
    });
    const interval = multipleInterval(ends(from, from.value), ends(to, to.value));
    return this.cell({ ...to, value: to.value / from.value, interval }, this.multiple, tenths);
  }

  /** The growth of slots and of persons under every definition. */
  private async growths(): Promise<string[]> {
    const { title, slots, persons } = this.words.growths;
    const [first = '', last = ''] = WORKS.period.split('..');
    const tableOf = async (
      id: string,
      asked: Record<string, string>,
      cell: (figure: Figure, place: string) => string,
    ) => {
      const grid = definitionGrid(this.observatory.indicator(id));
      const names = Object.keys(grid[0] ?? {});
      const rows = grid.map(async (options) => {
        const figure = await this.observatory.figure(id, { ...asked, ...options });
        return [...Object.values(options), ...PLACES.map((place) => cell(figure, place))];
      });
      return markdownTable([...names, ...PLACES], await Promise.all(rows));
    };
    const show = (value: number | null | undefined) =>
      value === null || value === undefined ? '–' : this.multiple(value);
    const ofSlots = await tableOf('talent.growth', WORKS, (figure, place) =>
      show(find(figure.pooled, place, null)?.value),
    );
    const ofPersons = await tableOf('talent.persons', PERSONS, (figure, place) => {
      const [from, to] = [first, last].map((year) => find(figure.series, place, year)?.value);
      return show(from && to ? to / from : null);
    });
    return [title, '', slots, '', ofSlots, '', persons, '', ofPersons, ''];
  }

  private async later(): Promise<string[]> {
    const { title, lead, head, note } = this.words.later;
    const figure = await this.observatory.figure('talent.abroad', LATER);
    const rows = PLACES.map((place) => {
      const away = find(figure.series, place, null);
      const destinations = figure.series
        .filter((point) => point.place === place && /^to=/.test(point.dimension ?? ''))
        .filter((point) => point.value !== null && point.dimension !== `to=${place}`)
        .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
        .slice(0, 3)
        .map((point) => `${(point.dimension ?? '').slice(3)} ${this.share(point.value)}`);
      const list = destinations.join(this.language === 'zh' ? '、' : ', ') || '–';
      return [place, whole(away?.n ?? 0), this.cell(away, this.share), list];
    });
    const asked = command('talent.abroad', LATER);
    return [title, '', lead, '', asked, '', markdownTable([...head], rows), '', note, ''];
  }

  private async definitions(): Promise<string[]> {
    const { title, lead, note, lacking } = this.words.definitions;
    const indicator = this.observatory.indicator('talent.abroad');
    const choices = (name: string) => {
      const option = indicator.options[name];
      return option?.kind === 'choice' ? Object.keys(option.values) : [];
    };
    const rows: string[][] = [];
    for (const sighting of choices('sighting')) {
      for (const origin of choices('origin')) {
        for (const seat of choices('seat')) {
          const options = { ...LATER, sighting, origin, seat };
          const figure = await this.observatory.figure('talent.abroad', options);
          const shares = PLACES.map((place) => {
            const point = find(figure.series, place, null);
            return point?.missing === 'needs-records' ? lacking : this.share(point?.value);
          });
          rows.push([sighting, origin, seat, ...shares]);
        }
      }
    }
    const table = markdownTable(['sighting', 'origin', 'seat', ...PLACES], rows);
    return [title, '', lead, '', table, '', note, ''];
  }

  private async curves(): Promise<string[]> {
    const { title, stay, back, head } = this.words.curves;
    const retention = await this.observatory.figure('talent.retention', ASKED);
    const returns = await this.observatory.figure('talent.returns', ASKED);
    const table = (figure: Figure) =>
      markdownTable(
        [...head],
        PLACES.map((place) => [
          place,
          ...[1, 3, 5, 8].map((k) =>
            this.cell(find(figure.series, place, null, `after=${k}`), this.share),
          ),
        ]),
      );
    return [
      ...[title, '', stay, '', command('talent.retention', ASKED), '', table(retention), ''],
      ...[back, '', command('talent.returns', ASKED), '', table(returns), ''],
    ];
  }
}

function report(name: string, language: Language, about: string): Report {
  return { name, about, write: (observatory) => new Answers(observatory, language).write() };
}

const ABOUT =
  'how authors and persons at NeurIPS have changed, who leaves and returns, and what cannot be told';

/** Plain answers to the questions people ask of such records, with what the records cannot tell. */
export const answersReport = report('answers', 'en', ABOUT);
export const answersReportZh = report('answers-zh', 'zh', `${ABOUT} (zh)`);
