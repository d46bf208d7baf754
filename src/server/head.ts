import { createHash } from 'node:crypto';
import type { Indicator } from '../figures/indicator.js';
import type { Observatory } from '../figures/observatory.js';
import { TALENT, viewOf } from '../figures/indicators/talent-views.js';
import { escapeMarkup } from '../records/markup.js';
import { isPlace, placeNames } from '../records/place.js';
import { PILLAR_NAMES, PILLARS } from '../records/pillar.js';
import type { Bilingual, Language } from '../records/text.js';

/** What the head of a page is made from. */
export interface Asked {
  path: string;
  query: URLSearchParams;
  language: Language;
  /** Scheme and host the page was asked at: previews want whole addresses. */
  origin: string;
}

/** Titles of the pages that are not one figure, as the explorer names them. */
export const PAGE_TITLES: Record<string, Bilingual> = {
  places: { en: 'Places', zh: '国家与地区' },
  compare: { en: 'Compare', zh: '比较' },
  pillars: { en: 'Pillars', zh: '八大支柱' },
  check: { en: 'Check a text', zh: '核对文章' },
  recap: { en: 'Recap', zh: '回看一场演讲' },
  reproductions: { en: 'Reproductions', zh: '复算已发表的数字' },
  indicators: { en: 'Indicators', zh: '指标' },
  sources: { en: 'Sources', zh: '数据来源' },
  method: { en: 'Method and limits', zh: '方法与局限' },
};

const ABOUT: Bilingual = {
  en: 'An open observatory of national AI ecosystems: every figure with its interval, definition and sources.',
  zh: '开放的各国人工智能生态观测台：每个数字都附区间、定义与来源。',
};

/** Longest option value that is carried into the address of a preview. */
const LONGEST = 400;

interface Subject {
  indicator: Indicator;
  options: Record<string, string>;
}

/**
 * The markup between `<!--head-->` and `<!--/head-->`: title, description and what social sites
 * read. A page that shows one figure names it and has its 1200 × 630 picture with the options of
 * the address. Every text is escaped; an unknown page is named after the product alone.
 */
export function pageHead(asked: Asked, observatory: Observatory | null): string {
  const { language, origin, path } = asked;
  const subject = observatory && subjectOf(asked, observatory);
  const own = subject ? subject.indicator.title : pageTitle(path);
  const title = own ? `${own[language]} · Orrery` : 'Orrery';
  const about = (subject?.indicator.description ?? ABOUT)[language];
  const image = observatory && pictureOf(subject ?? homeSubject(observatory), asked);
  const meta = [
    `<title>${escapeMarkup(title)}</title>`,
    named('description', about),
    property('og:site_name', 'Orrery'),
    property('og:type', 'website'),
    property('og:title', title),
    property('og:description', about),
    property('og:url', origin + path + (asked.query.size > 0 ? `?${asked.query}` : '')),
    property('og:locale', language === 'zh' ? 'zh_CN' : 'en_GB'),
    named('twitter:card', image ? 'summary_large_image' : 'summary'),
    ...(image
      ? [
          property('og:image', image),
          property('og:image:type', 'image/png'),
          property('og:image:width', '1200'),
          property('og:image:height', '630'),
          property('og:image:alt', title),
        ]
      : []),
  ];
  return meta.join('\n    ');
}

/** The page with its head filled and its language said, and the validator of what it now holds. */
export function withHead(html: string, head: string, language: Language) {
  const body = html
    .replace(/<!--head-->[\s\S]*?<!--\/head-->/, () => `<!--head-->\n    ${head}\n    <!--/head-->`)
    .replace(/<html lang="[^"]*"/, `<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"`);
  const etag = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  return { body, etag: `"${etag}"` };
}

function subjectOf({ path, query }: Asked, observatory: Observatory): Subject | null {
  const [, page, name = ''] = /^\/(talent|indicators|embed)(?:\/([\w.-]+))?\/?$/.exec(path) ?? [];
  if (page === undefined) return null;
  const known = observatory.indicators();
  if (page === 'talent') return talentSubject(name, query, known);
  const indicator = known.find(({ id }) => id === name);
  return indicator ? { indicator, options: optionsOf(indicator, query, {}) } : null;
}

function talentSubject(name: string, query: URLSearchParams, known: Indicator[]): Subject | null {
  const view = viewOf(name);
  const [indicator] = view.ids.flatMap((id) => known.filter((one) => one.id === id));
  return indicator ? { indicator, options: optionsOf(indicator, query, view.presets) } : null;
}

const homeSubject = (observatory: Observatory): Subject | null =>
  talentSubject(TALENT[0].name, new URLSearchParams(), observatory.indicators());

function optionsOf(
  indicator: Indicator,
  query: URLSearchParams,
  presets: Record<string, string>,
): Record<string, string> {
  const options: Record<string, string> = {};
  for (const name of Object.keys(indicator.options)) {
    const value = query.get(name) ?? presets[name];
    if (value !== undefined && value !== '' && value.length <= LONGEST) options[name] = value;
  }
  return options;
}

function pictureOf(subject: Subject | null, { language, origin }: Asked): string | null {
  if (subject === null) return null;
  const query = new URLSearchParams({
    ...subject.options,
    format: 'png',
    frame: 'social',
    scale: '1',
    lang: language,
  });
  return `${origin}/api/figures/${encodeURIComponent(subject.indicator.id)}?${query}`;
}

function pageTitle(path: string): Bilingual | null {
  const [page = '', name = ''] = path.split('/').slice(1);
  const place = name.toUpperCase();
  if (page === 'places' && name !== '' && isPlace(place)) return placeNames(place);
  const pillar = PILLARS.find((one) => one === name);
  if (page === 'pillars' && pillar !== undefined) return PILLAR_NAMES[pillar];
  return Object.hasOwn(PAGE_TITLES, page) ? (PAGE_TITLES[page] ?? null) : null;
}

const named = (name: string, content: string) =>
  `<meta name="${name}" content="${escapeMarkup(content)}" />`;
const property = (name: string, content: string) =>
  `<meta property="${name}" content="${escapeMarkup(content)}" />`;
