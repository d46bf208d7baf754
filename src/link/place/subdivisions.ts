/** Postal abbreviations of states and provinces, by country. */
export const US_STATES = new Set(
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR'.split(
    ' ',
  ),
);
export const CA_PROVINCES = new Set('AB BC MB NB NL NS NT NU ON PE QC SK YT'.split(' '));
export const AU_STATES = new Set('NSW VIC QLD TAS ACT'.split(' '));

/** Subdivisions by the words affiliations use, where a registry's own spelling would not do. */
export const REGION_WORDS: Record<string, string> = {
  US: 'alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new england|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|west virginia|wisconsin|wyoming|calif|mass|conn|penn|minn|mich|tenn|wis|ill|tex|ariz|colo|fla|okla|wash',
  CA: 'alberta|british columbia|manitoba|new brunswick|newfoundland|nova scotia|ontario|quebec|saskatchewan|ont|que',
  AU: 'new south wales|queensland|south australia|western australia|tasmania|vic|qld|nsw',
  CN: 'anhui|fujian|gansu|guangdong|guangxi|guizhou|hainan|hebei|heilongjiang|henan|hubei|hunan|jiangsu|jiangxi|jilin|liaoning|ningxia|qinghai|shaanxi|shandong|shanxi|sichuan|tibet|xinjiang|yunnan|zhejiang|inner mongolia|beijing|shanghai|tianjin|chongqing',
  DE: 'bavaria|bayern|hessen|saxony|sachsen|baden wurttemberg|lower saxony|thuringia|brandenburg',
  IN: 'tamil nadu|karnataka|maharashtra|kerala|west bengal|uttar pradesh|andhra pradesh|telangana|gujarat|punjab|rajasthan|odisha|bihar|assam',
  JP: 'hokkaido|ibaraki|aichi|kanagawa|saitama|chiba|hyogo|osaka|kyoto|tokyo|fukuoka',
  BR: 'sao paulo|rio de janeiro|minas gerais|rio grande do sul|parana|bahia|santa catarina',
  GB: 'england|scotland|wales|northern ireland|oxfordshire|cambridgeshire|west midlands',
  ES: 'catalonia|catalunya|andalusia|andalucia|basque country|galicia',
  IT: 'lombardy|tuscany|toscana|sicily|lazio|piemonte|veneto',
};

/** Postcode shapes, most telling first. Those that several countries share are left out. */
export const POSTCODES: readonly (readonly [RegExp, string])[] = [
  [/\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2}\b/, 'GB'],
  [/\b[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z]\s?-?\d[ABCEGHJ-NPRSTV-Z]\d\b/, 'CA'],
  [/\b(?:D|DE)\s?-\s?\d{5}\b/, 'DE'],
  [/\b(?:F|FR)\s?-\s?\d{5}\b/, 'FR'],
  [/\b(?:I|IT)\s?-\s?\d{5}\b/, 'IT'],
  [/\b(?:E|ES)\s?-\s?\d{5}\b/, 'ES'],
  [/\bCH\s?-\s?\d{4}\b/, 'CH'],
  [/\b(?:A|AT)\s?-\s?\d{4}\b/, 'AT'],
  [/\b(?:B|BE)\s?-\s?\d{4}\b/, 'BE'],
  [/\b(?:NL\s?-\s?)?\d{4}\s?[A-Z]{2}\b(?=\s+\p{Lu})/u, 'NL'],
  [/\b(?:DK|K)\s?-\s?\d{4}\b/, 'DK'],
  [/\b(?:S|SE)\s?-\s?\d{3}\s?\d{2}\b/, 'SE'],
  [/\b(?:FIN?|SF)\s?-\s?\d{5}\b/, 'FI'],
  [/\b(?:N|NO)\s?-\s?\d{4}\b/, 'NO'],
  [/\bPL\s?-\s?\d{2}-\d{3}\b/, 'PL'],
  [/\b\d{5}-\d{3}\b/, 'BR'],
  [/(?:〒|\b)\d{3}-\d{4}\b/, 'JP'],
  [/\b[Cc][ée]dex\b/i, 'FR'],
];
