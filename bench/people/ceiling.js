/**
 * How far shared evidence can carry a matcher: what it would score that joins two slots of one name just
 * where the label does and they share a coauthor, a domain or an affiliation, directly or through further slots,
 * and that cannot help joining slots of two labels that share a coauthor and have no two domains.
 */
export function evidenceCeiling(rows) {
  const parent = rows.map((_, at) => at);
  const find = (at) => (parent[at] === at ? at : (parent[at] = find(parent[at])));
  const groups = new Map();
  rows.forEach((row, at) => groups.set(row.group, [...(groups.get(row.group) ?? []), at]));
  const counts = { sameWithout: 0, same: 0, apartWith: 0, apart: 0 };
  for (const members of groups.values()) {
    for (const [order, i] of members.entries()) {
      for (const j of members.slice(0, order)) {
        const [a, b] = [rows[i], rows[j]];
        if (a.mention.work === b.mention.work) continue;
        const coauthors = new Set(a.mention.coauthors);
        const together = b.mention.coauthors.some((name) => coauthors.has(name));
        const equal = (key) => a.mention[key] !== '' && a.mention[key] === b.mention[key];
        const evidence = together || equal('domain') || equal('affiliation');
        const twoDomains = a.mention.domain !== '' && b.mention.domain !== '' && !equal('domain');
        if (a.label === b.label) {
          counts.same++;
          if (evidence) parent[find(i)] = find(j);
          else counts.sameWithout++;
        } else {
          counts.apart++;
          if (together && !twoDomains) {
            counts.apartWith++;
            parent[find(i)] = find(j);
          }
        }
      }
    }
  }
  return { clusters: rows.map((_, at) => String(find(at))), counts };
}
