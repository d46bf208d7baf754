import { COUNTRY_CODES, placeName, placeShortName, WORLD } from '../../records/place.js';
import { GROUPS } from '../../records/group.js';
import { resolvePlace } from '../../records/place-spelling.js';
import type { Language } from '../../records/text.js';
import { CITY, DEMONYM } from './demonyms.js';

export interface PlaceMention {
  /** ISO 3166-1 alpha-2, a group id, `WORLD`, or null for a region that is none of these. */
  place: string | null;
  start: number;
  end: number;
  text: string;
  /** `source`: whoever says so is of this place, and the number perhaps not. */
  kind: 'name' | 'demonym' | 'city' | 'source' | 'world' | 'region';
}

/** Regions that prose names and that are no group here: they must not be taken for another place. */
const REGIONS =
  /\b(?:Europe(?:an)?s?|Asian?|Africa[n]?|Latin America[n]?|South America[n]?|North America[n]?|Middle East(?:ern)?|(?:Alabama|Alaska|Arizona|Arkansas|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Iowa|Kansas|Kentucky|Louisiana|Maryland|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|Guangdong|Zhejiang|Jiangsu|Guizhou|Sichuan|Anhui|Hubei|Hunan|Henan|Hebei|Shandong|Shanxi|Shaanxi|Fujian|Yunnan|Xinjiang|Inner Mongolia|Karnataka|Tamil Nadu|Maharashtra|Telangana|Kerala|Gujarat|Bavaria|Saxony|Ontario|Quebec|Alberta|British Columbia|Scotland|Wales|Northern Ireland|Catalonia|Hokkaido|Tohoku)|the West(?:ern)?|Scandinavian?|Southeast Asian?|Gulf states)\b/gu;
const WORLDS =
  /\b(?:worldwide|globally|the (?:whole )?world(?:['’]s)?|world['’]s|global(?! south)|on (?:the planet|earth)|the planet|on Earth|humanity|internationally)\b/giu;
const WORLDS_ZH =
  /全世界|世界上|世界(?!银行|卫生|贸易|经济论坛|人工智能大会|互联网大会|一流|级|第|之)|全球(?!第)|全人类|地球上/gu;
const REGIONS_ZH =
  /广东|浙江|江苏|贵州|四川|安徽|湖北|湖南|河南|河北|山东|山西|陕西|福建|云南|新疆|内蒙古|辽宁|黑龙江|吉林省|江西|广西|重庆|天津|宁夏|甘肃|青海|西藏|加利福尼亚|得克萨斯|弗吉尼亚|佛罗里达|安大略|魁北克|苏格兰|威尔士|卡纳塔克|巴伐利亚|欧洲|亚洲|非洲|拉美|南美洲?|北美洲?|中东|西方|东南亚/gu;

/** Names that hold a place's name and are no mention of it. */
const NOT_A_PLACE =
  /\b(?:(?:OECD|EU|UN|European Union|Brookings|Stanford|U\.?S\.?|UK|China|China['’]s)(?:['’]s)?\s+(?:\p{Ll}+\s+)?(?:database|repository|catalogue|inventory|data\s?set|tracker|index|observatory|survey|register|statistics\s+(?:office|bureau))|OECD(?=['’]?s?\s+(?:counts?|lists?|records?|database|figures|data|reckons|says|estimates))|World Bank|World Health Organi[sz]ation|World Trade Organi[sz]ation|World Economic Forum|World AI Conference|World Wide Web|U\.?S\.? Food and Drug Administration|American (?:drug )?regulators?|Bank of (?:America|China|England|Korea)|American Express|Air France|British Airways|(?:the )?New York Times|South China (?:Morning Post|Sea)|China Daily|Times of India|Financial Times|Washington Post|Japan Times|Man|Chad [A-Z]\w+|Jordan [A-Z]\w+|Jersey|Georgia(?= Tech| Institute)|Indiana|New Jersey|New Mexico)\b/gu;

const NOT_A_PLACE_ZH =
  /世界(?:银行|卫生组织|贸易组织)|(?:经合组织|经济合作与发展组织|欧盟|联合国)(?:的?(?:人工智能)?(?:政策)?(?:观察站|数据库|收录|统计|报告|显示|数据显示))|美国(?:食品药品监督管理局|食药监局|药监(?:局|部门|机构)|FDA)|(?:中国|美国|欧洲)专利局|中国(?:日报|银行)/gu;

const WORD = /\p{Lu}[\p{L}\p{M}.’'-]*|of|the|and|&|u\.s\.|D\.R\./gu;
const SHORT_CODES = new Set([
  'US',
  'UK',
  'EU',
  'UAE',
  'USA',
  'PRC',
  'G7',
  'G20',
  'OECD',
  'ASEAN',
  'BRICS',
  'EU27',
]);

const resolved = new Map<string, string | null>();
function resolve(text: string): string | null {
  const known = resolved.get(text);
  if (known !== undefined) return known;
  // Bare codes are words more often than places: only those that prose uses are read.
  const place =
    /^[A-Z0-9]{2,3}$/.test(text) && !SHORT_CODES.has(text)
      ? null
      : resolvePlace(text === 'UAE' ? 'United Arab Emirates' : text);
  if (resolved.size > 20_000) resolved.clear();
  resolved.set(text, place);
  return place;
}

function mentionsEn(text: string): PlaceMention[] {
  const found: PlaceMention[] = [];
  const taken: [number, number][] = [...text.matchAll(NOT_A_PLACE)].map((m) => [
    m.index,
    m.index + m[0].length,
  ]);
  const free = (start: number, end: number): boolean =>
    !taken.some(([a, b]) => start < b && a < end);
  const add = (mention: PlaceMention): void => {
    if (!free(mention.start, mention.end)) return;
    taken.push([mention.start, mention.end]);
    found.push(mention);
  };
  for (const match of text.matchAll(REGIONS)) {
    const mention = { start: match.index, end: match.index + match[0].length, text: match[0] };
    if (
      /^Europe(?:an)?$/.test(match[0]) &&
      /^\s(?:Union|Commission|Parliament|Economic)/.test(text.slice(mention.end))
    )
      continue;
    add({ ...mention, place: null, kind: 'region' });
  }
  const words = [...text.matchAll(WORD)].map((m) => ({
    text: m[0],
    start: m.index,
    end: m.index + m[0].length,
  }));
  for (let i = 0; i < words.length; i++) {
    const first = words[i];
    if (!first || /^(?:of|and|&)$/.test(first.text)) continue;
    for (let length = Math.min(6, words.length - i); length >= 1; length--) {
      const last = words[i + length - 1];
      if (!last || (length > 1 && !adjacent(text, words, i, length))) continue;
      const raw = text.slice(first.start, last.end);
      const bare = /[^.\s]\p{L}\.$/u.test(raw) ? raw.slice(0, -1) : raw;
      const clean = bare
        .replace(/['’]s?$/, '')
        .replace(/^the\s+/i, '')
        .replace(/(?<!\b\p{L})\.$/u, '');
      if (clean === '' || /^(?:of|the|and)$/i.test(clean)) continue;
      if (/^(?:of|the|and|&)$/.test(last.text)) continue;
      const hyphenated =
        /^(.+?)-(?:based|made|born|trained|led|owned|built|funded|headquartered)$/.exec(clean)?.[1];
      const name = hyphenated ?? clean;
      const demonym = DEMONYM.get(name) ?? DEMONYM.get(name.replace('-', ' '));
      const place =
        demonym ?? resolve(name) ?? resolve(name.replace(/\.$/, '')) ?? CITY.get(name) ?? null;
      if (place === null) continue;
      // "US$31 billion" names a currency; "Brussels and its member states" the Union.
      if (text[last.end] === '$') continue;
      if (name === 'Brussels' && /^\s+and\s+(?:its|the)\s+member/u.test(text.slice(last.end))) {
        add({ place: 'EU', start: first.start, end: last.end, text: name, kind: 'name' });
        break;
      }
      const end = first.start + bare.replace(/['’]s?$/, '').length;
      const kind =
        place === WORLD
          ? 'world'
          : demonym
            ? 'demonym'
            : CITY.get(name) === place && resolve(name) === null
              ? 'city'
              : 'name';
      add({ place, start: first.start, end, text: text.slice(first.start, end), kind });
      i += length - 1;
      break;
    }
  }
  for (const match of text.matchAll(WORLDS))
    add({
      place: WORLD,
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      kind: 'world',
    });
  return found.sort((a, b) => a.start - b.start);
}

function adjacent(
  text: string,
  words: { start: number; end: number }[],
  from: number,
  length: number,
): boolean {
  for (let i = from; i < from + length - 1; i++) {
    const gap = text.slice(words[i]?.end ?? 0, words[i + 1]?.start ?? 0);
    if (!/^[\s,]{1,2}$/.test(gap) || (gap.includes(',') && length < 2)) return false;
    if (gap.includes(',')) return false;
  }
  return true;
}

let chinese: Map<string, [name: string, place: string][]> | undefined;

/** Chinese names by their first character, longest first. */
function namesZh(): Map<string, [string, string][]> {
  if (chinese) return chinese;
  const names: [string, string][] = [
    ['我国', 'CN'],
    ['中国大陆', 'CN'],
    ['中方', 'CN'],
    ['美方', 'US'],
    ['阿联酋', 'AE'],
    ['欧盟', 'EU'],
    ['东瀛', 'JP'],
    ['扶桑', 'JP'],
    ['狮城', 'SG'],
    ['星洲', 'SG'],
    ['英伦', 'GB'],
    ['大马', 'MY'],
    ['神州', 'CN'],
    ['华夏', 'CN'],
    ['枫叶之国', 'CA'],
    ['山姆大叔', 'US'],
  ];
  for (const code of COUNTRY_CODES) {
    for (const name of [placeName(code, 'zh'), placeShortName(code, 'zh')])
      if (/^\p{Script=Han}{2,}$/u.test(name)) names.push([name, code]);
  }
  for (const group of Object.values(GROUPS))
    for (const name of [group.name.zh, ...group.aliases])
      if (/^\p{Script=Han}{2,}$/u.test(name)) names.push([name, group.id]);
  for (const [name, code] of CITY) if (/^\p{Script=Han}/u.test(name)) names.push([name, code]);
  const table = new Map<string, [string, string][]>();
  for (const entry of names.sort((a, b) => b[0].length - a[0].length)) {
    const first = entry[0][0] ?? '';
    table.set(first, [...(table.get(first) ?? []), entry]);
  }
  chinese = table;
  return table;
}

/** "在华机构", "旅美学者": where they are, in two characters. */
const STAYING_ZH =
  /^(在|来|旅|驻|赴|留)(华(?![为盛东北南中尔])|美(?![国洲元联好])|英(?![国语文镑])|德(?!国)|法(?![国律规院])|日(?![本常前内期])|韩(?!国)|印(?![度尼刷]))/u;
const STAYING_IN: Record<string, string> = {
  华: 'CN',
  美: 'US',
  英: 'GB',
  德: 'DE',
  法: 'FR',
  日: 'JP',
  韩: 'KR',
  印: 'IN',
};

/** "中美两国", "中、美、日分别为": names of one character, where several stand together. */
const SHORT_ZH =
  /(?:[中美英法德日韩印](?:[、和与])?){2,}(?=[两三四五六]国|等国|分别|各[有占为自]|之间|均|都|合计|共|三者|两者)|(?:[中美英法德日韩印][、和与]){1,}[中美英法德日韩印](?=的|$|，)|(?<![其当之集])[中美英法德日韩印]{2,3}(?=\d{4}年|人工智能|的?差距|竞争|双方)/gu;

function mentionsZh(text: string): PlaceMention[] {
  const found: PlaceMention[] = [];
  const table = namesZh();
  const institutions = [...text.matchAll(NOT_A_PLACE_ZH)];
  for (const run of text.matchAll(SHORT_ZH))
    for (const [offset, han] of [...run[0]].entries()) {
      const place = han === '中' ? 'CN' : STAYING_IN[han];
      if (place === undefined) continue;
      const start = run.index + offset;
      found.push({ place, start, end: start + 1, text: han, kind: 'name' });
    }
  for (let i = 0; i < text.length; i++) {
    const institution = institutions.find(({ index }) => index === i);
    if (institution) i += institution[0].length;
    const abroad = STAYING_ZH.exec(text.slice(i, i + 3));
    if (abroad) {
      const place = STAYING_IN[abroad[2] ?? ''] ?? null;
      found.push({ place, start: i, end: i + 2, text: abroad[0], kind: 'name' });
      i += 1;
      continue;
    }
    const entry = table.get(text[i] ?? '')?.find(([name]) => text.startsWith(name, i));
    if (!entry || found.some((m) => m.start < i + entry[0].length && i < m.end)) continue;
    const [name, place] = entry;
    const isCity = CITY.get(name) === place;
    found.push({
      place,
      start: i,
      end: i + name.length,
      text: name,
      kind: isCity ? 'city' : 'name',
    });
    i += name.length - 1;
  }
  const free = (start: number, end: number): boolean =>
    !found.some((m) => start < m.end && m.start < end);
  for (const [pattern, place, kind] of [
    [WORLDS_ZH, WORLD, 'world'],
    [REGIONS_ZH, null, 'region'],
  ] as const)
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (free(match.index, end))
        found.push({ place, start: match.index, end, text: match[0], kind });
    }
  return [
    ...found,
    ...mentionsEn(text).filter((m) => free(m.start, m.end) && m.kind === 'name'),
  ].sort((a, b) => a.start - b.start);
}

const SAID = {
  en: /\b[Aa]ccording\s+to\s+[^,;.]{2,60}/u,
  zh: /^[“\s]*(?:据|根据|按照?)[^，。]{2,24}?(?:局|署|部|委|院|所|会|机构|部门|名录|统计|报告|数据|年报|名单)[^，。]{0,6}，/u,
} as const;

/** Every place a sentence names, in order: names, groups, demonyms, cities that stand for a country. */
export function placeMentions(text: string, language: Language): PlaceMention[] {
  const found = language === 'zh' ? mentionsZh(text) : mentionsEn(text);
  const said = SAID[language].exec(text);
  if (!said) return found;
  const end = said.index + said[0].length;
  return found.map((one) =>
    one.start >= said.index && one.end <= end && (one.kind === 'name' || one.kind === 'demonym')
      ? { ...one, kind: 'source' }
      : one,
  );
}
