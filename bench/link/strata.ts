import type { AffiliationLink } from '../../src/link/link.js';
import type { Item } from './sets.js';

const SCRIPTS: [string, RegExp][] = [
  ['Han', /\p{sc=Han}/u],
  ['kana', /[\p{sc=Hiragana}\p{sc=Katakana}]/u],
  ['Hangul', /\p{sc=Hangul}/u],
  ['Cyrillic', /\p{sc=Cyrillic}/u],
  ['Arabic', /\p{sc=Arabic}/u],
];
const LANGUAGES: [string, RegExp][] = [
  ['French', /\b(universit[ée]|laboratoire|institut de|h[ôo]pital|école|centre de)\b/i],
  ['German', /\b(universit[äa]t|klinik|fakult[äa]t|hochschule|f[üu]r)\b/i],
  ['Spanish', /\b(universidad|facultad de|departamento de|instituto de)\b/i],
  ['Portuguese', /\b(universidade|faculdade|hospital das)\b/i],
  ['Italian', /\b(universit[àa]|dipartimento|istituto|ospedale)\b/i],
];

/** The strata a string belongs to: how many it names, in which script or language, of what kind. */
export function strataOf(item: Item, link: AffiliationLink): string[] {
  const count = item.truth.length;
  const script = SCRIPTS.find(([, shape]) => shape.test(item.text))?.[0];
  const language = LANGUAGES.find(([, shape]) => shape.test(item.text))?.[0];
  const strata = [
    `organisations: ${count >= 3 ? '3 or more' : count}`,
    script ? `script: ${script}` : `language: ${language ?? 'English or other'}`,
    `country answered: ${link.country ?? 'none'}`,
  ];
  if (/hospital|clinic|hôpital|klinik/i.test(item.text)) strata.push('kind: hospital named');
  if (/\b(inc|ltd|gmbh|corp|co|llc|company|s\.?a|ag)\b\.?/i.test(item.text))
    strata.push('kind: company named');
  if (/academy|acad\.|academia/i.test(item.text)) strata.push('kind: academy named');
  return strata;
}
