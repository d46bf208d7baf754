import countries from 'i18n-iso-countries';
import { nameWords } from '../text/tokens.js';

const LANGUAGES = [
  'en',
  'fr',
  'de',
  'es',
  'pt',
  'it',
  'nl',
  'sv',
  'no',
  'da',
  'fi',
  'pl',
  'cs',
  'hu',
  'tr',
  'ru',
  'uk',
  'ar',
  'fa',
  'zh',
  'ja',
  'ko',
  'vi',
  'id',
  'ro',
  'el',
  'he',
];

/** Forms that affiliations use and no list of official names carries. */
const MORE: Record<string, string> = {
  US: 'usa|u s|us|united states america|united states of america|america|estados unidos|eeuu|u s of america|美国',
  GB: 'uk|u k|united kingdom|great britain|england|scotland|wales|northern ireland|british|gb|u k of great britain and northern ireland|reino unido|英国',
  CN: 'china|pr china|p r china|people republic china|peoples republic of china|mainland china|prc|p r c|chinese mainland|r p china|rp china|中华人民共和国|中国|中國|chine',
  KR: 'korea|south korea|republic of korea|r o korea|republic korea|korea republic|s korea|korea south|rok|한국|대한민국',
  KP: 'north korea|dpr korea|democratic people republic of korea',
  TW: 'taiwan|taiwan roc|taiwan r o c|roc|r o c|republic of china|taiwan republic of china|chinese taipei|臺灣|台湾|台灣',
  HK: 'hong kong|hongkong|hong kong sar|香港',
  MO: 'macau|macao|macao sar|澳门',
  RU: 'russia|russian federation|ussr|rossiya|россия',
  IR: 'iran|islamic republic of iran|ir iran|i r iran|iran islamic republic',
  DE: 'germany|deutschland|fr germany|federal republic of germany|frg|w germany|west germany|allemagne|brd',
  NL: 'netherlands|the netherlands|holland|nederland',
  CH: 'switzerland|schweiz|suisse|svizzera|switz',
  BR: 'brazil|brasil',
  VN: 'vietnam|viet nam',
  CZ: 'czech republic|czechia|cr|czechoslovakia',
  TR: 'turkey|turkiye|türkiye',
  AE: 'uae|u a e|united arab emirates',
  SA: 'saudi arabia|ksa|kingdom of saudi arabia',
  MK: 'macedonia|north macedonia|republic of macedonia',
  ES: 'spain|espana|españa',
  IT: 'italy|italia',
  MX: 'mexico|méxico',
  JP: 'japan|日本',
  LA: 'laos|lao pdr',
  BO: 'bolivia',
  VE: 'venezuela',
  TZ: 'tanzania',
  SY: 'syria',
  MD: 'moldova',
  CI: 'ivory coast|cote ivoire',
  CD: 'dr congo|democratic republic congo|d r congo|drc',
  CG: 'congo',
  PS: 'palestine|gaza strip|west bank',
  BN: 'brunei',
  GE: 'republic of georgia|georgia republic',
  RS: 'serbia|serbia and montenegro|yugoslavia',
  IE: 'ireland|republic of ireland|eire',
  AU: 'australia|aus',
  CA: 'canada',
  NZ: 'new zealand|aotearoa',
  XK: 'kosovo',
  GR: 'greece|hellas',
  IN: 'india|bharat',
  SG: 'singapore|republic of singapore',
  IL: 'israel',
  EG: 'egypt|arab republic of egypt',
  PT: 'portugal',
  AT: 'austria|osterreich|österreich',
  BE: 'belgium|belgique|belgie',
  DK: 'denmark|danmark',
  SE: 'sweden|sverige',
  NO: 'norway|norge',
  FI: 'finland|suomi',
  PL: 'poland|polska',
  HU: 'hungary|magyarorszag',
  RO: 'romania',
  UA: 'ukraine',
  BY: 'belarus',
  FR: 'france',
};

/** Names that a country shares with something met more often in affiliations. */
const UNSURE = new Set([
  'georgia',
  'jersey',
  'chad',
  'guinea',
  'dominica',
  'niger',
  'reunion',
  'jordan',
  'cr',
  'roc',
  'lebanon',
  'columbia',
  'granada',
  'monaco',
  'dominique',
  'maurice',
  'palau',
  'man',
  'norfolk',
  'guadalupe',
]);

/** A name this short in one language (`CAD` for Chad, `UC` for Australia) is mostly something else. */
const SHORT = /^[a-z]{1,3}$/;

function build(): Map<string, string> {
  const table = new Map<string, string>();
  const add = (name: string, code: string): void => {
    const key = nameWords(name).join(' ');
    if (key.length > 1 && !UNSURE.has(key) && !table.has(key)) table.set(key, code);
  };
  for (const [code, names] of Object.entries(MORE))
    for (const name of names.split('|')) add(name, code);
  for (const language of LANGUAGES) {
    const names = countries.getNames(language, { select: 'all' });
    for (const [code, forms] of Object.entries(names))
      for (const form of forms) if (!SHORT.test(nameWords(form).join(' '))) add(form, code);
  }
  return table;
}

/** Country names in the languages affiliations are written in, as canonical words joined by a space. */
export const COUNTRY_WORDS: ReadonlyMap<string, string> = build();

/** The most words a country's name has. */
export const COUNTRY_WORDS_LONGEST = Math.max(
  ...[...COUNTRY_WORDS.keys()].map((key) => key.split(' ').length),
);

const TOP_LEVEL: Record<string, string> = { uk: 'GB', edu: 'US', gov: 'US', mil: 'US', eu: '' };
/** Two-letter domains sold to anybody. */
const SOLD = new Set([
  'ai',
  'io',
  'co',
  'me',
  'tv',
  'cc',
  'ws',
  'fm',
  'gg',
  'sh',
  'ly',
  'to',
  'so',
  'su',
  'eu',
  'im',
  'is',
  'la',
  'nu',
  'st',
  'vc',
  'ac',
]);

/** The country a host's ending states, or null: `.cn` says CN, `.edu` US, `.com` and `.ai` nothing. */
export function countryOfEnding(host: string): string | null {
  const ending = host.slice(host.lastIndexOf('.') + 1).toLowerCase();
  const known = TOP_LEVEL[ending];
  if (known !== undefined) return known === '' ? null : known;
  if (ending.length !== 2 || SOLD.has(ending)) return null;
  const code = ending.toUpperCase();
  return countries.isValid(code) ? code : null;
}
