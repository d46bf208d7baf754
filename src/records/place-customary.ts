/**
 * Spellings beside the standard's and CLDR's: official long names, statistical offices' forms,
 * names of the past that one present code continues, and everyday words. Both languages.
 * One line a code, spellings parted by ` | `.
 */
const TEXT = `
AE U.A.E. | Arab Emirates | 阿联酋
AG Antigua | Antigua and Barbuda
AR Argentine Republic
AT Österreich
BA Bosnia | Bosnia-Herzegovina | 波斯尼亚 | 波黑
BD 孟加拉
BE Belgique | België | Belgien
BF Upper Volta | 上沃尔特
BJ Dahomey
BN Brunei | 汶莱
BO Bolivia (Plurinational State of) | Bolivia, Plurinational State of | Plurinational State of Bolivia
BQ Bonaire | Bonaire, Saint Eustatius and Saba | BES Islands
BR Brasil
BS Bahamas, The | The Bahamas
BW Bechuanaland
BY Byelorussia | Belorussia
BZ British Honduras
CD Congo, Dem. Rep. | Congo, Democratic Republic of the | Congo (Democratic Republic of the) | Congo (Kinshasa) | Democratic Republic of Congo | Dem. Rep. of the Congo | DR Congo | D.R. Congo | DRC | Zaire | 刚果民主共和国 | 民主刚果 | 扎伊尔
CF Central African Rep. | Central African Empire | 中非
CG Congo, Rep. | Congo, Republic of the | Congo (Brazzaville) | Republic of Congo | Rep. of the Congo | 刚果共和国
CH Swiss Confederation | Schweiz | Suisse | Svizzera
CI Ivory Coast | Côte d’Ivoire | 象牙海岸
CK Cook Is.
CN People's Republic of China | PR China | P.R. China | P. R. China | P.R.China | PRC | P.R.C. | Mainland China | China (mainland) | China, mainland | China mainland | China, People's Republic of | China (People's Republic of) | 中华人民共和国 | 中国大陆 | 中国内地 | 中國
CR 哥斯达黎加共和国
CV Cabo Verde | Cape Verde Islands
CW Curacao
CY Republic of Cyprus
CZ Czech Rep. | Czech Republic | 捷克共和国
DE Federal Republic of Germany | West Germany | BRD | Deutschland | 联邦德国 | 西德 | 德意志联邦共和国
DK Danmark
DO Dominican Rep. | 多米尼加共和国
EG Egypt, Arab Rep. | Arab Republic of Egypt | United Arab Republic
EH Western Sahara | Spanish Sahara | Sahrawi Arab Democratic Republic
ES España
ET Abyssinia
FI Suomi
FK Falkland Islands | Falkland Islands, Malvinas | Malvinas
FM Micronesia, Fed. Sts. | Federated States of Micronesia | Micronesia (Federated States of) | F.S. Micronesia
FO Faeroe Islands | Faroes
FR French Republic | 法兰西共和国
GA Gabonese Republic
GB Great Britain | Britain | U.K. | United Kingdom of Great Britain and Northern Ireland | England | Scotland | Wales | Northern Ireland | 大不列颠 | 大不列颠及北爱尔兰联合王国 | 联合王国 | 英格兰 | 苏格兰 | 英國
GE Sakartvelo
GF Guyane
GH Gold Coast
GM Gambia, The
GQ Spanish Guinea
GR Hellenic Republic
GY British Guiana
HK Hong Kong | Hong Kong SAR | Hong Kong SAR, China | Hong Kong, China | China, Hong Kong SAR | China, Hong Kong Special Administrative Region | Hong Kong (China) | Hong Kong S.A.R. | HKSAR | Hongkong | China (Hong Kong SAR) | 香港 | 中国香港 | 香港特别行政区 | 香港特區 | 中华人民共和国香港特别行政区 | Hong Kong Special Administrative Region
ID Dutch East Indies | 印尼
IE Republic of Ireland | Eire | Irish Republic
IM Man, Isle of
IN Bharat
IR Iran, Islamic Rep. | Iran (Islamic Republic of) | Iran, Islamic Republic of | Persia | 伊朗伊斯兰共和国 | 波斯
IT Italia | Italian Republic
JO Hashemite Kingdom of Jordan
JP 日本国 | Nippon
KG Kyrgyz Republic | Kyrgyz Rep. | Kirghizia | 吉尔吉斯
KH Kampuchea | Khmer Republic
KN St. Kitts and Nevis | Saint Kitts-Nevis
KP Korea, Dem. People's Rep. | Korea, Democratic People's Republic of | Democratic People's Republic of Korea | Dem. People's Republic of Korea | Dem. People's Rep. of Korea | DPRK | Korea (Democratic People's Republic of) | Korea, North | N. Korea | 朝鲜民主主义人民共和国 | 北韩 | 北朝鲜
KR Korea, Rep. | Korea | Rep. of Korea | Republic of Korea | Korea (Republic of) | Korea (South) | Korea, South | S. Korea | ROK | 大韩民国 | 南韩 | 南朝鲜 | 韓國 | 대한민국 | 한국
KW State of Kuwait
LA Lao PDR | Lao People's Dem. Rep. | Lao People's Democratic Republic | Lao | 寮国
LB Lebanese Republic
LC Saint Lucia
LK Ceylon | 锡兰 | 斯里兰卡民主社会主义共和国
LS Basutoland
LU Luxemburg
LY Libyan Arab Jamahiriya | Libya, State of
MD Moldova | Republic of Moldova | Rep. of Moldova | Moldavia
MF St. Martin (French part) | Saint Martin (French)
MG Malagasy Republic
MK Macedonia | Macedonia, FYR | FYR Macedonia | FYROM | TFYR of Macedonia | Republic of Macedonia | Macedonia, the former Yugoslav Republic of | The former Yugoslav Republic of Macedonia | 马其顿 | 前南马其顿
MM Burma | Myanmar | Myanmar/Burma | 缅甸联邦共和国
MN 蒙古国
MO Macao | Macau | Macao SAR | Macao SAR, China | Macau SAR | Macao, China | China, Macao SAR | Macao (China) | China, Macao Special Administrative Region | China (Macao SAR) | Macau, China | 澳门 | 中国澳门 | 澳门特别行政区 | 澳門 | 中华人民共和国澳门特别行政区
MV Maldive Islands
MW Nyasaland
MX United Mexican States | 墨西哥合众国
MY Malaya | Federation of Malaya | 马来亚
NA South West Africa
NL Holland | Kingdom of the Netherlands | The Netherlands | Netherlands, The | Netherlands (Kingdom of the) | 尼德兰 | Nederland
NO Norge
NZ Aotearoa | 纽西兰
PF French Polynesia | Tahiti
PL Polska
PN Pitcairn
PR Puerto Rico (US)
PS West Bank and Gaza | Palestine | State of Palestine | Palestine, State of | Palestinian Territory | Occupied Palestinian Territory | Palestinian Territory, Occupied | 巴勒斯坦国
PT Portuguese Republic
RO Rumania
RU Russian Federation | Russian Fed. | 俄罗斯联邦 | 俄国 | 俄联邦 | Россия | Российская Федерация
RW Ruanda
SA Kingdom of Saudi Arabia | KSA | 沙特
SE Sverige
SH Saint Helena, Ascension and Tristan da Cunha
SJ Svalbard and Jan Mayen Islands
SK Slovak Republic | Slovak Rep. | 斯洛伐克共和国
SO Somalia, Fed. Rep.
SR Surinam | Dutch Guiana
ST São Tomé and Príncipe | Sao Tome & Principe
SX Sint Maarten | St. Maarten
SY Syria | Syrian Arab Republic | Syrian Arab Rep. | 叙利亚阿拉伯共和国 | 阿拉伯叙利亚共和国
SZ Swaziland | 史瓦帝尼
TC Turks and Caicos Is.
TG Togolese Republic
TH Siam | 暹罗
TL East Timor | Democratic Republic of Timor-Leste | 东帝汶民主共和国
TN Tunisian Republic
TR Turkey | Turkiye | Türkiye | Republic of Türkiye
TT Trinidad | Trinidad and Tobago
TW Taiwan | Taiwan, China | Taiwan (China) | Taiwan, Province of China | Chinese Taipei | Taiwan, Chinese Taipei | Taiwan Province of China | Taiwan, Republic of China | Taiwan (Province of China) | Taiwan, ROC | Taiwan ROC | Taiwan, R.O.C. | Taiwan R.O.C. | Formosa | 台湾 | 台湾省 | 中国台湾 | 台湾地区 | 中华台北 | 臺灣 | 台灣
TZ Tanzania | United Rep. of Tanzania | Tanzania, United Republic of | Tanganyika
US USA | U.S.A. | U.S. | U.S | United States of America | United States (USA) | America | 美利坚合众国 | 美国 | 美國
UY Oriental Republic of Uruguay
VA Holy See | Vatican | Vatican City State | 教廷 | 圣座
VC St. Vincent and the Grenadines | Saint Vincent
VE Venezuela, RB | Venezuela (Bolivarian Republic of) | Venezuela, Bolivarian Republic of | Bolivarian Republic of Venezuela
VG Virgin Islands, British | Virgin Islands (British) | British Virgin Is. | BVI
VI Virgin Islands, U.S. | Virgin Islands (U.S.) | United States Virgin Islands | US Virgin Islands
VN Viet Nam | Socialist Republic of Vietnam | Socialist Republic of Viet Nam | 越南社会主义共和国
VU New Hebrides
WF Wallis and Futuna Islands
WS Western Samoa
XK Kosovo | Kosovo, Republic of | Kosovo (UNSCR 1244) | Kosovo (under UNSCR 1244/99) | Kosovo* | Republic of Kosovo
YE Yemen, Rep. | Republic of Yemen | North Yemen | Yemen Arab Republic
ZA Republic of South Africa | Union of South Africa
ZM Northern Rhodesia
ZW Southern Rhodesia | Rhodesia | 津巴布韦共和国
`;

export const CUSTOMARY_SPELLINGS: ReadonlyMap<string, string[]> = new Map(
  TEXT.trim()
    .split('\n')
    .map((line) => [line.slice(0, 2), line.slice(3).split(' | ')]),
);

/** States that ended without one successor: their territory, and the codes that cover it now. */
export const FORMER_PLACES: Record<string, string[]> = {
  'Soviet Union': [
    'AM',
    'AZ',
    'BY',
    'EE',
    'GE',
    'KG',
    'KZ',
    'LT',
    'LV',
    'MD',
    'RU',
    'TJ',
    'TM',
    'UA',
    'UZ',
  ],
  USSR: ['AM', 'AZ', 'BY', 'EE', 'GE', 'KG', 'KZ', 'LT', 'LV', 'MD', 'RU', 'TJ', 'TM', 'UA', 'UZ'],
  苏联: ['AM', 'AZ', 'BY', 'EE', 'GE', 'KG', 'KZ', 'LT', 'LV', 'MD', 'RU', 'TJ', 'TM', 'UA', 'UZ'],
  Yugoslavia: ['BA', 'HR', 'ME', 'MK', 'RS', 'SI', 'XK'],
  南斯拉夫: ['BA', 'HR', 'ME', 'MK', 'RS', 'SI', 'XK'],
  'Serbia and Montenegro': ['ME', 'RS', 'XK'],
  Czechoslovakia: ['CZ', 'SK'],
  捷克斯洛伐克: ['CZ', 'SK'],
  'German Democratic Republic': ['DE'],
  'East Germany': ['DE'],
  东德: ['DE'],
  'Netherlands Antilles': ['BQ', 'CW', 'SX'],
};
