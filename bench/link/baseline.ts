import type { RegistryIndex } from '../../src/link/registry/index.js';
import { step } from '../../src/link/registry/trie.js';
import { COUNTRY_WORDS, COUNTRY_WORDS_LONGEST } from '../../src/link/place/countries.js';
import { tokenize, type Token } from '../../src/link/text/tokens.js';
import type { AffiliationInput, AffiliationLink, Linker } from '../../src/link/link.js';

function countryIn(tokens: Token[]): string | null {
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    for (let size = COUNTRY_WORDS_LONGEST; size > 0; size -= 1) {
      const key = tokens.slice(at, at + size).map((token) => token.word);
      const code = key.length === size ? COUNTRY_WORDS.get(key.join(' ')) : undefined;
      if (code !== undefined) return code;
    }
  }
  return null;
}

/** The longest exact name at each place, the country's own organisation first: the line to beat. */
export function createBaseline(index: RegistryIndex): Linker {
  const link = ({ affiliation }: AffiliationInput): AffiliationLink => {
    const tokens = tokenize(affiliation).filter((token) => !token.stop);
    const country = countryIn(tokens);
    const organisations: AffiliationLink['organisations'] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      let node = 0;
      let best: { end: number; names: number[] } | null = null;
      for (let end = at; end < tokens.length && node >= 0; end += 1) {
        const word = index.wordNumber.get(tokens[end]?.word ?? '');
        node = word === undefined ? -1 : step(index.trie, node, word);
        if (node < 0) break;
        const from = index.trie.first[node] as number;
        const to = index.trie.first[node + 1] as number;
        if (to > from && (end > at || tokens[at]?.upper)) {
          best = { end, names: [...index.trie.names.subarray(from, to)] };
        }
      }
      if (!best) continue;
      const owners = [...new Set(best.names.map((name) => index.nameOrganisation[name] as number))];
      const here = owners.filter((o) => index.organisations[o]?.country === country);
      const owner = here[0] ?? (owners.length === 1 || country === null ? owners[0] : undefined);
      const named = owner === undefined ? undefined : index.organisations[owner];
      if (named) {
        const span: [number, number] = [tokens[at]?.start ?? 0, tokens[best.end]?.end ?? 0];
        const { id, name, country: seat, types } = named;
        organisations.push({ id, name, country: seat, types, score: 0.8, span });
      }
      at = best.end;
    }
    organisations.sort((a, b) => b.span[1] - b.span[0] - (a.span[1] - a.span[0]));
    const place = country ?? organisations[0]?.country ?? null;
    return {
      organisations,
      places: organisations.map((o, ordinal) => ({
        ordinal,
        organisation: o.id,
        location: country ?? o.country,
        headquarters: o.country,
        confidence: 0.8,
      })),
      country: place,
      countryConfidence: place === null ? 0 : 0.8,
      evidence: organisations.map((o) => ({
        kind: 'organisation',
        text: o.id,
        country: o.country,
      })),
      disagreement: [],
    };
  };
  return { version: `baseline/${index.version}`, link };
}
