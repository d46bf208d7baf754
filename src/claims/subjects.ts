import { WORLD } from '../records/place.js';
import type { Language } from '../records/text.js';
import { clauseAt } from './clauses.js';
import type { PlaceMention } from './places.js';
import type { RawQuantity } from './raw-quantity.js';
import type { TextSpan } from './sentences.js';

export interface Subject {
  place: string | null;
  text: string;
  comparedWith: string | null;
  /** True where the text names a region or several places at once that no figure stands for. */
  unresolved: boolean;
  carried: boolean;
  /** The base is a group that an earlier sentence named ("of these", "that talent"). */
  ofThem: boolean;
  /** The place owns the number ("India's 1.43 billion"). */
  owner: boolean;
  /** The place is only likely the one meant: enough to show a figure, not to contradict. */
  loose: boolean;
}

const ANAPHOR = {
  en: /\b(?:its|it|their|they|the\s+(?:country|nation|republic|kingdom|economy)|(?:that|this|our)\s+(?:country|nation))\b/iu,
  zh: /该国|其(?![中他实它余次间])|它|该经济体|我们/u,
};
/** Words that surely stand for a country: "it" may be a study, "they" anybody. */
const COUNTRY = {
  en: /\b(?:its|the\s+(?:country|nation|republic|kingdom|economy)|(?:that|this|our)\s+(?:country|nation))\b/iu,
  zh: /该国|我国|本国|其(?![中他实它余次间])|该经济体/u,
};
/** "its 45 lines": the number is the last named place's own, whoever else the clause names. */
const ITS = /\b(?:its|their)\s+(?:[\p{L}\d’'-]+\s+){0,4}$/iu;
const CONTINUES = {
  en: /^\s*["“]?(?:but|yet|and|of\s+(?:these|those|them)|still|however|meanwhile|that|this|these|those|we)\b/iu,
  zh: /^\s*(?:但|然而|其中|不过|而|这|同时|此外)/u,
};
const OF_THEM = {
  en: /^\s*(?:of|among)\s+(?:these|those|them|that|this|whom|which|its|their)\b/iu,
  zh: /^\s*(?:其中|这些|上述)/u,
};
const THAN_ZH = /(?:落后于|领先于|低于|高于|多于|少于|大于|小于|逊于|优于|不及|不如)$/u;
const TOGETHER =
  /\b(?:together|combined|between them|jointly|both|the two (?:countries|giants|powers|nations|economies))\b|合计|共同|两国|两者|二者|三国|加起来|加在一起|之和/iu;

const none: Subject = {
  place: null,
  text: '',
  comparedWith: null,
  unresolved: false,
  carried: false,
  ofThem: false,
  owner: false,
  loose: false,
};

interface Scene {
  text: string;
  language: Language;
  parts: TextSpan[];
  mentions: PlaceMention[];
  quantities: RawQuantity[];
  /** Place of the last subject before this sentence. */
  last: string | null;
  /** True inside the paragraph that named it. */
  goesOn: boolean;
}

/** Whom a quantity speaks of. */
export function subjectOf(q: RawQuantity, scene: Scene): Subject {
  const { text, language, mentions } = scene;
  const places = mentions.filter(({ kind }) => kind !== 'world');
  const beside = places.find(
    (m) => m.end <= q.start && /^\s*[（(]\s*(?:with\s+|at\s+)?$/u.test(text.slice(m.end, q.start)),
  );
  if (beside && q.kind !== 'ratio') return found(beside);
  if (q.kind === 'ratio') return compared(q, scene, places);
  if (q.kind === 'rank') return ranked(q, scene, places);
  const clause = clauseAt(scene.parts, q.start);
  const part = scene.parts[clause] ?? { start: 0, end: text.length };
  const inClause = places.filter((m) => m.start >= part.start && m.start < part.end);
  if (isJoint(q, scene, part, places, inClause)) return { ...none, unresolved: true };
  if (q.kind === 'count' || q.kind === 'amount') {
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
    if (owner && THAN_ZH.test(text.slice(0, owner.start))) return { ...found(owner), owner: true };
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
    const before = mentions.filter((m) => m.end <= q.start).at(-1);
    const target = inClause.find((m) => m.start >= q.end)?.place ?? null;
    const base = before?.place ?? scene.last;
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
    language === 'zh' && !inClause.some((m) => m.end <= q.start)
      ? places.find(
          (m) =>
            m.end <= part.start &&
            /^[^，。；]{0,16}[里中内间]，$/u.test(text.slice(m.end, part.start + 1)),
        )
      : undefined;
  if (within) return found(within);
  const possessor = language === 'en' ? ITS.exec(text.slice(part.start, q.start)) : null;
  if (possessor) {
    const at = part.start + possessor.index;
    const owners = places.filter((m) => m.start >= at && m.end <= q.start);
    if (owners.length > 0) return found(owners.at(-1) as PlaceMention);
    const named = places.filter((m) => m.end <= at && stands(text, m)).at(-1);
    if (named) return found(named);
    if (scene.last) return carried(scene.last);
  }
  const mention = nearest(q, scene, inClause);
  if (mention) return found(mention);
  if (
    ANAPHOR[language].test(text.slice(part.start, q.end)) &&
    scene.last &&
    !places.some((m) => m.end <= q.start)
  )
    return { ...carried(scene.last), loose: !COUNTRY[language].test(text) };
  const before = places.filter((m) => m.end <= q.start);
  const left = before.filter((m) => stands(text, m)).at(-1) ?? before.at(-1);
  const right = places.find(
    (m) =>
      m.start >= q.end &&
      !/[;；]/u.test(text.slice(q.end, m.start)) &&
      !scene.quantities.some(
        (other) =>
          other.start >= q.end &&
          (other.start < m.start ||
            (other.kind !== 'rank' &&
              clauseAt(scene.parts, other.start) === clauseAt(scene.parts, m.start))),
      ),
  );
  if (left && (language === 'en' || stands(text, left))) return found(left);
  if (left && scene.last && scene.goesOn) return { ...carried(scene.last), loose: true };
  if (left) return { ...found(left), loose: true };
  if (right) return { ...found(right), loose: !LEADING.test(text) };
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
const LEADING = /^\s*(?:with|at|having|home to|counting)\s/iu;
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
  if (inClause.length === 0 || several(inClause))
    if (TOGETHER.test(text.slice(part.start, part.end))) return true;
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

function found(mention: PlaceMention): Subject {
  return {
    ...none,
    place: mention.place,
    text: mention.text,
    unresolved: mention.place === null,
    loose: mention.kind === 'city',
  };
}

function carried(place: string): Subject {
  return { ...none, place, carried: true };
}

function nearest(q: RawQuantity, scene: Scene, inClause: PlaceMention[]): PlaceMention | undefined {
  const { text, quantities } = scene;
  const within = inClause.find((m) => m.start >= q.start && m.end <= q.end);
  if (within) return within;
  const attached = inClause.find(
    (m) =>
      m.start >= q.end &&
      /^(?:\s+|\s+(?:of|for|in|from|by)\s+)(?:all\s+|the\s+)?$/iu.test(text.slice(q.end, m.start)),
  );
  if (attached) return attached;
  const previous = quantities.filter((other) => other.end <= q.start).at(-1);
  const next = quantities.find((other) => other.start >= q.end);
  const left = inClause.filter((m) => m.end <= q.start && m.start >= (previous?.end ?? 0));
  const standing = left.filter((m) => stands(text, m));
  const right = inClause.filter(
    (m) => m.start >= q.end && m.start < (next?.start ?? Number.POSITIVE_INFINITY),
  );
  return (
    standing.at(-1) ??
    right.find((m) => stands(text, m)) ??
    left.at(-1) ??
    inClause.filter((m) => m.end <= q.start).at(-1)
  );
}

/** "behind China", "than Malaysia": named, and not the subject. */
function stands(text: string, mention: PlaceMention): boolean {
  const before = text.slice(0, mention.start);
  const after = text.slice(mention.end);
  if (
    /(?:比|较|低于|高于|超过|不到|不足|远超|多于|少于|大于|小于|仅次于|落后于|领先于|排在|不及|不如)$/u.test(
      before,
    )
  )
    return false;
  if (
    /(?:是|为|约|相当于)$/u.test(before) &&
    /^(?:同期|当年)?的?[^，。；]{0,8}(?:倍|分之|成)/u.test(after)
  )
    return false;
  return !/\b(?:than|behind|ahead\s+of|in\s+front\s+of|above|below|unlike|like|beside|besides|after|outside|versus|vs\.?|against|compared\s+(?:with|to)|followed\s+by|following|overtak\w+|overtook|surpass\w+|outpac\w+|outstripp?\w*|exceed\w*|beat(?:ing|en)?|trail\w*|rivall?\w*|rivals|match(?:es|ed|ing)?|leapfrog\w*|dwarf\w*|eclips\w+|lead\s+over)\s+(?:(?:both|even|only|just)\s+)?(?:the\s+)?$/iu.test(
    before,
  );
}

function compared(q: RawQuantity, scene: Scene, places: PlaceMention[]): Subject {
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

function ranked(q: RawQuantity, scene: Scene, places: PlaceMention[]): Subject {
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
