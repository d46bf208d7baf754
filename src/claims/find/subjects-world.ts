import type { PlaceMention } from './places.js';
import type { RawQuantity } from '../quantity/raw-quantity.js';
import type { TextSpan } from '../text/sentences.js';
import type { Scene } from './subject.js';

/** "…, and those of the whole world by twelve": no place stands between the number before and it. */
export function ofWholeWorld(
  q: RawQuantity,
  { text, mentions, quantities }: Scene,
  part: TextSpan,
  places: PlaceMention[],
): PlaceMention | undefined {
  const inClause = places.some((m) => m.start >= part.start && m.end <= part.end);
  // "For the world as a whole it was 41%"
  const frame = mentions.find(
    (m) =>
      m.kind === 'world' &&
      m.start >= part.start &&
      m.end <= q.start &&
      /\b(?:for|across|around|throughout)\s+(?:the\s+)?$/iu.test(text.slice(part.start, m.start)),
  );
  if (frame && !inClause) return frame;
  if (q.kind === 'share' || q.of === 'share') return undefined;
  const beside = mentions.find(
    (m) =>
      m.kind === 'world' &&
      m.start >= q.end &&
      /^\s+(?:in|across|around|for|of)?\s*(?:all\s+)?$/iu.test(text.slice(q.end, m.start)),
  );
  if (beside) return beside;
  const previous = quantities.filter((other) => other.end <= q.start).at(-1);
  const from = Math.max(previous?.end ?? 0, previous ? 0 : part.start);
  if (!previous || previous.kind === 'rank') return undefined;
  if (places.some((m) => m.start >= from && m.end <= q.start)) return undefined;
  if (places.some((m) => m.start >= q.end && m.end <= part.end)) return undefined;
  const world = mentions.find((m) => m.kind === 'world' && m.start >= from && m.end <= q.start);
  return world && !/\b(?:than|as)\s+(?:the\s+)?$|[比占]$/iu.test(text.slice(0, world.start))
    ? world
    : undefined;
}
