import type { Language } from '../../records/text.js';

const SAYS_EN =
  /\baccording to\s+(?<a>[^,.;]{2,60})|(?<b>(?:\p{Lu}[\p{L}.’'-]*|the\s+\p{L}+)(?:\s+[\p{L}.’'-]+){0,3}?)\s+(?:said|says|told|wrote|writes|estimates?d?|found|reports?|reported|claims?|claimed|argues?d?|notes?d?|pointed out)\b/u;
const SAYS_ZH =
  /(?:据|根据)(?<a>[^，。]{2,20}?)(?:的?(?:报告|数据|统计|调查|估算|介绍|报道))?[，,]|(?<b>[\p{Script=Han}·]{2,12}?)(?:表示|指出|称|认为|说|估计)[，：,:]/u;

/** Whom a sentence names as its source, or null. */
export function attributionOf(text: string, language: Language): string | null {
  const match = (language === 'zh' ? SAYS_ZH : SAYS_EN).exec(text);
  return (match?.groups?.['a'] ?? match?.groups?.['b'] ?? null)?.trim() ?? null;
}

/** True where a quotation is open at `offset`. */
export function isQuoted(text: string, offset: number): boolean {
  const before = text.slice(0, offset);
  const straight = (before.match(/"/g)?.length ?? 0) % 2 === 1;
  const open = Math.max(before.lastIndexOf('“'), before.lastIndexOf('「'));
  return straight || open > Math.max(before.lastIndexOf('”'), before.lastIndexOf('」'));
}

/** True where the words before a number deny what it says. */
export function isNegated(before: string, language: Language): boolean {
  if (language === 'zh')
    return /(?:未能|没有|并未|并没有|并不|并非|不是|从未)[^，。]{0,24}$|未[^，。到足达及能]{0,6}$/u.test(
      before,
    );
  return /(?:\b(?:not|never|no longer|failed to|fails to|cannot)\b|n['’]t\b)(?!\s+(?:only|just|even|quite|least|less|fewer|more|merely))[^,;]{0,30}$/iu.test(
    before,
  );
}
