import type { Language } from '../../records/text.js';
import type { PlaceMention } from './places.js';
import type { RawQuantity } from '../quantity/raw-quantity.js';
import type { Pairing } from './respective.js';
import type { TextSpan } from '../text/sentences.js';

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

export const ANAPHOR = {
  en: /\b(?:its|it|their|they|the\s+(?:country|nation|republic|kingdom|economy|bloc|city-state|island)|(?:that|this|our)\s+(?:country|nation))\b/iu,
  zh: /该国|其(?![中他实它余次间])|它|该经济体|我们/u,
};
/** Words that surely stand for a country: "it" may be a study, "they" anybody. */
export const COUNTRY = {
  en: /\b(?:its|the\s+(?:country|nation|republic|kingdom|economy)|(?:that|this|our)\s+(?:country|nation))\b/iu,
  zh: /该国|我国|本国|其(?![中他实它余次间])|该经济体/u,
};
/** "its 45 lines": the number is the last named place's own, whoever else the clause names. */
export const ITS = /\b(?:its|their)\s+(?:[\p{L}\d’'-]+\s+){0,4}$/iu;
export const CONTINUES = {
  en: /^\s*["“]?(?:but|yet|and|of\s+(?:these|those|them)|still|however|meanwhile|that|this|these|those|we)\b/iu,
  zh: /^\s*(?:但|然而|其中|不过|而|这|同时|此外)/u,
};
export const OF_THEM = {
  en: /^\s*(?:of|among)\s+(?:these|those(?!\s+(?:\p{L}+\s+)?(?:in|at|who|from|with|by|working|living)\b)|them|that|this|whom|which|(?:its|their)(?!\s+\p{Lu}))\b/iu,
  zh: /^\s*(?:其中|这些|上述)/u,
};
export const THAN_ZH = /(?:落后于|领先于|低于|高于|多于|少于|大于|小于|逊于|优于|不及|不如)$/u;
export const TOGETHER =
  /\b(?:together|combined(?!\s+(?:\p{L}+\s+)?(?:performance|power|capacity|output|Rmax|flop\w*|computing|total|value))|between them|jointly|both|the two (?:countries|giants|powers|nations|economies))\b|合计|共同|两国|两者|二者|三国|加起来|加在一起|之和/iu;

export const none: Subject = {
  place: null,
  text: '',
  comparedWith: null,
  unresolved: false,
  carried: false,
  ofThem: false,
  owner: false,
  loose: false,
};

export interface Scene {
  text: string;
  language: Language;
  parts: TextSpan[];
  mentions: PlaceMention[];
  quantities: RawQuantity[];
  /** What the order of two lists gives a number ("respectively"). */
  pairs: Map<RawQuantity, Pairing>;
  /** Place of the last subject before this sentence. */
  last: string | null;
  /** True inside the paragraph that named it. */
  goesOn: boolean;
}

/** The subject that a place named in the sentence makes. */
export function found(mention: PlaceMention): Subject {
  return {
    ...none,
    place: mention.place,
    text: mention.text,
    unresolved: mention.place === null,
    loose: mention.kind === 'city' || mention.kind === 'source',
  };
}

/** A place taken over from an earlier sentence. */
export function carried(place: string): Subject {
  return { ...none, place, carried: true };
}

/** "behind China", "than Malaysia": named, and not the subject. */
export function stands(text: string, mention: PlaceMention): boolean {
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
  return !/\b(?:than|behind|ahead\s+of|in\s+front\s+of|above|below|unlike|like|beside|besides|after|outside|versus|vs\.?|against|compared\s+(?:with|to)|followed\s+by|following|second\s+only\s+to|rather\s+than|instead\s+of|other\s+than|overtak\w+|overtook|surpass\w+|outpac\w+|outstripp?\w*|exceed\w*|beat(?:ing|en)?|trail\w*|rivall?\w*|rivals|match(?:es|ed|ing)?|leapfrog\w*|dwarf\w*|eclips\w+|lead\s+over)\s+(?:(?:both|even|only|just)\s+)?(?:(?:the|its|their|an?)\s+)?$/iu.test(
    before,
  );
}
