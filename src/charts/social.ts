import type { Figure } from '../figures/figure.js';
import { snapshotWords, valueWords } from './words/describe.js';
import { figureChart } from './figure-chart.js';
import { formatPeriod } from './words/format.js';
import { document, figureTitle } from './drawing/frame.js';
import { paragraph } from './drawing/key.js';
import { text } from './drawing/marks.js';
import type { ChartOptions } from './setting/options.js';
import { hasValue, pickTracks } from './points/select.js';
import { settingOf, type Setting } from './setting/setting.js';
import { element } from './drawing/svg.js';

const SIZE = { width: 1200, height: 630 };
const MARGIN = 56;
const MOST = 4;

/** The chart's markup without its outer element, its coordinates kept. */
function inner(svg: string): string {
  return svg
    .replace(/^<svg\b[^>]*>/, '')
    .replace(/<\/svg>$/, '')
    .replace(/<(title|desc) id="[^>]*>[^<]*<\/\1>/g, '');
}

/** The latest value of each place drawn, one line a place. */
function headlines(figure: Figure, setting: Setting, options: ChartOptions): string[] {
  const { lang } = setting;
  const colon = lang === 'zh' ? '：' : ': ';
  return pickTracks(figure, setting, options, MOST).flatMap(({ label, points, pooled }) => {
    const last = points.filter(hasValue).at(-1) ?? pooled;
    if (!last) return [];
    return [`${label}${colon}${valueWords(last, lang)} · ${formatPeriod(last.period, lang)}`];
  });
}

/**
 * The preview that social sites show beside a link, 1200 × 630: title, population and unit, the
 * chart, and the snapshot it stands on. Its text alternative lists the latest values with their
 * intervals. Text is at least 20 px, since previews are shown small.
 */
export function socialImage(figure: Figure, options: ChartOptions = {}): string {
  const setting = settingOf({ ...options, width: SIZE.width, frame: 'full' }, figure);
  const { colours, lang, say } = setting;
  const title = figureTitle(figure, setting);
  const width = SIZE.width - 2 * MARGIN;
  const head = paragraph(setting, title, width, {
    size: 46,
    lineHeight: 54,
    fill: colours.ink,
    face: 'serifBold',
  });
  const top = MARGIN + head.height + 4;
  const room = SIZE.height - top - 72;
  // Drawn smaller and enlarged, so that labels stay readable when the preview is shown small.
  const scale = 1.6;
  const places = options.places?.slice(0, MOST);
  const chart = figureChart(figure, {
    ...options,
    ...(places ? { places } : {}),
    width: width / scale,
    height: room / scale,
    frame: 'bare',
    background: false,
    id: `${setting.id}-chart`,
  });
  const height = Number(/height="([\d.]+)"/.exec(chart)?.[1] ?? room / scale);
  const fit = Math.min(scale, room / height);
  const lines = headlines(figure, setting, { ...options, ...(places ? { places } : {}) });
  return document(setting, SIZE, { title, description: lines.join('\n') }, [
    element('rect', { ...SIZE, fill: colours.paper }),
    head.draw(MARGIN, MARGIN - 12),
    element(
      'g',
      { transform: `translate(${MARGIN},${top}) scale(${fit.toFixed(3)})` },
      inner(chart),
    ),
    text(setting, MARGIN, SIZE.height - 32, 'Orrery', { size: 26, face: 'serifBold' }),
    text(
      setting,
      SIZE.width - MARGIN,
      SIZE.height - 32,
      `${say({ en: 'intervals and evidence in the link', zh: '区间与证据见链接' })} · ${snapshotWords(figure, lang).replace(' · Orrery', '')}`,
      { size: 20, fill: colours.muted, anchor: 'end' },
    ),
  ]);
}
