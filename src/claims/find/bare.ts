import type { Language } from '../../records/text.js';

/** Words that say of a number how much, when or that, and not of what. */
export const EMPTY =
  /\b(?:made|makes?|accounts?|accounted|account|about|around|roughly|nearly|almost|well|over|more|than|less|percent|later|decade|years?|figure|share|number|that|this|there|their|they|have|held|holds|just|only|some|with|from|also|still|meanwhile|while|rose|fell|grew|climbed|reached|stood|stands|close|behind|half|third|quarter|fifth|tenth|every|each|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|billion|respectively|total|another|first|second|fourth|came|were|against)\b/gi;

/** "The U.S. has one in two.": no word left that says of what. */
export function bare(near: string, language: Language): boolean {
  if (language === 'zh')
    return (
      near
        .replace(/占?总人口的?/gu, '')
        .replace(
          /[\p{P}\d\s%％的了有占为是在约近则而其它该国达到上升下降至成个家分之一二三四五六七八九十年中国美英法德日韩印度比较同增长幅降减少加提高全相当折合每百千人]/gu,
          '',
        ).length <= 2
    );
  const left = near.replace(EMPTY, ' ').match(/\b[a-z]{4,}\b/g) ?? [];
  return left.length === 0;
}
