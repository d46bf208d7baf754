import type { AffiliationLink } from '../link/link.js';

/** Legal forms: what a firm's name may carry besides the name. */
const FORMS = new Set(
  'the inc incorporated llc llp lp plc ltd limited co company corp corporation gmbh ag kg ab as aps bv nv sa sas sarl srl spa sl oy kk pte pty ptd private uab doo publ'.split(
    ' ',
  ),
);

/**
 * The country of a firm by its name alone, or null. The linker is made for affiliations, where an
 * address helps it; a bare firm's name has none, and a near name or a legal form ("Co.", "SAS") is
 * no evidence. So a firm is placed only by a country its name states, by a city that opens the name
 * or stands in parentheses, or by an organisation whose whole name is the firm's.
 */
export function makerCountry(
  maker: string,
  { evidence, organisations }: Pick<AffiliationLink, 'evidence' | 'organisations'>,
): string | null {
  const stated = evidence.filter(({ kind }) => kind === 'country-word');
  const cities = evidence.filter(
    ({ kind, text }) => kind === 'city-word' && isPlaceOf(maker, text),
  );
  const bare = core(maker);
  const named = organisations.filter(
    ({ name }) => bare !== '' && core(name.replace(/\s*\([^()]*\)$/, '')) === bare,
  );
  for (const found of [stated, cities, named]) {
    const countries = [...new Set(found.map(({ country }) => country))];
    if (countries.length === 1) return countries[0]!;
    if (countries.length > 1) return null;
  }
  return null;
}

function isPlaceOf(maker: string, city: string): boolean {
  const inside = [...maker.matchAll(/\(([^()]*)\)/g)].some(
    ([, text]) => words(text!).join(' ') === city,
  );
  return inside || `${words(maker).join(' ')} `.startsWith(`${city} `);
}

function core(name: string): string {
  return words(name)
    .filter((word) => !FORMS.has(word))
    .join(' ');
}

/** Lower-case words without marks; initials with points are one word (`S.p.A.` is `spa`). */
function words(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b(?:\p{L}\.){2,}/gu, (initials) => `${initials.replaceAll('.', '')} `);
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
