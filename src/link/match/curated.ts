import type { RegistryIndex } from '../registry/index.js';
import type { Candidate } from './candidates.js';
import type { Examination } from './examine.js';

/** What a curated name is trusted at: alone between separators, or beside other words. */
const CURATED_ALONE = 0.85;
const CURATED_BESIDE = 0.55;

/**
 * What it is worth that the words matched are a curated name. Beside other words a university's is
 * worth nothing: `University of Texas Medical Branch`, `Indian Institute of Science Education`.
 */
export function curatedTrust(
  { match, organisation }: Candidate,
  { prepared, candidates, signs }: Examination,
  curated: ReadonlyMap<number, ReadonlySet<string>>,
  index: RegistryIndex,
): number {
  const names = curated.get(organisation);
  if (names === undefined || match.way === 3) return 0;
  const words = prepared.tokens.slice(match.from, match.to);
  const [first] = words;
  if (first === undefined || !names.has(words.map((token) => token.word).join(''))) return 0;
  const here = first.segment;
  const there = words.at(-1)?.segment;
  const within = candidates.some(({ match: other }) => {
    const wider = other.to - other.from > match.to - match.from;
    return wider && other.way < 2 && other.from <= match.from && other.to >= match.to;
  });
  if (within) return 0;
  const stated = signs.filter((s) => s.kind === 'country-word' && s.group === first.group);
  const placed = (at: number): boolean =>
    stated.some((sign) => sign.shares[0]?.[0] === index.organisations[at]?.country);
  const namesake = candidates.some(
    ({ match: other, organisation: at }) =>
      other.way < 2 && other.from === match.from && other.to === match.to && placed(at),
  );
  if (namesake && !placed(organisation)) return 0;
  const before = prepared.tokens[match.from - 1];
  const after = prepared.tokens[match.to];
  if (before?.segment !== here && after?.segment !== there) return CURATED_ALONE;
  if (there !== here || (words.length === 1 && !first.upper)) return 0;
  const teaches = index.organisations[organisation]?.types.includes('education') ?? false;
  return teaches ? 0 : CURATED_BESIDE;
}
