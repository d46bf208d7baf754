import type { Language } from '../records/text.js';
import { ANSWER_WORDS } from './answers-words.js';
import type { Figure, Point } from './figure.js';
import type { Observatory } from './observatory.js';
import { markdownTable, percent, span, type Report } from './report.js';

const PLACES = ['CN', 'US', 'IN', 'GB'];
const ASKED = { place: PLACES.join(',') };
const WORKS = { ...ASKED, venue: 'neurips', period: '2009..2022' };
const PERSONS = { ...ASKED, period: '2009..2022' };
const LATER = { ...ASKED, window: '2009..2022', sighting: 'later' };

const whole = (value: number) => String(Math.round(value));
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
      ...(await this.later()),
      ...(await this.definitions()),
      ...(await this.curves()),
      '',
    ].join('\n');
  }

  private readonly share = (value: number | null | undefined): string =>
    this.language === 'zh' ? percent(value).replace(' %', '%') : percent(value);

  private cell(point: Point | undefined, show: (value: number) => string): string {
    if (point === undefined) return '–';
    if (point.value === null) return point.missing === 'suppressed' ? this.words.suppressed : '–';
    const ends = span(point.interval, show);
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
    const last = years.at(-1) ?? '';
    const first = years[0] ?? '';
    const grown = (figure: Figure, place: string) => {
      const [from, to] = [first, last].map((y) => find(figure.series, place, y)?.value ?? null);
      return !from || !to ? '–' : this.words.times((to / from).toFixed(1));
    };
    const row = (name: string, figure: Figure) => [
      name,
      ...PLACES.map((place) => grown(figure, place)),
    ];
    return [
      ...[words.title, '', words.grown(first, last), ''],
      markdownTable(['', ...PLACES], [row(words.slots, slots), row(words.persons, persons)]),
      ...['', words.units, '', words.slotsTable, ''],
      ...[command('talent.authorships', WORKS), '', table(slots), ''],
      ...[words.personsTable, '', command('talent.persons', PERSONS), '', table(persons), ''],
    ];
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
