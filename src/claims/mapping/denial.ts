import type { FoundClaim } from '../find/found-claim.js';

/** What says after a share that those counted are not, or have not: "had no access", "尚未联网". */
const AFTER = {
  en: /\b(?:no|not|never|neither|none|without|lack(?:s|ed|ing)?|un(?:connected|served|covered|able)|disconnected|beyond\s+the\s+reach|out\s+of\s+reach|cut\s+off|shut\s+out|excluded|deprived|yet\s+to)\b(?!\s+(?:only|just|merely|even|least|more|less|fewer|quite)\b)|n['’]t\b/iu,
  zh: /没有?|未(?!来)|无(?!人|线|论)|不(?!同|过|断|少|仅|足|到|及|止)|缺乏|缺少|缺席|隔绝|挡在/u,
};
/** The same before the number, of those it counts. */
const BEFORE = {
  en: /\b(?:out\s+of\s+reach|without\s+(?:the\s+)?(?:internet|access|a\b)|(?:who|that|which)\s+(?:are|were|do|did|have|had)\s+(?:not|never)|lack(?:s|ed|ing)?)\b/iu,
  zh: /(?:没有?|未(?!来)|无法|不(?!同|过|断|少|仅|足|到|及|止|如|低|超))[^，。；]{0,8}(?:的人|者|人口|人群|居民)/u,
};

/** True where what is said of the counted is said not to be so, by other words than those passed over. */
export function isDenied(
  { own, language }: Pick<FoundClaim, 'own' | 'language'>,
  passedOver: RegExp[] = [],
): boolean {
  const [before, after] = [own.before, own.after].map((text) =>
    passedOver.reduce((left, words) => left.replace(words, ' '), text),
  ) as [string, string];
  return AFTER[language].test(after) || BEFORE[language].test(before);
}

/** True where a sentence denies something somewhere, though not of this number. */
export function isDeniedElsewhere(claim: FoundClaim): boolean {
  const { sentence } = claim.words;
  return (
    !isDenied(claim) &&
    (AFTER[claim.language].test(sentence) || BEFORE[claim.language].test(sentence))
  );
}
