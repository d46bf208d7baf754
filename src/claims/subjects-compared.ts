import { clauseAt } from './clauses.js';
import type { PlaceMention } from './places.js';
import type { RawQuantity } from './raw-quantity.js';
import {
  ANAPHOR,
  carried,
  CONTINUES,
  found,
  none,
  stands,
  type Scene,
  type Subject,
} from './subject.js';

export function compared(q: RawQuantity, scene: Scene, places: PlaceMention[]): Subject {
  const { text, language } = scene;
  if (language === 'zh') {
    const owner = places.find(
      (m) =>
        (m.end <= q.start && /^(?:的|同期的?|当年的?)?$/u.test(text.slice(m.end, q.start))) ||
        (m.start >= q.start && m.end < q.end && text[m.end] === '的'),
    );
    const subject =
      places.filter((m) => m !== owner && m.place !== owner?.place && m.start < q.start).at(-1) ??
      places.find((m) => m !== owner && m.place !== owner?.place);
    const place = subject?.place ?? scene.last;
    if (owner && place)
      return {
        ...none,
        place,
        text: subject?.text ?? '',
        comparedWith: owner.place,
        carried: !subject,
      };
    return place ? { ...none, place, text: subject?.text ?? '', carried: !subject } : none;
  }
  const than = /\b(?:as|than|that of|those of|times)\b/iu.exec(text.slice(q.end));
  const after = places.filter((m) => m.start >= q.end + (than?.index ?? 0));
  const before = places.filter((m) => m.end <= q.start);
  if (
    after.length === 0 &&
    /-?to[\s-]one$/iu.test(text.slice(q.start, q.end)) &&
    before.length >= 2
  ) {
    const [above, below] = [before[0] as PlaceMention, before.at(-1) as PlaceMention];
    return { ...found(above), comparedWith: below.place };
  }
  const subject = before.at(-1);
  const other = after.find((m) => m.place !== subject?.place);
  const place = subject?.place ?? (scene.last !== other?.place ? scene.last : null);
  return {
    ...none,
    place,
    text: subject?.text ?? '',
    comparedWith: other?.place ?? null,
    carried: !subject && place !== null,
  };
}

export function ranked(q: RawQuantity, scene: Scene, places: PlaceMention[]): Subject {
  const { text, language } = scene;
  const written = text.slice(q.start, q.end);
  if (/^no\s/i.test(written)) {
    const than = places.find(
      (m) => m.start >= q.end && /\bthan\s+(?:the\s+)?$/iu.test(text.slice(0, m.start)),
    );
    return than ? found(than) : none;
  }
  const part = scene.parts[clauseAt(scene.parts, q.start)] ?? { start: 0, end: text.length };
  const left = places.filter((m) => m.end <= q.start && (language === 'en' || stands(text, m)));
  const inClause = left.filter((m) => m.start >= part.start);
  const subject = inClause[0] ?? (language === 'zh' ? left.at(-1) : left[0]);
  const other = places.find((m) => m.start >= q.end && m.place !== subject?.place)?.place ?? null;
  if (subject) return { ...found(subject), comparedWith: other };
  if (
    scene.last &&
    (ANAPHOR[language].test(text.slice(0, q.start)) || CONTINUES[language].test(text))
  )
    return { ...carried(scene.last), comparedWith: other };
  if (language === 'zh' && scene.last && scene.goesOn)
    return { ...carried(scene.last), comparedWith: other, loose: true };
  const right = places.find(
    (m) =>
      m.start >= q.end &&
      /\b(?:is|was|are|were|by|in|from)\s+(?:the\s+)?$|是|为$/iu.test(text.slice(0, m.start)),
  );
  return right ? found(right) : none;
}
