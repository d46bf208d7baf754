import type { DuckDbEngine } from '../../engine/duckdb.js';
import type { Mention } from '../../link/people/mention.js';

/**
 * The author slots of `authorship` as persons are made from them, each with its work and position:
 * whole bylines, linked organisations, and the person id that a source states.
 */
export async function readMentions(
  engine: DuckDbEngine,
): Promise<{ mentions: Mention[]; keys: [string, number][] }> {
  const rows = await engine.all(`
    SELECT a.work_id, a.position, a.name, a.affiliation, a.domain, a.source_person_id,
           w.title, w.venue, w.year
    FROM authorship a JOIN work w ON w.work_id = a.work_id
    ORDER BY w.year, w.venue, a.work_id, a.position`);
  const linked = await engine.all(`
    SELECT DISTINCT work_id, position, organisation FROM authorship_place
    WHERE organisation IS NOT NULL ORDER BY work_id, position, organisation`);
  const organisations = new Map<string, string[]>();
  for (const row of linked) {
    const key = `${String(row['work_id'])} ${String(row['position'])}`;
    const held = organisations.get(key);
    if (held === undefined) organisations.set(key, [String(row['organisation'])]);
    else held.push(String(row['organisation']));
  }
  const bylines = new Map<string, string[]>();
  for (const row of rows) {
    const work = String(row['work_id']);
    const names = bylines.get(work);
    if (names === undefined) bylines.set(work, [String(row['name'])]);
    else names.push(String(row['name']));
  }
  const keys: [string, number][] = [];
  const mentions = rows.map((row): Mention => {
    const work = String(row['work_id']);
    const position = Number(row['position']);
    keys.push([work, position]);
    const id = `${work} ${position}`;
    const identifier = row['source_person_id'];
    return {
      id,
      name: String(row['name']),
      work,
      title: String(row['title']),
      venue: String(row['venue']),
      year: Number(row['year']),
      coauthors: bylines.get(work) ?? [],
      affiliation: String(row['affiliation'] ?? ''),
      domain: String(row['domain'] ?? ''),
      organisations: organisations.get(id) ?? [],
      ...(identifier === null ? {} : { identifier: String(identifier) }),
    };
  });
  return { mentions, keys };
}
