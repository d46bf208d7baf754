import type { Language } from '../../records/text.js';

export interface TextSpan {
  start: number;
  end: number;
}

/** Longer runs without a full stop are cut, so that no pattern meets an unbounded text. */
const SENTENCE_LIMIT = 1500;

const ABBREVIATION =
  /(?:\b(?:U\.S|U\.K|U\.N|E\.U|D\.C|Ph\.D|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|St|Jr|Sr|Inc|Ltd|Co|Corp|No|Nos|vs|etc|al|approx|est|ca|cf|Fig|Sec|Vol|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|a\.m|p\.m|e\.g|i\.e)|\b\p{Lu}(?:\.\p{Lu})*)$/u;

const CLOSERS = '"”’\')）」』】';

/** Sentences of one paragraph, in order, without the white space around them. */
function split(text: string, from: number, to: number): TextSpan[] {
  const found: TextSpan[] = [];
  let start = from;
  const push = (end: number): void => {
    let a = start;
    let b = end;
    while (a < b && /\s/.test(text[a] ?? '')) a++;
    while (b > a && /\s/.test(text[b - 1] ?? '')) b--;
    if (b > a) found.push({ start: a, end: b });
    start = end;
  };
  for (let i = from; i < to; i++) {
    const char = text[i] ?? '';
    if (i - start >= SENTENCE_LIMIT && /[\s，,；;]/.test(char)) push(i + 1);
    else if (i - start >= SENTENCE_LIMIT * 2) push(i);
    if (!'.!?。！？…'.includes(char)) continue;
    let end = i + 1;
    while (
      end < to &&
      ('.!?。！？…'.includes(text[end] ?? '') || CLOSERS.includes(text[end] ?? ''))
    )
      end++;
    if (char === '.') {
      if (/\d/.test(text[i + 1] ?? '') || /[\p{L}]/u.test(text[i + 1] ?? '')) continue;
      const next = /^\s*(\S)/.exec(text.slice(end, Math.min(to, end + 20)))?.[1];
      if (next !== undefined && /[\p{Ll},;]/u.test(next)) continue;
      const before = text.slice(Math.max(start, i - 10), i);
      // "the U.S. has", "Nov. 28", "Dr. Lin": a full stop of an abbreviation, unless the next
      // word opens a sentence as only sentences do.
      if (
        ABBREVIATION.test(before) &&
        next !== undefined &&
        !/^\s+(?:The|But|In|It|Its|And|This|That|They|He|She|A|An|Yet|By|At|For|On|China|India)\s/.test(
          text.slice(end, end + 14),
        )
      )
        continue;
    }
    push(end);
    i = end - 1;
  }
  if (start < to) push(to);
  return found;
}

/** "WASHINGTON, March 2023 — ", "（新华社北京3月5日电）": where and when a report was filed. */
const DATELINE =
  /^\s*(?:[\p{Lu}][\p{Lu} .'’-]{2,30}(?:,\s*[\p{L}\d .,]{2,30}?)?(?:\s*\([A-Z]\w{1,20}\))?\s+[—–-]{1,2}\s+|[（(]?[^（）()，。]{0,12}\d{1,2}月\d{1,2}日(?:电|讯|消息)[）)]?\s*)/u;

const BULLET = /^\s*(?:[•●▪‣◦·*–—-]|\d{1,2}[.)、]|[（(]\d{1,2}[)）])\s+/;

/** Paragraphs: parted by blank lines, list items, headings, and lines that end a sentence. */
export function paragraphs(text: string): TextSpan[] {
  const found: TextSpan[] = [];
  let start = 0;
  let offset = 0;
  let previous = '';
  const push = (end: number): void => {
    if (text.slice(start, end).trim() !== '') found.push({ start, end });
    start = end;
  };
  for (const line of text.split('\n')) {
    const blank = line.trim() === '';
    const ended =
      previous.trim() !== '' &&
      (/[.!?。！？:：;；]["”’)]?\s*$/.test(previous) || previous.trim().length < 60);
    if (offset > start && (blank || BULLET.test(line) || ended)) push(offset);
    previous = line;
    offset += line.length + 1;
  }
  push(text.length);
  return found;
}

/** Every sentence of a text with its span and the paragraph it stands in. */
export function sentences(text: string): (TextSpan & { paragraph: TextSpan; isItem: boolean })[] {
  return paragraphs(text).flatMap((paragraph) => {
    const bullet = BULLET.exec(
      text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 40)),
    );
    const lead =
      bullet ??
      DATELINE.exec(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 90)));
    return split(text, paragraph.start + (lead?.[0].length ?? 0), paragraph.end).map((span) => ({
      ...span,
      paragraph,
      isItem: bullet !== null,
    }));
  });
}

/** Chinese where Han characters are at least a fifth of the letters. */
export function languageOf(text: string): Language {
  const sample = text.slice(0, 20_000);
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return letters > 0 && han / letters >= 0.2 ? 'zh' : 'en';
}

/** True where a text is long enough to tell and holds almost no English or Chinese words. */
export function isOtherLanguage(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 40) return false;
  const known = sample.match(/[\p{Script=Han}\p{Script=Latin}]/gu)?.length ?? 0;
  if (known / letters < 0.5) return true;
  if (languageOf(sample) === 'zh') return /[\u3040-\u30ff]/.test(sample);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) =>
    /^(?:the|of|and|to|in|a|is|was|for|that|on|with|as|by|its|it|from|at|are|have|has)$/.test(word),
  ).length;
  return words.length >= 20 && english / words.length < 0.06;
}
