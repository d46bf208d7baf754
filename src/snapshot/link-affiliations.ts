import type { DuckDbEngine } from '../engine/duckdb.js';
import type { Value } from '../engine/engine.js';
import type { AffiliationInput, AffiliationLink } from '../link/link.js';
import { sectorOf } from './sector.js';

/** Links a list of affiliation strings, answers in the order asked. */
export type LinkAll = (inputs: AffiliationInput[]) => Promise<AffiliationLink[]>;

/** Links the distinct (affiliation, domain) pairs of `authorship` and stores what they say. */
export async function linkAffiliations(engine: DuckDbEngine, linkAll: LinkAll): Promise<number> {
  await engine.run(`
    INSERT INTO affiliation
    SELECT ROW_NUMBER() OVER (ORDER BY affiliation, domain), affiliation, domain
    FROM (SELECT DISTINCT affiliation, COALESCE(domain, '') AS domain FROM authorship
          WHERE affiliation IS NOT NULL)`);
  const pairs = await engine.all(
    'SELECT affiliation_id, affiliation, domain FROM affiliation ORDER BY affiliation_id',
  );
  const links = await linkAll(
    pairs.map((pair) => ({
      affiliation: String(pair['affiliation']),
      domain: String(pair['domain']) || null,
    })),
  );
  const organisations = new Map<string, Value[]>();
  const places: Value[][] = [];
  links.forEach((link, index) => {
    const id = pairs[index]!['affiliation_id']!;
    for (const match of link.organisations) {
      organisations.set(match.id, [match.id, match.name, match.country, sectorOf(match.types)]);
    }
    const scores = new Map(link.organisations.map(({ id: one, score }) => [one, score]));
    const stated = link.places.length > 0 ? link.places : [countryOnly(link)];
    for (const place of stated) {
      places.push([
        id,
        place.ordinal,
        stated.length,
        place.organisation,
        place.location,
        place.headquarters ?? place.location,
        place.confidence,
        scores.get(place.organisation ?? '') ?? null,
      ]);
    }
  });
  await engine.append('affiliation_place', places);
  const sorted = [...organisations.values()].sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  await engine.append('organisation', sorted);
  await engine.run(`
    CREATE TABLE authorship_place AS
    SELECT a.work_id, a.position, f.affiliation_id, p.aff_index, p.n_affs, p.organisation,
           p.country, p.headquarters, p.confidence, p.organisation_confidence
    FROM authorship a
    JOIN affiliation f ON f.affiliation = a.affiliation AND f.domain = COALESCE(a.domain, '')
    JOIN affiliation_place p ON p.affiliation_id = f.affiliation_id`);
  return pairs.length;
}

function countryOnly(link: AffiliationLink): AffiliationLink['places'][number] {
  return {
    ordinal: 0,
    organisation: null,
    location: link.country,
    headquarters: link.country,
    confidence: link.countryConfidence,
  };
}
