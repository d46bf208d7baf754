/**
 * What merging and splitting do to careers: steps between one observed year and the next with a
 * known country, for a clustering. Where nothing better is at hand a country is read from the ending of
 * a web domain (two letters, or .edu and .gov for the United States), which is rough but the same for
 * truth and ours.
 */
export function countryOf(domain) {
  const ending = /\.([a-z]+)$/.exec(domain)?.[1] ?? '';
  if (ending === 'edu' || ending === 'gov') return 'us';
  return ending.length === 2 ? ending : null;
}

const byDomain = (slot) => {
  const country = countryOf(slot.mention.domain);
  return country === null ? [] : [country];
};

function stepsOf(slots, clusters, countriesOf) {
  const people = new Map();
  slots.forEach((slot, at) => {
    const countries = countriesOf(slot);
    if (countries.length === 0) return;
    const years = people.get(clusters[at]) ?? new Map();
    people.set(clusters[at], years);
    const year = slot.mention.year;
    years.set(year, [...(years.get(year) ?? []), { at, countries }]);
  });
  return [...people.values()].flatMap((years) => {
    const ordered = [...years].sort(([a], [b]) => a - b).map(([, seen]) => seen);
    return ordered.slice(1).map((next, i) => ({ before: ordered[i], after: next }));
  });
}

const isMove = ({ before, after }) =>
  !before.some((a) => after.some((b) => a.countries.some((one) => b.countries.includes(one))));

/** Moves made by merges among ours, and true moves hidden by splits; by default between countries of web domains. */
export function moveErrors(slots, truth, ours, countriesOf = byDomain) {
  const made = stepsOf(slots, ours, countriesOf).filter(isMove);
  const real = stepsOf(slots, truth, countriesOf).filter(isMove);
  const joined =
    (clusters) =>
    ({ before, after }) =>
      before.some((a) => after.some((b) => clusters[a.at] === clusters[b.at]));
  return {
    falseMoves: { count: made.filter((step) => !joined(truth)(step)).length, of: made.length },
    missedMoves: { count: real.filter((step) => !joined(ours)(step)).length, of: real.length },
  };
}
