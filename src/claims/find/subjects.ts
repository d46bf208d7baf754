import { WORLD } from '../../records/place.js';
import { clauseAt } from './clauses.js';
import type { PlaceMention } from './places.js';
import type { RawQuantity } from '../quantity/raw-quantity.js';
import type { TextSpan } from '../text/sentences.js';
import {
  ANAPHOR,
  carried,
  CONTINUES,
  COUNTRY,
  found,
  ITS,
  none,
  OF_THEM,
  stands,
  THAN_ZH,
  TOGETHER,
  type Scene,
  type Subject,
} from './subject.js';
import { ofWholeWorld } from './subjects-world.js';
import { antecedentOf, compared, pairedWith, ranked } from './subjects-compared.js';

/** Whom a quantity speaks of. */
export function subjectOf(q: RawQuantity, scene: Scene): Subject {
  const { text, language, mentions } = scene;
  const places = mentions.filter(({ kind }) => kind !== 'world');
  const listed = scene.pairs.get(q)?.place;
  if (listed && q.kind !== 'ratio') return found(listed);
  const beside = places.find(
    (m) =>
      m.end <= q.start &&
      /^\s*(?:[（(]\s*(?:with\s+|at\s+)?|[:：]\s*)$/u.test(text.slice(m.end, q.start)),
  );
  if (beside && q.kind !== 'ratio') return found(beside);
  if (q.kind === 'ratio') return compared(q, scene, places);
  if (q.kind === 'rank') return ranked(q, scene, places);
  const clause = clauseAt(scene.parts, q.start);
  const part = scene.parts[clause] ?? { start: 0, end: text.length };
  const inClause = places.filter((m) => m.start >= part.start && m.start < part.end);
  const antecedent = antecedentOf(q, scene, places);
  if (antecedent) return found(antecedent);
  const paired = pairedWith(q, scene, places);
  if (paired) return found(paired);
  const previous = scene.quantities.filter((other) => other.end <= q.start).at(-1);
  if (
    previous?.kind === 'count' &&
    /^\s+(?:out\s+)?of\s+the\s+$/iu.test(text.slice(previous.end, q.start)) &&
    !/^\s+(?:[\p{Ll}-]+\s+){0,2}\p{Lu}\p{L}+(?:ese|an|ish|ch)\b/u.test(text.slice(q.end))
  )
    return { ...none, place: WORLD, loose: true };
  if (isJoint(q, scene, part, places, inClause)) return { ...none, unresolved: true };
  if (q.kind === 'count' || q.kind === 'amount' || (q.kind === 'share' && language === 'en')) {
    const owner = places.find(
      (m) =>
        (m.start >= q.start && m.end < q.end && text[m.end] === '的') ||
        (m.end <= q.start && /^(?:['’]s?\s+|的)$/u.test(text.slice(m.end, q.start))),
    );
    if (owner) return { ...found(owner), owner: true };
  }
  const ofThem =
    language === 'zh'
      ? OF_THEM.zh.test(text.slice(0, q.start))
      : OF_THEM.en.test(text.slice(q.end)) || OF_THEM.en.test(text);
  if (language === 'zh' && q.kind === 'share') {
    const owner = places.find(
      (m) =>
        text[m.end] === '的' && (m.end === q.start - 1 || (m.start >= q.start && m.end < q.end)),
    );
    // "落后于美国的近九成" is the owner's own number, "不到美国的三分之一" a part of it.
    const isPart = /分之|一半|半数/u.test(text.slice(q.start, q.end));
    if (owner && !isPart && THAN_ZH.test(text.slice(0, owner.start)))
      return { ...found(owner), owner: true };
    const subject =
      owner && places.filter((m) => m.place !== owner.place && m.start < owner.start).at(-1);
    if (owner && subject) return { ...found(subject), comparedWith: owner.place };
    if (
      owner &&
      scene.last &&
      scene.last !== owner.place &&
      !/占$/u.test(text.slice(0, owner.start))
    )
      return { ...carried(scene.last), comparedWith: owner.place };
  }
  if (ofThem) {
    const named = mentions.filter((m) => m.end <= q.start);
    const before = named.findLast(({ kind }) => kind !== 'world') ?? named.at(-1);
    const target = inClause.find((m) => m.start >= q.end)?.place ?? null;
    const base = before?.place ?? scene.last;
    // "110 worldwide, over half of them in the United States": a part of the world is a place's own.
    if (base === WORLD && target !== null) return { ...none, place: target };
    if (base)
      return {
        ...none,
        place: base,
        text: before?.text ?? '',
        comparedWith: target === base ? null : target,
        carried: !before,
        ofThem: true,
      };
  }
  const within =
    language === 'zh' && !inClause.some((m) => m.end <= q.start && !isAttribute(text, m))
      ? places.find(
          (m) =>
            m.end <= part.start &&
            /^[^，。；]{0,16}[里中内间]，$/u.test(text.slice(m.end, part.start + 1)),
        )
      : undefined;
  if (within) return found(within);
  const frame = language === 'en' && q.kind === 'share' ? framed(q, text, places) : undefined;
  if (frame) return found(frame);
  const possessor = language === 'en' ? ITS.exec(text.slice(part.start, q.start)) : null;
  if (possessor) {
    const at = part.start + possessor.index;
    const owners = places.filter((m) => m.start >= at && m.end <= q.start);
    if (owners.length > 0) return found(owners.at(-1) as PlaceMention);
    const named = places.filter((m) => m.end <= at && stands(text, m)).at(-1);
    if (named) return found(named);
    if (scene.last) return carried(scene.last);
  }
  const whole = ofWholeWorld(q, scene, part, places);
  if (whole) return { ...none, place: WORLD, text: whole.text };
  if (/^[^,;.]*\btheirs\b/iu.test(text.slice(q.end))) {
    const owner = places.find((m) => m.end <= q.start && stands(text, m));
    if (owner) return found(owner);
  }
  const mention = nearest(q, scene, inClause);
  if (
    mention &&
    !stands(text, mention) &&
    mention.end <= q.start &&
    !places.some((m) => m.end <= q.start && stands(text, m)) &&
    scene.last &&
    scene.last !== mention.place &&
    ANAPHOR[language].test(text.slice(0, q.start))
  )
    return { ...carried(scene.last), loose: !COUNTRY[language].test(text) };
  if (mention) return found(mention);
  if (
    ANAPHOR[language].test(text.slice(part.start, q.end)) &&
    scene.last &&
    !places.some((m) => m.end <= q.start)
  )
    return { ...carried(scene.last), loose: !COUNTRY[language].test(text) };
  const before = places.filter((m) => m.end <= q.start);
  // "Its people were second only to the Emiratis: 60.9 percent": none of those named is the subject.
  if (
    scene.last &&
    before.length > 0 &&
    !before.some((m) => stands(text, m)) &&
    ANAPHOR[language].test(text.slice(0, q.start))
  )
    return { ...carried(scene.last), loose: !COUNTRY[language].test(text) };
  const left = before.filter((m) => stands(text, m)).at(-1) ?? before.at(-1);
  const right = places.find(
    (m) =>
      m.start >= q.end &&
      !/[;；]/u.test(text.slice(q.end, m.start)) &&
      !scene.quantities.some(
        (other) =>
          other.start >= q.end &&
          !/^\s+(?:out\s+)?of\s+the\s+$/iu.test(text.slice(q.end, other.start)) &&
          (other.start < m.start ||
            (!LEADING.test(text) &&
              other.kind !== 'rank' &&
              clauseAt(scene.parts, other.start) === clauseAt(scene.parts, m.start))),
      ),
  );
  if (left && (language === 'en' || stands(text, left))) return found(left);
  if (left && scene.last && scene.goesOn) return { ...carried(scene.last), loose: true };
  if (left) return { ...found(left), loose: true };
  const first = places[0];
  if (!right && first && q.elliptical && q.noun === '' && first.start >= q.end) return found(first);
  if (right) return { ...found(right), loose: !LEADING.test(text) };
  if (left === undefined && scene.last && /\btheirs\b/iu.test(text.slice(q.end)))
    return carried(scene.last);
  const world = mentions.find(({ kind }) => kind === 'world');
  if (language === 'zh' && /全国|国内|境内/u.test(text))
    return { ...carried(scene.last ?? 'CN'), loose: true };
  const isWhole = world !== undefined && /占$/u.test(text.slice(0, world.start));
  if (world && !isWhole && world.start < q.end && world.start >= part.start)
    return { ...none, place: WORLD, text: world.text };
  if (scene.last && (ANAPHOR[language].test(text) || CONTINUES[language].test(text)))
    return { ...carried(scene.last), loose: !COUNTRY[language].test(text) };
  if (world) return { ...none, place: WORLD, text: world.text };
  // Nothing says whose number it is: perhaps that of the place the paragraph speaks of.
  if (scene.last && scene.goesOn) return { ...carried(scene.last), loose: true };
  return { ...none, loose: scene.last !== null };
}

/** "With 15 models, China …": the number is the next clause's own. */
const LEADING =
  /^["“\s]*(?:with|at|on|from|having|home\s+to|\p{L}{3,}ing|(?:\p{L}{3,}ed|spread)\s+(?:by|with|at|over|across|among))\s/iu;
const THEY =
  /\b(?:they|both|between\s+them|the\s+(?:two|three|four)|these\s+\p{L}+)\b|[两二三四][国者]|[它他]们/iu;
const JOINS = /^\s*(?:,?\s*and\s+(?:the\s+)?|&|和|与|及|以及|、)\s*$/iu;

/** "China and the United States together": a number of several places, which no figure stands for. */
function isJoint(
  q: RawQuantity,
  scene: Scene,
  part: TextSpan,
  places: PlaceMention[],
  inClause: PlaceMention[],
): boolean {
  const { text } = scene;
  const several = (some: PlaceMention[]): boolean => new Set(some.map((m) => m.place)).size > 1;
  const own = text.slice(part.start, part.end);
  // "Together they hold 60 percent": of the places of the sentence before.
  if (several(inClause) || (inClause.length === 0 && (several(places) || THEY.test(own))))
    if (TOGETHER.test(own)) return true;
  const from = scene.quantities.filter((other) => other.end <= q.start).at(-1)?.end ?? 0;
  const near = places.filter((m) => m.start >= from && m.end <= q.start);
  return near.some((m, i) => {
    const next = near[i + 1];
    return (
      next !== undefined &&
      next.place !== m.place &&
      JOINS.test(text.slice(m.end, next.start)) &&
      TOGETHER.test(text.slice(from, q.end))
    );
  });
}

/** "Among founders in China, 41 percent had studied in America": those who are counted are in China. */
function framed(q: RawQuantity, text: string, places: PlaceMention[]): PlaceMention | undefined {
  const frame = /^["“]?(?:Among|Of|In)\b[^,;]{3,120},/u.exec(text);
  if (!frame || frame[0].length > q.start) return undefined;
  if (places.some((m) => m.start >= frame[0].length && m.end <= q.start)) return undefined;
  const right = places.find((m) => m.start >= q.end);
  const isPast =
    right !== undefined &&
    /\b(?:studi|work|liv|train|educat|spent|degree|born|mov|gone|left|went|return|experience)\p{L}*\b[^,;]{0,40}\b(?:in|to|from|for)\s+(?:the\s+)?$/iu.test(
      text.slice(q.end, right.start),
    );
  return isPast ? places.findLast((m) => m.end <= frame[0].length) : undefined;
}

/** "有美国学习经历的创始人": the place describes those counted and is not where they are. */
function isAttribute(text: string, m: PlaceMention): boolean {
  return (
    /(?:有|具有|具备|拥有|曾在|曾赴|在|赴)$/u.test(text.slice(0, m.start)) &&
    /^(?:学习|工作|留学|求学|任职|教育|生活|背景|经历|学位|就读|国籍)[^，。；]{0,12}的/u.test(
      text.slice(m.end),
    )
  );
}

function nearest(q: RawQuantity, scene: Scene, inClause: PlaceMention[]): PlaceMention | undefined {
  const { text, quantities, language } = scene;
  const within = inClause.find((m) => m.start >= q.start && m.end <= q.end);
  if (within) return within;
  const attached = inClause.find(
    (m) =>
      m.start >= q.end &&
      /^(?:\s+|\s+(?:of|for|in|from|by)\s+)(?:all\s+|the\s+)?$/iu.test(text.slice(q.end, m.start)),
  );
  if (attached) return attached;
  const previous = quantities.filter((other) => other.end <= q.start).at(-1);
  const next = quantities.find(
    (other) =>
      other.start >= q.end && !/^\s+(?:out\s+)?of\s+the\s+$/iu.test(text.slice(q.end, other.start)),
  );
  const left = inClause.filter((m) => m.end <= q.start && m.start >= (previous?.end ?? 0));
  const standing = left.filter((m) => stands(text, m));
  const right = inClause.filter(
    (m) => m.start >= q.end && m.start < (next?.start ?? Number.POSITIVE_INFINITY),
  );
  return (
    standing.at(-1) ??
    right.find((m) => stands(text, m)) ??
    scene.mentions.findLast(
      (m) =>
        language === 'zh' &&
        m.kind !== 'world' &&
        m.end <= (inClause[0]?.start ?? q.start) &&
        left.length > 0 &&
        stands(text, m),
    ) ??
    left.at(-1) ??
    inClause.filter((m) => m.end <= q.start).at(-1)
  );
}
