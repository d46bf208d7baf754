/** Words that open a part of an organisation rather than an organisation. */
export const PART_WORDS = new Set(
  'department division school faculty section unit branch chair group team program programme laboratory service ward graduate college center institute clinic'.split(
    ' ',
  ),
);
export type Head =
  'university' | 'hospital' | 'institute' | 'company' | 'government' | 'part' | 'other';

export const HEAD_NUMBER: Record<Head, number> = {
  other: 0,
  part: 1,
  company: 2,
  institute: 3,
  government: 4,
  hospital: 5,
  university: 6,
};

const HEADS: Record<string, Head> = {
  university: 'university',
  polytechnic: 'university',
  college: 'university',
  eth: 'university',
  hospital: 'hospital',
  infirmary: 'hospital',
  health: 'hospital',
  institute: 'institute',
  academy: 'institute',
  center: 'institute',
  council: 'institute',
  observatory: 'institute',
  laboratory: 'institute',
  museum: 'institute',
  company: 'company',
  corporation: 'company',
  limited: 'company',
  incorporated: 'company',
  gmbh: 'company',
  llc: 'company',
  ag: 'company',
  sa: 'company',
  bv: 'company',
  technologies: 'company',
  pharma: 'company',
  ministry: 'government',
  agency: 'government',
  government: 'government',
  bureau: 'government',
  administration: 'government',
  commission: 'government',
  department: 'part',
  division: 'part',
  school: 'part',
  faculty: 'part',
  section: 'part',
  unit: 'part',
};

const TELLING: readonly Head[] = [
  'hospital',
  'university',
  'company',
  'government',
  'institute',
  'part',
  'other',
];
const HEAD_RANK = new Map(
  Object.entries(HEADS).map(([word, head]) => [word, TELLING.indexOf(head)]),
);

/** What kind of body the tokens [from, to) name, by the most telling of their words. */
export function headOf(tokens: readonly { word: string }[], from: number, to: number): Head {
  let best = TELLING.length - 1;
  for (let at = from; at < to; at += 1) {
    const rank = HEAD_RANK.get(tokens[at]?.word ?? '');
    if (rank !== undefined && rank < best) best = rank;
  }
  return TELLING[best] as Head;
}
