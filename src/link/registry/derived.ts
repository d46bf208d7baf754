import type { Organisation } from '../../records/organisation.js';
import { nameWords } from '../text/tokens.js';

const DASH = /\s[-–—]\s/;
const HONOUR = /\s+(?:named (?:after|for|in hono[u]?r of)|имени|im\.)\s.*$/i;
const TRUST = /\s+(?:University\s+)?NHS\s+(?:Foundation\s+)?Trust$/i;
const STATES = /^(?:The\s+)?United States\s+(?:of America\s+)?/;
const VETERANS =
  /\bVA\b(?=.*\b(?:Medical|Health|Healthcare|Hospital|Clinic)\b)|\bVA(?= (?:Medical|Health))/;
/** Where the name of a university begins once the person it honours is left out. */
const KIND = /\b(?:Technical|Medical|Agricultural|Pedagogical|Polytechnic) University of .+$/;

const SCHOOLED = /^(?:The )?((?:\p{Lu}[\p{L}'.-]+ ){1,2})University$/u;
const SCHOOLS = [
  'School of Medicine',
  'Medical School',
  'Law School',
  'School of Law',
  'Business School',
];

/** `Yale School of Medicine` is part of Yale University. */
function schoolsOf(name: string): string[] {
  const own = SCHOOLED.exec(name)?.[1];
  return own === undefined ? [] : SCHOOLS.map((school) => `${own}${school}`);
}

/** `Heidelberg University` and `University of Heidelberg`; `Technical University of Ostrava` and its like. */
function flipped(name: string): string[] {
  const [, before] = /^(?:The )?(\p{Lu}[\p{L}'.-]+) University$/u.exec(name) ?? [];
  if (before !== undefined) return [`University of ${before}`];
  const [, after] = /^(?:The )?University of (\p{Lu}[\p{L}'.-]+)$/u.exec(name) ?? [];
  if (after !== undefined) return [`${after} University`];
  const [, city] =
    /^(\p{Lu}[\p{L}'.-]+) (?:University of Technology|Technical University)$/u.exec(name) ??
    /^Technical University of (\p{Lu}[\p{L}'.-]+)$/u.exec(name) ??
    [];
  if (city === undefined) return [];
  return [`Technical University of ${city}`, `${city} University of Technology`];
}

function afterCity(name: string, city: string | null): string[] {
  if (city === null) return [];
  const known = `University of ${city}`;
  const rest = name.startsWith(`${known} `) ? name.slice(known.length + 1) : '';
  return /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}$/u.test(rest) ? [known] : [];
}

/** What ends a full name and is left out of a short one, where two words or more remain, or one of a firm. */
const TAILS = [
  /(?<=\b(?:College|Institute|School)\b.*),? (?:and|&) (?:\p{Lu}\S+ )?Hospitals?$/u,
  /(?<=\b(?:College|Institute of \p{Lu}\S+)) University$/u,
  /(?<=\bUniversity of .*) System$/,
];
const LEGAL =
  /,? (?:Group|Corporation|Corp\.?|Company|Co\.?,? Ltd\.?|Inc\.?|Incorporated|Limited|Ltd\.?|Holdings?|AG|GmbH|S\.?A\.?|S\.?p\.?A\.?|N\.?V\.?|PLC|plc|LLC)$/;

const MAX_PLANCK = /^Max[ -]Planck[ -]Institut(?:e|) (?=f|o)/;

/** How universities of a kind are called for short, each by its place: `IIT Roorkee`, `TU Graz`, `UC Davis`. */
const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/^Indian Institute of Technology /, 'IIT '],
  [/^(?:Indian|International|Indraprastha) Institute of Information Technology,? /, 'IIIT '],
  [/^(?:Technische Universit[äa]t|Technical University of) (?=\p{Lu}\S+$)/u, 'TU '],
  [/^University of California, /, 'UC '],
  [/^(?:The )?University of Texas at (?=\p{Lu}\S+$)/u, 'UT '],
  [/^University of Massachusetts (?=\p{Lu}\S+$)/u, 'UMass '],
];

function shortened(name: string): string[] {
  const [, city] = /^(\p{Lu}[\p{L}'.-]+) University of Technology$/u.exec(name) ?? [];
  if (city !== undefined) return [`TU ${city}`];
  return SHORTENED.flatMap(([full, short]) => (full.test(name) ? [name.replace(full, short)] : []));
}

/** Shorter or other ways to write one name that follow from its form. */
export function formsOf(name: string, city: string | null): string[] {
  const forms: string[] = [];
  for (const part of name.split(DASH)) {
    const words = nameWords(part);
    const university = words.includes('university') || words.includes('college');
    if (part !== name && words.length >= (university ? 4 : 3)) forms.push(part);
  }
  for (const suffix of [HONOUR, TRUST]) {
    const bare = name.replace(suffix, '');
    if (bare !== name && nameWords(bare).length >= 3) forms.push(bare);
  }
  if (STATES.test(name)) {
    const bare = name.replace(STATES, '');
    forms.push(`U.S. ${bare}`);
    if (nameWords(bare).length >= 3) forms.push(bare);
  }
  if (VETERANS.test(name)) {
    forms.push(name.replace(VETERANS, 'Veterans Affairs'));
    forms.push(name.replace(VETERANS, 'Veterans Administration'));
  }
  for (const tail of TAILS) if (tail.test(name)) forms.push(name.replace(tail, ''));
  const firm = name.replace(/ \([^()]+\)$/, '').replace(LEGAL, '');
  if (LEGAL.test(name.replace(/ \([^()]+\)$/, '')) && firm.length >= 5) forms.push(firm);
  if (MAX_PLANCK.test(name)) forms.push(name.replace(MAX_PLANCK, 'MPI '));
  const kind = KIND.exec(name);
  if (kind && kind.index > 0) forms.push(kind[0]);
  return [
    ...forms,
    ...shortened(name),
    ...afterCity(name, city),
    ...schoolsOf(name),
    ...flipped(name),
  ];
}

/**
 * Further names by organisation: forms of its own names, where no other organisation of the country
 * is called so and no other name yields the same form. A name turned round gives way to whoever has it
 * as display name, anywhere: `York University` is in Canada, not the University of York.
 */
export function derivedNames(records: readonly Organisation[]): Map<string, string[]> {
  const owners = new Map<string, string | null>();
  const displayed = new Set<string>();
  const claim = (key: string, id: string): void => {
    const owner = owners.get(key);
    owners.set(key, owner === undefined || owner === id ? id : null);
  };
  const keyOf = (record: Organisation, text: string): string =>
    `${record.country} ${nameWords(text).join(' ')}`;
  const forms: { record: Organisation; text: string; key: string; turned: boolean }[] = [];
  for (const record of records) {
    for (const name of record.names) {
      if (name.kind === 'acronym') continue;
      const words = nameWords(name.text);
      if (name.kind === 'display') displayed.add(words.join(' '));
      claim(keyOf(record, name.text), record.id);
      for (const text of formsOf(name.text, record.city)) {
        const key = keyOf(record, text);
        const turned = nameWords(text).toSorted().join(' ') === words.toSorted().join(' ');
        forms.push({ record, text, key, turned });
        claim(key, record.id);
      }
    }
  }
  const derived = new Map<string, string[]>();
  for (const { record, text, key, turned } of forms) {
    if (owners.get(key) !== record.id) continue;
    if (turned && displayed.has(nameWords(text).join(' '))) continue;
    derived.set(record.id, [...(derived.get(record.id) ?? []), text]);
  }
  return derived;
}
