import type { Topic } from './topic.js';

export const VENUE =
  /\b(?:neurips|nips|icml|iclr|cvpr|iccv|eccv|acl|emnlp|aaai|ijcai|conference|(?:19|20)\d\d\s+(?:meeting|edition|gathering|proceedings)|machine[- ]learning conferences?)\b/i;
export const VENUE_ZH = /NeurIPS|NIPS|ICML|ICLR|CVPR|顶级会议|顶会|会议/i;
const TALENT =
  /\b(?:AI|artificial[- ]intelligence|machine[- ]learning|top)\b[\w\s-]{0,20}\b(?:talents?|scientists?|researchers?|engineers|experts?)\b|\btalents?\b/i;
const TALENT_ZH = /(?:人工智能|AI)[^，。]{0,6}(?:人才|科学家|研究者|研究人员|专家)|人才/;

export const NEEDS_ORIGIN = {
  en: 'where people took their first degree: figures of this kind count origin by degree, and these records hold affiliations on papers',
  zh: '人员第一学位的所在地：此类数字多按学位认定来源，而现有记录只有论文所署单位',
};

export const TALENT_TOPICS: Topic[] = [
  {
    ids: ['talent.authorship-share', 'talent.authorships', 'talent.growth'],
    en: [
      [/\b(?:authorships?|author[- ]slots?|authors?|bylines?)\b/i, 0.65],
      [VENUE, 0.45],
      [TALENT, 0.5],
      [/\b(?:scientists?|researchers?)\b/i, 0.3],
    ],
    zh: [
      [/署名|作者席位|作者/, 0.65],
      [VENUE_ZH, 0.45],
      [TALENT_ZH, 0.4],
      [/科学家|研究者|研究人员|学者/, 0.3],
    ],
    things: {
      en: /\b(?:slots?|by-?lines?|authorships?|researchers?|authors?|scientists?|engineers?|experts?|talents?)\b/i,
      zh: /^[名位人]|署名|作者|席位|人次|人才|科学家/,
    },
  },
  {
    ids: ['talent.growth'],
    en: [[/\b(?:grew|grown|growth|fold|rose|doubled|number)\b/i, 0.15]],
    zh: [[/增长|翻|倍/, 0.15]],
  },
  {
    ids: ['talent.work-share', 'talent.works'],
    en: [
      [/\b(?:accepted|conference|neurips|nips|icml|iclr)\s+papers?\b|\bpapers?\b/i, 0.72],
      [VENUE, 0.45],
      [/\bpublications?\b/i, 0.4],
    ],
    zh: [
      [/论文(?!里四)/, 0.72],
      [VENUE_ZH, 0.45],
    ],
    things: {
      en: /\b(?:papers?|publications?|articles?|works?|studies|contributions?)\b/i,
      zh: /^篇|论文/,
    },
    base: {
      en: /papers\s+(?:with|from|by|written|co-?authored|of)\b/,
      zh: /(?:中国|美国|英国|德国|法国|日本|韩国|印度|加拿大|我国|该国)[^，。]{0,6}论文/,
    },
  },
  {
    ids: ['talent.collaboration-share'],
    en: [
      [
        /\b(?:international(?:ly)?|cross-border|foreign|multinational)\s+(?:co-?author\w*|collaborat\w+|partner\w*|teams?|co-?operat\w+|mixed)|\bco-?author(?:ed|ship)|\bcollaborat\w+|\bcolleagues? in (?:another|other) countr|\bwritten (?:jointly )?with\b|\bcross-border\s+(?:team-?work|research|work|papers?|science)\b|\b(?:authors?|scientists|researchers|institutions|teams|addresses)\s+(?:from|in|of|across)\s+(?:at\s+least\s+)?(?:two|several|more\s+than\s+one|different|various|many|multiple)\s+(?:or\s+more\s+|different\s+)?(?:countr|nation|state)|\bteam(?:ed|s|ing)?\s+up\s+(?:with|across)\b|\bco-?authors?\s+(?:in|from)\s+(?:another|other|a\s+foreign)\b/i,
        0.85,
      ],
      [
        /\bpapers?\b[^.;]{0,90}\b(?:abroad|elsewhere|foreign|another country|other countries|outside (?:the|its) (?:country|border))|\bco-?authors?\b[^.;]{0,30}\b(?:abroad|elsewhere|foreign|overseas)/i,
        0.85,
      ],
      [VENUE, 0.3],
      [/\bpapers?\b/i, 0.3],
    ],
    zh: [
      [
        /与(?:国外|外国|海外|境外|他国)[^，。]{0,6}(?:合|共)|(?:国外|外国|海外|境外|他国)(?:合作者|合著者|作者)|国际合作|合著|合写|合作论文|跨国(?:合作|合著|署名|论文)|跨境合作|(?:多|两|不同|两个以上)国?(?:家|个国家)?(?:作者|学者)(?:合作|联合|共同)|(?:来自|横跨)[^，。]{0,4}(?:两|多|不同)个?国家/,
        0.85,
      ],
      [/外国(?:同行|作者)|论文/, 0.3],
    ],
  },
  {
    ids: ['talent.persons'],
    en: [
      [
        /\b(?:individual|distinct|unique|different)\s+(?:\w+\s+){0,2}(?:researchers?|authors?|scientists?|people|persons)\b/i,
        0.85,
      ],
      [/\b(?:people|persons|individuals)\b[^.;]{0,40}\b(?:papers?|publish\w+|authors?)\b/i, 0.6],
      [
        /\b(?:counted (?:as|by) (?:heads|persons|people)|head-?count)\b|\b(?:contingent|heads)\b/i,
        0.75,
      ],
      [/\bresearchers?\b|\bAI (?:scientists|engineers)\b/i, 0.45],
      [VENUE, 0.4],
      [/\bpublish(?:ed|es)?\b|\bbased in\b/i, 0.2],
    ],
    zh: [
      [/研究者|研究人员|科研人员/, 0.5],
      [/名(?:在|来自|研究|科)|不同的?(?:研究者|作者)/, 0.35],
      [VENUE_ZH, 0.4],
      [/发表/, 0.2],
    ],
    things: {
      en: /\b(?:heads|researchers?|authors?|scientists?|people|persons?|individuals?|engineers?|experts?|talents?)\b/i,
      zh: /^[名位人]|研究|学者|科学家|作者/,
    },
  },
  {
    ids: ['talent.abroad', 'talent.retention', 'talent.flows'],
    en: [
      [
        /\b(?:still|remain\w*|stay(?:s|ed|ing)?|retain\w*|retention|return(?:ed|s)?|keeps?|kept|holds?\s+on\s+to|held\s+on\s+to)\b/i,
        0.5,
      ],
      [
        /\b(?:keeps?|retains?|holds?\s+on\s+to)\b[^.;]{0,40}\b(?:researchers?|scientists?|talent|people|PhDs?|graduates)\b|\bstart(?:ed)?\s+(?:out\s+)?(?:there|here|in)\b/i,
        0.75,
      ],
      [
        /\b(?:work|working|live|living|end(?:ed)? up|settled?|moved?)\s+(?:\w+\s+){0,2}(?:abroad|outside|overseas|in (?:America|the U\.?S|the United States|another country|the country|other countries))/i,
        0.75,
      ],
      [/\bmov(?:ed?|es|ing)\s+(?:\w+\s+)?(?:out|away|abroad|to|from)\b/i, 0.6],
      [/\b(?:leave|left|leaves|leaving|depart\w*|emigrat\w+|brain drain)\b/i, 0.5],
      [/\b(?:still )?working (?:there|in the country)|\b(?:years? later)\b/i, 0.3],
      [TALENT, 0.4],
      [/\b(?:researchers?|scientists?|PhD graduates?|graduates)\b/i, 0.2],
    ],
    zh: [
      [/留在|留存|留住|留得住|留下|留任|仍在|回国|归国/, 0.6],
      [
        /(?:在|到|去)(?:国外|海外|境外|[^，。]{1,6}以外)(?:工作|就业|任职)?|出国|外流|流失|离开|出走/,
        0.75,
      ],
      [TALENT_ZH, 0.4],
      [/起步|首次|出道|启程/, 0.25],
    ],
    inverse: {
      en: /\b(?:abroad|outside|overseas|leave|left|leaves|leaving|emigrat\w+|elsewhere|ended up in)\b/i,
      zh: /国外|海外|境外|以外|离开|外流|流失|出国|出走/,
    },
    direct: {
      en: /\b(?:still|remain\w*|stay(?:s|ed|ing)?|retain\w*|retention|keeps?|kept|returned)\b/i,
      zh: /留|仍在|还在|回国|归国/,
    },
    needs: NEEDS_ORIGIN,
    things: {
      en: /\b(?:moves?|researchers?|authors?|scientists?|people|persons?|individuals?|engineers?|experts?|talents?)\b/i,
      zh: /^[名位人]|研究|学者|科学家|人才/,
    },
  },
];
