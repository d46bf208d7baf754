/**
 * Where the errors lie: pairs of slots of one name that were wrongly kept apart or wrongly joined, by
 * the evidence between the two. `groups` hold mentions as prepared, true labels and our clusters.
 */
const meets = (a, b) => a.some((id) => b.includes(id));

function evidenceBetween(a, b) {
  if (meets(a.coauthors, b.coauthors)) return 'a shared coauthor';
  const domains = a.domainRoot >= 0 && b.domainRoot >= 0;
  const affiliations = a.affiliation.length > 0 && b.affiliation.length > 0;
  if (!domains && !affiliations) {
    const alone = a.coauthors.length === 0 || b.coauthors.length === 0;
    return alone ? 'affiliation unknown, one without coauthors' : 'affiliation unknown';
  }
  const agree = domains ? a.domainRoot === b.domainRoot : meets(a.affiliation, b.affiliation);
  return agree ? 'affiliations agree or share a word' : 'affiliations differ';
}

/** Counts of error pairs by evidence: `missed` of one person, `joined` of two. */
export function causesOf(groups) {
  const missed = {};
  const joined = {};
  for (const { mentions, truth, ours } of groups) {
    for (let i = 1; i < mentions.length; i++) {
      for (let j = 0; j < i; j++) {
        const same = truth[i] === truth[j];
        if (same === (ours[i] === ours[j])) continue;
        const counts = same ? missed : joined;
        const cause = evidenceBetween(mentions[i], mentions[j]);
        counts[cause] = (counts[cause] ?? 0) + 1;
      }
    }
  }
  return { missed, joined };
}
