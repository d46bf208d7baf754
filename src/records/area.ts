import type { Bilingual } from './text.js';

/**
 * Areas that single publishers use beside countries, as those publishers name them. They are no
 * ISO 3166-1 places and belong to no group; their ids start with `area:`.
 */
const AREA_NAMES: Record<string, Bilingual> = {
  'area:Channel Islands': { en: 'Channel Islands', zh: '海峡群岛' },
  'area:European Union and United Kingdom': {
    en: 'European Union and United Kingdom',
    zh: '欧盟与英国',
  },
  'area:Europe': { en: 'Europe (as the source draws it)', zh: '欧洲（按来源口径）' },
  'area:Other Asia, nes': { en: 'Other Asia, not elsewhere stated', zh: '亚洲其他（未另列明）' },
  'area:Asia, nes (proxy for Taiwan)': {
    en: 'Asia, not elsewhere stated (proxy for Taiwan)',
    zh: '亚洲其他（未另列明，来源以之替代台湾）',
  },
  'area:EU27 without the Netherlands': {
    en: 'EU27 without the Netherlands',
    zh: '欧盟27国（不含荷兰）',
  },
  'area:Various countries': { en: 'Various countries', zh: '多国' },
  'area:Remote': { en: 'Remote (no seat stated)', zh: '远程（未列总部）' },
};

/** Both names of a publisher's own area; one that has none names itself. */
export function areaNames(id: string): Bilingual {
  const stated = id.replace(/^area:/, '');
  return Object.hasOwn(AREA_NAMES, id) ? AREA_NAMES[id]! : { en: stated, zh: stated };
}

/** Areas that stand beside countries and hold none of them; the others are composites. */
const BESIDE_COUNTRIES = new Set([
  'area:Channel Islands',
  'area:Other Asia, nes',
  'area:Asia, nes (proxy for Taiwan)',
]);

/** True for an area that can be ranked among countries without counting anything twice. */
export function isBesideCountries(id: string): boolean {
  return BESIDE_COUNTRIES.has(id);
}
