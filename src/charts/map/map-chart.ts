import { geoEqualEarth, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { OrreryError } from '../../records/error.js';
import type { Figure, Point } from '../../figures/figure.js';
import { fromNumeric, isCountry } from '../../records/place.js';
import {
  absentWords,
  axisTitle,
  basisWords,
  describe,
  intervalWords,
  pointWords,
} from '../words/describe.js';
import { emptyBody } from '../drawing/empty.js';
import { formatPeriod, formatTick } from '../words/format.js';
import {
  compose,
  figureNotes,
  figureSource,
  figureTitle,
  type Body,
  type Sheet,
} from '../drawing/frame.js';
import type { KeyItem } from '../drawing/key.js';
import { hatchFill, text } from '../drawing/marks.js';
import { textWidth } from '../drawing/measure.js';
import { labelOf } from '../words/names.js';
import type { MapOptions } from '../setting/options.js';
import { hasValue } from '../points/select.js';
import { settingOf, type Setting } from '../setting/setting.js';
import { SMALL_PLACES } from './small-places.js';
import { classLimits, classOf } from './steps.js';
import { element, tip } from '../drawing/svg.js';
import { WORDS } from '../words/words.js';

/** Antarctica has no ecosystem to measure and takes a fifth of the sheet. */
const LEFT_OUT = '010';

interface Land {
  place: string | null;
  path: string;
}

function countriesOf(
  topology: unknown,
): ReturnType<typeof feature> & { type: 'FeatureCollection' } {
  const countries = (topology as Topology | undefined)?.objects?.['countries'];
  if (!countries || countries.type !== 'GeometryCollection') {
    throw new OrreryError(
      'usage',
      'not-a-topology',
      'A map needs the parsed countries topology of the world-atlas package.',
    );
  }
  const collection = feature(topology as Topology, countries as GeometryCollection);
  return collection as ReturnType<typeof countriesOf>;
}

/** The points of the period drawn, one a country. */
function pointsOf(figure: Figure, period: string | undefined): Map<string, Point> {
  const wanted = period ?? figure.pooled[0]?.period ?? figure.series.at(-1)?.period;
  const all = [...figure.pooled, ...figure.series].filter(
    (point) => point.period === wanted && point.dimension === undefined,
  );
  return new Map(all.filter(({ place }) => isCountry(place)).map((point) => [point.place, point]));
}

interface Shading {
  setting: Setting;
  limits: readonly number[];
  points: ReadonlyMap<string, Point>;
}

function colourOf({ setting, limits }: Shading, value: number): string {
  const { steps } = setting.colours;
  const spare = steps.length - limits.length - 1;
  return steps[classOf(value, limits) + Math.max(0, spare)] ?? setting.colours.ink;
}

/** True where the interval reaches into another class, so that the shade is not certain. */
function unsure({ limits }: Shading, point: Point): boolean {
  if (!point.interval) return false;
  return classOf(point.interval.low, limits) !== classOf(point.interval.high, limits);
}

function fillOf(shading: Shading, point: Point | undefined): string {
  return point && hasValue(point) ? colourOf(shading, point.value) : hatchFill(shading.setting);
}

function drawPlace(
  shading: Shading,
  place: string | null,
  shape: (fill: string, extra: string[]) => string,
) {
  const { setting, points } = shading;
  const point = place === null ? undefined : points.get(place);
  const name = place === null ? null : labelOf(place, setting.lang, setting.names);
  const words = point && name ? pointWords(name, point, setting.lang) : null;
  const label =
    words ?? (name ? `${name}: ${setting.say(WORDS.noData)}` : setting.say(WORDS.noData));
  const dotted = point && unsure(shading, point) ? shape(`url(#${setting.id}-dots)`, []) : '';
  return element(
    'g',
    { class: 'land', 'data-place': place ?? undefined },
    shape(fillOf(shading, point), [tip(label)]),
    dotted,
  );
}

function dots(setting: Setting): string {
  return element(
    'defs',
    {},
    element(
      'pattern',
      { id: `${setting.id}-dots`, width: 4, height: 4, patternUnits: 'userSpaceOnUse' },
      element('circle', { cx: 1, cy: 1, r: 0.6, fill: setting.colours.paper, 'fill-opacity': 0.8 }),
      element('circle', { cx: 3, cy: 3, r: 0.7, fill: setting.colours.ink, 'fill-opacity': 0.5 }),
    ),
  );
}

/** Swatches of the classes with the limits between them. */
function drawScale(shading: Shading, unit: string, x: number, y: number, width: number): string {
  const { setting, limits } = shading;
  const step = Math.min(56, width / (limits.length + 1));
  const spare = setting.colours.steps.length - limits.length - 1;
  const swatches = Array.from({ length: limits.length + 1 }, (_, index) =>
    element('rect', {
      x: x + index * step,
      y,
      width: step - 1,
      height: 12,
      fill: setting.colours.steps[index + Math.max(0, spare)],
      stroke: setting.colours.axis,
      'stroke-width': 0.5,
    }),
  );
  let free = -Infinity;
  const labels = limits.map((limit, index) => {
    const words = formatTick(limit, limit, unit, setting.lang);
    const middle = x + (index + 1) * step;
    const half = textWidth(words, 12) / 2;
    if (middle - half < free) return '';
    free = middle + half + 6;
    return text(setting, middle, y + 26, words, {
      size: 12,
      anchor: 'middle',
      fill: setting.colours.muted,
    });
  });
  return [...swatches, ...labels].join('');
}

function body(shading: Shading, topology: unknown, unit: string) {
  const { setting, points } = shading;
  return ({ width, height }: Sheet): Body => {
    if (![...points.values()].some(hasValue)) return emptyBody(setting, width);
    const collection = countriesOf(topology);
    const features = collection.features.filter(({ id }) => id !== LEFT_OUT);
    const world = { ...collection, features };
    const tall = height === null ? Infinity : height - 44;
    const projection = geoEqualEarth().fitWidth(width, world);
    if (geoPath(projection).bounds(world)[1][1] > tall) projection.fitSize([width, tall], world);
    const path = geoPath(projection).digits(1);
    const lands: Land[] = features.map((land) => ({
      place: land.id === undefined ? null : fromNumeric(String(land.id)),
      path: path(land) ?? '',
    }));
    const drawn = new Set(lands.map(({ place }) => place));
    const mapHeight = Math.ceil(geoPath(projection).bounds(world)[1][1]);
    const border = { stroke: setting.colours.paper, 'stroke-width': width < 480 ? 0.35 : 0.6 };
    return {
      height: mapHeight + 44,
      draw: (ox, oy) => {
        const circles = Object.entries(SMALL_PLACES).filter(
          ([place]) => !drawn.has(place) && points.has(place),
        );
        return [
          dots(setting),
          element(
            'g',
            { transform: `translate(${ox},${oy})` },
            ...lands.map(({ place, path: d }) =>
              drawPlace(shading, place, (fill, extra) =>
                element('path', { d, fill, ...border }, ...extra),
              ),
            ),
            ...circles.flatMap(([place, centre]) => {
              const at = projection([...centre]);
              return at
                ? drawPlace(shading, place, (fill, extra) =>
                    element(
                      'circle',
                      {
                        cx: at[0],
                        cy: at[1],
                        r: 4,
                        fill,
                        stroke: setting.colours.ink,
                        'stroke-width': 0.6,
                      },
                      ...extra,
                    ),
                  )
                : [];
            }),
          ),
          drawScale(shading, unit, ox, oy + mapHeight + 12, width),
        ].join('');
      },
    };
  };
}

/**
 * A stepped map in the Equal Earth projection. A place without data is hatched; a place whose
 * interval reaches into another class is dotted. Projection and the source of the borders stand
 * under the map. Groups are not drawn.
 */
export function worldMap(figure: Figure, options: MapOptions): string {
  const { topology, ...plain } = options;
  const setting = settingOf(plain, figure);
  const { lang, say } = setting;
  const points = pointsOf(figure, options.period);
  const values = [...points.values()].filter(hasValue);
  const shading: Shading = {
    setting,
    points,
    limits: classLimits(values.map(({ value }) => value)),
  };
  const interval = intervalWords(values, lang);
  const key: KeyItem[] = [{ glyph: 'unknown', words: say(WORDS.noData) }];
  if (values.some((point) => unsure(shading, point)) && interval) {
    const reach = {
      en: `dotted: the ${interval} reaches another class`,
      zh: `点纹：${interval}跨入另一档`,
    };
    key.push({ glyph: 'unsure', words: say(reach) });
  }
  const basis = basisWords(values, lang, figure.indicator.population[lang]);
  const absent = absentWords(figure, options.wanted ?? [], values, setting, WORDS.groupOnMap);
  const period = values[0] ? formatPeriod(values[0].period, lang) : '';
  return compose(
    setting,
    {
      title: figureTitle(figure, setting),
      axisTitle: [axisTitle(figure, lang), period].filter((part) => part !== '').join(' · '),
      key,
      notes: [...figureNotes(figure, setting, basis, absent), say(WORDS.boundaries)],
      source: figureSource(figure, setting),
      description: describe(
        figure,
        setting,
        values
          .sort((a, b) => b.value - a.value)
          .map((point) => ({
            label: labelOf(point.place, lang, setting.names),
            points: [point],
          })),
      ),
    },
    body(shading, topology, figure.unit),
  );
}
