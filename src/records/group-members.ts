import type { Bilingual } from './text.js';

/** A member's time in a group: from a date, to a date (exclusive), null where it lasts. */
export interface Membership {
  place: string;
  from: string;
  to: string | null;
}

/** A named set of places that a user may choose. Never applied unasked. */
export interface Group {
  id: string;
  name: Bilingual;
  /**
   * `dated`: membership follows accession and exit dates;
   * `fixed`: one composition for every year, as in statistical practice.
   */
  composition: 'dated' | 'fixed';
  memberships: Membership[];
  /** Other ways to write it. */
  aliases: string[];
  /** Where the membership and its dates are published. */
  address: string;
}

/** `AT 1995-01-01` or `GB 1973-01-01 2020-02-01`, several a line: member, from, to (exclusive). */
function dated(text: string): Membership[] {
  return text
    .trim()
    .split(/\s*[;\n]\s*/)
    .filter(Boolean)
    .map((entry) => {
      const [place = '', from = '', to] = entry.trim().split(/\s+/);
      return { place, from, to: to ?? null };
    });
}

/** Members of one founding or one fixed composition. */
function since(from: string, places: string): Membership[] {
  return places.split(' ').map((place) => ({ place, from, to: null }));
}

const EU_FOUNDERS_AND_ACCESSIONS = `
  BE 1958-01-01; DE 1958-01-01; FR 1958-01-01; IT 1958-01-01; LU 1958-01-01; NL 1958-01-01
  DK 1973-01-01; IE 1973-01-01; GB 1973-01-01 2020-02-01; GR 1981-01-01; ES 1986-01-01
  PT 1986-01-01; AT 1995-01-01; FI 1995-01-01; SE 1995-01-01
  CY 2004-05-01; CZ 2004-05-01; EE 2004-05-01; HU 2004-05-01; LT 2004-05-01; LV 2004-05-01
  MT 2004-05-01; PL 2004-05-01; SI 2004-05-01; SK 2004-05-01; BG 2007-01-01; RO 2007-01-01
  HR 2013-07-01`;

/** Places that statistics of China include or leave out; a group says which, the user chooses. */
const CHINA: Group[] = [
  {
    id: 'CN-HK-MO',
    name: { en: 'China with Hong Kong and Macao', zh: '中国（含香港、澳门）' },
    composition: 'fixed',
    memberships: since('1997-07-01', 'CN HK MO'),
    aliases: ['CN+HK+MO', 'China incl. Hong Kong and Macao', 'China including Hong Kong and Macao'],
    address: 'https://unstats.un.org/unsd/methodology/m49/',
  },
  {
    id: 'CN-HK-MO-TW',
    name: { en: 'China, Hong Kong, Macao and Taiwan', zh: '中国大陆与港澳台地区' },
    composition: 'fixed',
    memberships: since('1997-07-01', 'CN HK MO TW'),
    aliases: ['CN+HK+MO+TW', 'Greater China'],
    address: 'https://unstats.un.org/unsd/methodology/m49/',
  },
];

const EUROPE: Group[] = [
  {
    id: 'EU27',
    name: { en: 'EU27 (composition since 2020)', zh: '欧盟27国（2020年起的构成）' },
    composition: 'fixed',
    memberships: dated(EU_FOUNDERS_AND_ACCESSIONS).filter(({ to }) => to === null),
    aliases: ['EU-27', 'EU27_2020', 'EU 27'],
    address: 'https://european-union.europa.eu/principles-countries-history/eu-countries_en',
  },
  {
    id: 'EU',
    name: { en: 'European Union (members of the year)', zh: '欧盟（按当年成员国）' },
    composition: 'dated',
    memberships: dated(EU_FOUNDERS_AND_ACCESSIONS),
    aliases: ['European Union', '欧盟'],
    address: 'https://european-union.europa.eu/principles-countries-history/eu-countries_en',
  },
  {
    id: 'EFTA',
    name: { en: 'EFTA', zh: '欧洲自由贸易联盟' },
    composition: 'dated',
    memberships: dated(`
      AT 1960-05-03 1995-01-01; DK 1960-05-03 1973-01-01; NO 1960-05-03; PT 1960-05-03 1986-01-01
      SE 1960-05-03 1995-01-01; CH 1960-05-03; GB 1960-05-03 1973-01-01; IS 1970-03-01
      FI 1986-01-01 1995-01-01; LI 1991-09-01`),
    aliases: ['European Free Trade Association'],
    address: 'https://www.efta.int/about-efta/history',
  },
  {
    id: 'NORDIC',
    name: { en: 'Nordic countries', zh: '北欧国家' },
    composition: 'fixed',
    memberships: since('1955-12-01', 'DK FI IS NO SE'),
    aliases: ['Nordics'],
    address: 'https://www.norden.org/en/information/facts-about-nordic-countries',
  },
];

const CLUBS: Group[] = [
  {
    id: 'OECD',
    name: { en: 'OECD', zh: '经合组织' },
    composition: 'dated',
    memberships: dated(`
      AT 1961-09-29; BE 1961-09-13; CA 1961-04-10; DK 1961-05-30; FR 1961-08-07; DE 1961-09-27
      GR 1961-09-27; IS 1961-06-05; IE 1961-08-17; LU 1961-12-07; NL 1961-11-13; NO 1961-07-04
      PT 1961-08-04; ES 1961-08-03; SE 1961-09-28; CH 1961-09-28; TR 1961-08-02; GB 1961-05-02
      US 1961-04-12; IT 1962-03-29; JP 1964-04-28; FI 1969-01-28; AU 1971-06-07; NZ 1973-05-29
      MX 1994-05-18; CZ 1995-12-21; HU 1996-05-07; PL 1996-11-22; KR 1996-12-12; SK 2000-12-14
      CL 2010-05-07; SI 2010-07-21; IL 2010-09-07; EE 2010-12-09; LV 2016-07-01; LT 2018-07-05
      CO 2020-04-28; CR 2021-05-25`),
    aliases: ['Organisation for Economic Co-operation and Development', '经济合作与发展组织'],
    address: 'https://www.oecd.org/en/about/members-partners.html',
  },
  {
    id: 'G7',
    name: { en: 'G7', zh: '七国集团' },
    composition: 'dated',
    memberships: dated(
      'DE 1975-11-15; FR 1975-11-15; GB 1975-11-15; IT 1975-11-15; JP 1975-11-15; US 1975-11-15; CA 1976-06-27',
    ),
    aliases: ['Group of Seven'],
    address:
      'https://www.international.gc.ca/world-monde/international_relations-relations_internationales/g7/index.aspx',
  },
  {
    id: 'G20',
    name: { en: 'G20 (member countries)', zh: '二十国集团（成员国）' },
    composition: 'fixed',
    memberships: since('1999-09-26', 'AR AU BR CA CN DE FR GB ID IN IT JP KR MX RU SA TR US ZA'),
    aliases: ['Group of Twenty'],
    address: 'https://g20.org/about-g20/',
  },
  {
    id: 'BRICS',
    name: { en: 'BRICS', zh: '金砖国家' },
    composition: 'dated',
    memberships: dated(`
      BR 2009-06-16; RU 2009-06-16; IN 2009-06-16; CN 2009-06-16; ZA 2010-12-24
      EG 2024-01-01; ET 2024-01-01; IR 2024-01-01; AE 2024-01-01; ID 2025-01-06`),
    aliases: ['金砖'],
    address: 'https://brics.br/en/about-the-brics',
  },
  {
    id: 'ASEAN',
    name: { en: 'ASEAN', zh: '东盟' },
    composition: 'dated',
    memberships: dated(`
      ID 1967-08-08; MY 1967-08-08; PH 1967-08-08; SG 1967-08-08; TH 1967-08-08; BN 1984-01-07
      VN 1995-07-28; LA 1997-07-23; MM 1997-07-23; KH 1999-04-30; TL 2025-10-26`),
    aliases: ['Association of Southeast Asian Nations', '东南亚国家联盟'],
    address: 'https://asean.org/member-states/',
  },
  {
    id: 'GCC',
    name: { en: 'Gulf Cooperation Council', zh: '海湾阿拉伯国家合作委员会' },
    composition: 'dated',
    memberships: since('1981-05-25', 'AE BH KW OM QA SA'),
    aliases: ['海合会'],
    address: 'https://www.gcc-sg.org/en/AboutUs/MemberStates/Pages/Home.aspx',
  },
  {
    id: 'MERCOSUR',
    name: { en: 'Mercosur (states parties)', zh: '南方共同市场（缔约国）' },
    composition: 'dated',
    memberships: dated(`
      AR 1991-03-26; BR 1991-03-26; PY 1991-03-26; UY 1991-03-26; VE 2012-07-31 2016-12-01
      BO 2024-08-08`),
    aliases: ['南共市'],
    address: 'https://www.mercosur.int/en/about-mercosur/mercosur-countries/',
  },
  {
    id: 'USMCA',
    name: { en: 'USMCA countries', zh: '美墨加协定国家' },
    composition: 'fixed',
    memberships: since('1994-01-01', 'CA MX US'),
    aliases: ['NAFTA', 'CUSMA'],
    address:
      'https://ustr.gov/trade-agreements/free-trade-agreements/united-states-mexico-canada-agreement',
  },
];

export const GROUP_DEFINITIONS: Group[] = [...CHINA, ...EUROPE, ...CLUBS];
