/**
 * What merging and splitting do to counts of persons: a person-year that a split counts twice, one
 * that a merge hides; the same for the first year a person is seen. `surplus` is of ours, `hidden`
 * of the true ones, so that ours × (1 - surplus) / (1 - hidden) is the true count.
 */
function yearsOf(slots, clusters) {
  const years = new Map();
  slots.forEach((slot, at) => {
    const key = `${clusters[at]} ${slot.mention.year}`;
    years.set(key, [...(years.get(key) ?? []), at]);
  });
  return years;
}

const distinct = (members, clusters) => new Set(members.map((at) => clusters[at])).size;
const sum = (list) => list.reduce((total, value) => total + value, 0);

/** Person-years that are counted twice or hidden. */
export function countErrors(slots, truth, ours) {
  const made = yearsOf(slots, ours);
  const real = yearsOf(slots, truth);
  return {
    surplus: {
      count: sum([...real.values()].map((members) => distinct(members, ours) - 1)),
      of: made.size,
    },
    hidden: {
      count: sum([...made.values()].map((members) => distinct(members, truth) - 1)),
      of: real.size,
    },
  };
}

function firstYears(slots, clusters) {
  const first = new Map();
  slots.forEach((slot, at) => {
    const { year } = slot.mention;
    const held = first.get(clusters[at]);
    if (held === undefined || year < held) first.set(clusters[at], year);
  });
  return first;
}

/** First years that are no first year, or that are taken for a later one. */
export function entryErrors(slots, truth, ours) {
  const made = firstYears(slots, ours);
  const real = firstYears(slots, truth);
  const matched = { made: new Set(), real: new Set() };
  slots.forEach((slot, at) => {
    const [cluster, person, { year }] = [ours[at], truth[at], slot.mention];
    if (made.get(cluster) !== year || real.get(person) !== year) return;
    if (matched.made.has(cluster) || matched.real.has(person)) return;
    matched.made.add(cluster);
    matched.real.add(person);
  });
  return {
    surplus: { count: made.size - matched.made.size, of: made.size },
    hidden: { count: real.size - matched.real.size, of: real.size },
  };
}
