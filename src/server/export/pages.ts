import { html, raw } from 'hono/html';
import { formatPeriod, formatRange, formatValue, REASON_WORDS } from '../../charts/index.js';
import type { Figure, Point } from '../../figures/figure.js';
import { PILLAR_NAMES, PILLARS, type Pillar } from '../../records/pillar.js';
import type { Bilingual, Language } from '../../records/text.js';

export interface SiteEntry {
  id: string;
  pillar: Pillar;
  title: Bilingual;
  description: Bilingual;
  /** Other words for it, for the search of the list. */
  synonyms: Record<Language, string[]>;
}

/** The pictures of a figure that could be drawn. */
export interface Pictures {
  /** Languages whose chart is there as PNG. */
  png: Language[];
  /** Place whose values under every definition are drawn, or null. */
  strip: string | null;
}

const WORDS = {
  en: {
    other: '中文',
    home: 'All figures',
    lead: 'Figures about national AI ecosystems, each with its interval, definition and sources.',
    place: 'Place',
    period: 'Period',
    value: 'Value',
    interval: '95 % interval',
    bounds: 'Bounds for unknowns',
    coverage: 'Coverage',
    definition: 'Definition',
    not: 'What this does not tell you',
    sources: 'Sources',
    cite: 'Cite as',
    data: 'Data',
    definitions: 'Under another definition',
    range: 'Over definitions',
    search: 'Search the figures',
    found: 'figures found',
    strip: 'under every declared definition',
    snapshot: 'Snapshot',
  },
  zh: {
    other: 'English',
    home: '全部指标',
    lead: '各国人工智能生态的统计数字，均附区间、定义与来源。',
    place: '地区',
    period: '时期',
    value: '数值',
    interval: '95% 区间',
    bounds: '未知项的上下界',
    coverage: '覆盖率',
    definition: '定义',
    not: '这个数字不能说明什么',
    sources: '来源',
    cite: '引用格式',
    data: '数据',
    definitions: '换一种定义',
    range: '各定义下的范围',
    search: '搜索指标',
    found: '个指标符合',
    strip: '在各种定义下的数值',
    snapshot: '快照',
  },
} satisfies Record<Language, Record<string, string>>;

type Html = ReturnType<typeof html>;

function layout(lang: Language, title: string, root: string, other: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="${root}style.css" />
      </head>
      <body>
        <header>
          <a href="${root}${lang === 'zh' ? 'zh.html' : 'index.html'}">Orrery</a>
          <a href="${other}" lang="${lang === 'zh' ? 'en' : 'zh-CN'}">${WORDS[lang].other}</a>
        </header>
        <main>${body}</main>
      </body>
    </html> `;
}

/** The list of figures, by pillar. */
export function indexPage(entries: readonly SiteEntry[], snapshot: string, lang: Language): Html {
  const words = WORDS[lang];
  const file = lang === 'zh' ? 'zh.html' : 'index.html';
  const sections = PILLARS.map((pillar) => ({
    name: PILLAR_NAMES[pillar][lang],
    items: entries.filter((entry) => entry.pillar === pillar),
  })).filter(({ items }) => items.length > 0);
  const body = html`<h1>${words.home}</h1>
    <p>${words.lead}</p>
    <p class="search" hidden>
      <label for="search">${words.search}</label>
      <input id="search" type="search" autocomplete="off" />
      <span role="status" data-words="${words.found}"></span>
    </p>
    ${sections.map(
      ({ name, items }) =>
        html`<section>
          <h2>${name}</h2>
          <ul class="list">
            ${items.map(
              ({ id, title, description, synonyms }) =>
                html`<li
                  data-words="${[id, title.en, title.zh, ...synonyms.en, ...synonyms.zh].join(' ').toLowerCase()}"
                >
                  <a href="figures/${id}/${file}">${title[lang]}</a>
                  <span>${description[lang]}</span>
                </li>`,
            )}
          </ul>
        </section>`,
    )}
    <p class="fine">${words.snapshot}: ${snapshot}</p>
    <script src="search.js"></script>`;
  return layout(lang, `Orrery · ${words.home}`, '', lang === 'zh' ? 'index.html' : 'zh.html', body);
}

/** A definition that differs from the default in one option. */
export interface Variant {
  option: Bilingual;
  value: Bilingual;
  file: string;
}

/** One figure: chart, values with their doubt, definition, limits, sources, downloads. */
export function figurePage(
  figure: Figure,
  variants: readonly Variant[],
  names: Readonly<Record<string, Bilingual>>,
  pictures: Pictures,
  lang: Language,
): Html {
  const words = WORDS[lang];
  const { title, caveats } = figure.indicator;
  const nameOf = (place: string) => names[place]?.[lang] ?? place;
  const points = figure.pooled.length > 0 ? figure.pooled : figure.series;
  const shown = [...points].sort((a, b) => (b.value ?? -1) - (a.value ?? -1)).slice(0, 60);
  const columns = [
    words.place,
    words.period,
    words.value,
    words.interval,
    words.bounds,
    'n',
    words.coverage,
    words.range,
  ];
  const rangeOf = (place: string) => {
    const range = figure.range.find((one) => one.place === place);
    if (!range || range.low === null || range.high === null) return '';
    return range.definitions.length > 1
      ? formatRange(range.low, range.high, figure.unit, lang)
      : '';
  };
  const body = html`<h1>${title[lang]}</h1>
    <p>${figure.indicator.description[lang]}</p>
    <img src="chart.${lang}.svg" alt="${title[lang]}" />
    <div class="wide">
      <table>
        <thead>
          <tr>
            ${columns.map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${shown.map((point) => row(point, nameOf(point.place), rangeOf(point.place), figure.unit, lang))}
        </tbody>
      </table>
    </div>
    <h2>${words.definition}</h2>
    <p>${figure.definition[lang]}</p>
    ${
      pictures.strip === null
        ? ''
        : html`<figure>
            <img src="definitions.${lang}.svg" alt="${nameOf(pictures.strip)}, ${words.strip}" />
          </figure>`
    }
    <h2>${words.not}</h2>
    <ul>
      ${caveats.map((caveat) => html`<li>${caveat[lang]}</li>`)}
    </ul>
    <h2>${words.data}</h2>
    <p>
      <a href="figure.csv">CSV</a> · <a href="figure.csv-metadata.json">CSVW</a> ·
      <a href="figure.json">JSON</a> · <a href="chart.${lang}.svg">SVG</a>${
        pictures.png.includes(lang) ? html` · <a href="chart.${lang}.png">PNG</a>` : ''
      }
    </p>
    ${
      variants.length === 0
        ? ''
        : html`<h2>${words.definitions}</h2>
            <ul>
              ${variants.map(
                ({ option, value, file }) =>
                  html`<li>
                    ${option[lang]}: ${value[lang]}, <a href="${file}.csv">CSV</a> ·
                    <a href="${file}.json">JSON</a>
                  </li>`,
              )}
            </ul>`
    }
    <h2>${words.sources}</h2>
    <ul>
      ${figure.sources.map(
        (source) =>
          html`<li>
            <a href="${source.address}">${source.title[lang]}</a>, ${source.publisher}
            (${source.licence}). ${source.attribution}
          </li>`,
      )}
    </ul>
    <h2>${words.cite}</h2>
    <p>${figure.citation}</p>
    <p class="fine">${words.snapshot}: ${figure.snapshot}</p>`;
  const other = lang === 'zh' ? 'index.html' : 'zh.html';
  return layout(lang, `${title[lang]} · Orrery`, '../../', other, body);
}

function row(point: Point, place: string, range: string, unit: string, lang: Language): Html {
  const show = (value: number | null) =>
    value === null ? raw('&ndash;') : formatValue(value, unit, lang);
  const span = (pair: { low: number; high: number } | null) =>
    pair === null ? raw('&ndash;') : html`${show(pair.low)} – ${show(pair.high)}`;
  return html`<tr>
    <th scope="row">${place}${point.dimension ? ` (${point.dimension})` : ''}</th>
    <td>${formatPeriod(point.period, lang)}</td>
    <td>
      ${point.value === null ? REASON_WORDS[point.missing ?? 'no-rows'][lang] : show(point.value)}
    </td>
    <td>${span(point.interval)}</td>
    <td>${span(point.bounds)}</td>
    <td>${point.n ?? ''}</td>
    <td>${point.coverage === null ? '' : formatValue(point.coverage, 'share', lang)}</td>
    <td>${range}</td>
  </tr>`;
}
