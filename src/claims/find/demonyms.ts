/** Words for a place's people and things, and places that stand for a country in prose. */
const DEMONYMS = `
AE Emirates Emirati Emiratis|AF Afghan Afghans|AL Albanian Albanians|AM Armenian Armenians|AO Angolan Angolans
AR Argentine Argentinian Argentines|AT Austrian Austrians|AU Australian Australians|AZ Azerbaijani
BA Bosnian Bosnians|BD Bangladeshi Bangladeshis|BE Belgian Belgians|BG Bulgarian Bulgarians|BH Bahraini
BO Bolivian|BR Brazilian Brazilians|BY Belarusian|CA Canadian Canadians|CH Swiss|CL Chilean Chileans
CN Chinese People's-Republic People’s-Republic Middle-Kingdom|CO Colombian Colombians|CR Costa-Rican|CU Cuban Cubans|CY Cypriot|CZ Czech Czechs
DE German Germans|DK Danish Danes|DZ Algerian|EC Ecuadorian|EE Estonian Estonians|EG Egyptian Egyptians
ES Spanish Spaniards|ET Ethiopian Ethiopians|FI Finnish Finns|FR French Frenchmen|GB British Britons Brits UK-based English Scottish Welsh
GE Georgian|GH Ghanaian|GR Greek Greeks|HK Hongkonger Hongkongers|HR Croatian|HU Hungarian Hungarians
ID Indonesian Indonesians|IE Irish|IL Israeli Israelis|IN Indian Indians|IQ Iraqi Iraqis|IR Iranian Iranians
IS Icelandic|IT Italian Italians|JO Jordanian|JP Japanese Land-of-the-Rising-Sun|KE Kenyan Kenyans|KR Korean Koreans South-Korean South-Koreans
KP North-Korean|KW Kuwaiti|KZ Kazakh Kazakhstani|LB Lebanese|LK Sri-Lankan|LT Lithuanian|LU Luxembourgish
LV Latvian|MA Moroccan|MM Burmese|MX Mexican Mexicans|MY Malaysian Malaysians|NG Nigerian Nigerians
NL Dutch|NO Norwegian Norwegians|NP Nepali Nepalese|NZ New-Zealander|OM Omani|PE Peruvian|PH Filipino Filipinos Philippine
PK Pakistani Pakistanis|PL Polish Poles|PT Portuguese|QA Qatari Qataris|RO Romanian|RS Serbian|RU Russian Russians
RW Rwandan|SA Saudi Saudis|SE Swedish Swedes|SG Singaporean Singaporeans|SI Slovenian|SK Slovak|SN Senegalese
SY Syrian|TH Thai Thais|TN Tunisian|TR Turkish Turks|TW Taiwanese|TZ Tanzanian|UA Ukrainian Ukrainians
UG Ugandan|US American Americans Uncle-Sam U.S.-based US-based|UY Uruguayan|UZ Uzbek|VE Venezuelan|VN Vietnamese|ZA South-African South-Africans
ZM Zambian|ZW Zimbabwean`;

/** Capitals that stand for their government, and cities a reader places at once. */
const CITIES = `
CN Beijing Shanghai Shenzhen Hangzhou Guangzhou Wuhan Hefei Chengdu Nanjing Jinan Zhongguancun 北京 上海 深圳 杭州 广州 武汉 合肥 成都 南京 济南 中关村
US Washington New-York San-Francisco Boston Seattle Silicon-Valley California Texas Massachusetts 华盛顿 纽约 旧金山 波士顿 西雅图 硅谷 加州
GB London Cambridge Oxford Edinburgh 伦敦 剑桥 牛津
FR Paris 巴黎|DE Berlin Munich 柏林 慕尼黑|JP Tokyo Osaka 东京|KR Seoul 首尔|IN Delhi New-Delhi Bangalore Bengaluru Mumbai Hyderabad 新德里 班加罗尔 孟买
CA Toronto Montreal Ottawa Vancouver 多伦多 蒙特利尔 渥太华|IL Tel-Aviv Jerusalem 特拉维夫|RU Moscow 莫斯科|AE Dubai Abu-Dhabi 迪拜 阿布扎比
CH Zurich Geneva 苏黎世 日内瓦|NL Amsterdam Eindhoven The-Hague 阿姆斯特丹|ES Madrid Barcelona 马德里|IT Rome Milan 罗马 米兰|SE Stockholm 斯德哥尔摩
NG Lagos Abuja 拉各斯|KE Nairobi 内罗毕|AU Sydney Melbourne Canberra 悉尼 墨尔本|BR Brasilia Sao-Paulo 圣保罗|TW Taipei Hsinchu 台北 新竹|BE Brussels 布鲁塞尔|EE Tallinn 塔林`;

function table(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of text.trim().split(/[|\n]/)) {
    const [code = '', ...words] = entry.trim().split(/\s+/);
    for (const word of words)
      found.set(
        word
          .replaceAll('-', ' ')
          .replace('U.S. based', 'U.S.-based')
          .replace('US based', 'US-based')
          .replace('UK based', 'UK-based'),
        code,
      );
  }
  return found;
}

/** `Chinese` → `CN`; `Peruvian` brings `Peruvians`. */
export const DEMONYM = table(DEMONYMS);
for (const [word, code] of [...DEMONYM]) if (/an$/.test(word)) DEMONYM.set(`${word}s`, code);
/** `Beijing` → `CN`. */
export const CITY = table(CITIES);
