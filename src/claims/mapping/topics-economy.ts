import type { Topic } from './topic.js';

const CHIP =
  /\b(?:HS\s?8542|chips?|fabs?|foundr(?:y|ies)|semiconductors?|integrated[- ]circuits?|microchips?)\b/i;
const CHIP_ZH = /8542|芯片|集成电路|半导体/;
const HOME =
  /\b(?:self[- ]sufficien\w*|at home|fabs?|domestic(?:ally)?|own demand|its own|home-?grown|made|makes?|produce[ds]?|met)\b/i;
const AWAY = /\b(?:import(?:s|ed|ing)?|abroad|foreign|overseas|from outside|buys?|bought)\b/i;
const AT_HOME =
  /\b(?:self[- ]sufficien\w*|at home|domestic(?:ally)?(?!\s+(?:demand|needs?|consumption|market|use))|home-?(?:grown|made)|local(?:ly)?|indigenous|own\s+(?:output|production|factories|plants|fabs|soil))\b/i;

export const ECONOMY_TOPICS: Topic[] = [
  {
    ids: ['data.population', 'data.population-share'],
    en: [
      [
        /(?<!(?:working[- ]age|online|internet|web)\s)\b(?:population|inhabitants|residents|populous|populated)\b/i,
        0.85,
      ],
      [/\b(?:people|citizens)\b/i, 0.5],
      [/\b(?:human beings?|humans|humanity|human race|mankind)\b/i, 0.6],
      [/\d\s?(?:m|bn|million|billion)\s+(?:people|citizens)\b/i, 0.3],
      [/\b(?:lived?|lives|home to|births)\b/i, 0.25],
    ],
    zh: [
      [/(?<!劳动年龄)人口(?!普查)|居民|常住/, 0.8],
      [/亿人|万人/, 0.5],
      [/每[一二两三四五六七八九十\d]{1,3}个?人|全人类|人类/, 0.6],
      [/(?:居住|生活)在/, 0.25],
    ],
    things: {
      en: /\b(?:people|inhabitants?|residents?|citizens?|persons?|souls|humans?|human beings|\p{Lu}\p{L}+(?:ans|ese|ish|is)|population)\b/iu,
      zh: /^人(?!次)|人口|居民/,
    },
  },
  {
    ids: ['data.internet-users', 'data.internet-users-per-100', 'data.internet-users-share'],
    en: [
      [/\b(?:internet|online|offline|netizens?|the (?:web|net)|web users)\b/i, 0.85],
      [/\b(?:users?|access|penetration|connected)\b/i, 0.3],
    ],
    zh: [[/互联网|网民|上网|触网|联网(?!汽车|设备)|接入网络|网络(?:普及|用户|接入)/, 0.88]],
    things: {
      en: /\b(?:users?|people|netizens?|subscribers?|persons?|citizens?|\p{Lu}\p{L}+(?:ans|ese|is))\b/iu,
      zh: /^人(?!口)|^[名位户]|网民|用户/,
    },
    base: { en: /(?:internet|web)[- ]users|netizens/, zh: /网民|互联网用户/ },
    differ: 0.2,
    inverse: { en: /\b(?:offline|un(?:connected|served)|disconnected)\b/i, zh: /非网民|断网/ },
    direct: {
      en: /\b(?:online|connected|internet users?|netizens?)\b/i,
      zh: /(?<!非)网民|上网|联网|触网/,
    },
  },
  {
    ids: [
      'data.mobile-subscriptions',
      'data.mobile-subscriptions-per-100',
      'data.mobile-subscriptions-share',
    ],
    en: [
      [
        /\b(?:mobile|cell(?:ular)?)[- ](?:\w+[- ])?(?:subscriptions?|subscribers?|phones?|telephony|lines|connections|contracts|accounts|users)|\b(?:smartphones?|cellphones?|handsets?|SIM cards?)\b/i,
        0.9,
      ],
      [/\bsubscriptions?\b/i, 0.3],
    ],
    zh: [[/移动电话|手机|移动用户|移动通信|SIM卡|蜂窝/, 0.9]],
    things: {
      en: /\b(?:subscriptions?|subscribers?|phones?|lines|connections?|contracts?|SIMs?|handsets?|users?)\b/i,
      zh: /^[部户个条]|用户|手机/,
    },
    base: {
      en: /mobile[- ](?:phone[- ])?(?:subscriptions|subscribers|users)/,
      zh: /移动电话用户|手机用户|移动用户/,
    },
    differ: 0.15,
  },
  {
    ids: ['data.broadband', 'data.broadband-per-100', 'data.broadband-share'],
    en: [[/\bbroadband\b|\bfixed[- ]line internet\b|\bfixed internet\b/i, 0.92]],
    zh: [[/宽带|固网/, 0.92]],
    things: {
      en: /\b(?:subscriptions?|subscribers?|lines|connections?|households|users?)\b/i,
      zh: /^[户条个]|用户/,
    },
    base: { en: /broadband[- ](?:subscriptions|subscribers|users|lines)/, zh: /宽带用户/ },
    differ: 0.1,
  },
  {
    ids: ['data.internet-users', 'data.mobile-subscriptions', 'data.population', 'data.broadband'],
    en: [
      [
        /\b(?:most|more|amount of|quantity of|volume of|largest|huge)\b[^.]{0,20}\bdata\b|\bdata\b[^.]{0,60}\bmost of it\b/i,
        0.62,
      ],
    ],
    zh: [[/(?:最多|最大)[^，。]{0,6}数据|数据[^，。]{0,10}(?:最多|最大)/, 0.62]],
    siblings: 'most-data',
    proxy: true,
  },
  {
    ids: [
      'start-ups.newly-funded-share',
      'start-ups.unicorns-born-share',
      'start-ups.unicorns-alive-share',
    ],
    en: [
      [/\b(?:tech(?:nology)?\s+)?(?:start-?ups?|new (?:tech )?companies|young companies)\b/i, 0.7],
    ],
    zh: [[/初创(?:企业|公司)|创业(?:企业|公司)|新创(?:企业|公司)|创企/, 0.7]],
    siblings: 'start-ups',
    things: {
      en: /\b(?:compan(?:y|ies)|firms?|start-?ups?|unicorns?|ventures?|businesses|enterprises?|ones)\b/i,
      zh: /^[家个只]|企业|公司|独角兽/,
    },
  },
  {
    ids: ['start-ups.newly-funded-share', 'start-ups.newly-funded'],
    en: [
      [
        /\b(?:newly|first|recently)[- ](?:\w+\s)?funded\b|\bfirst funding\b|\b(?:first|initial|seed|maiden|debut)\s+(?:\w+\s+)?(?:rounds?|cheques?|checks?|raises?|financing|investment|money)\b|\b(?:funded|financed|backed)\s+for\s+the\s+first\s+time\b|\bnew AI (?:companies|firms|start-?ups)\b/i,
        0.8,
      ],
      [/\bAI (?:companies|firms|start-?ups)\b/i, 0.3],
    ],
    zh: [
      [
        /新(?:获得?|近)?(?:融资|获投)|(?:首次|首轮|首笔|第一次|初次|第一轮|天使轮)[^，。]{0,6}(?:融资|资金|投资|获投)|首轮|新增[^，。]{0,6}企业/,
        0.8,
      ],
      [/(?:人工智能|AI)(?:初创)?(?:企业|公司)/, 0.3],
    ],
    things: {
      en: /\b(?:compan(?:y|ies)|firms?|start-?ups?|unicorns?|ventures?|businesses|enterprises?|ones)\b/i,
      zh: /^[家个只]|企业|公司|独角兽/,
    },
    clear: {
      en: /\b(?:fund\w+|first|newly|new|raised|start-?ups?)\b/i,
      zh: /融资|首次|新获|新增|初创|创业/,
    },
  },
  {
    ids: ['start-ups.unicorns-born-share'],
    en: [
      [/\bunicorns?\b/i, 0.6],
      [
        /\bunicorns?\b[^.]{0,20}\b(?:born|founded|created|minted|emerged)\b|\b(?:new|newly minted|fresh)\b[^.]{0,12}\bunicorns?\b|\bbecame unicorns?\b|\bjoined\b[^.;]{0,24}\bunicorns?\b|\bunicorns?\b[^.;]{0,60}\b(?:newcomers?|entrants?|intake|crop)\b/i,
        0.75,
      ],
    ],
    zh: [
      [/独角兽/, 0.6],
      [/(?:诞生|新晋|新增|新出现)[^，。]{0,6}独角兽/, 0.75],
    ],
    things: {
      en: /\b(?:compan(?:y|ies)|firms?|start-?ups?|unicorns?|ventures?|businesses|enterprises?|ones)\b/i,
      zh: /^[家个只]|企业|公司|独角兽/,
    },
  },
  {
    ids: ['start-ups.unicorns-alive-share'],
    en: [
      [/\bunicorns?\b/i, 0.75],
      [/\b(?:alive|living|existing|hosts?|home to|valued)\b/i, 0.25],
    ],
    zh: [
      [/独角兽/, 0.75],
      [/存续|现有|拥有/, 0.25],
    ],
    things: {
      en: /\b(?:compan(?:y|ies)|firms?|start-?ups?|unicorns?|ventures?|businesses|enterprises?|ones)\b/i,
      zh: /^[家个只]|企业|公司|独角兽/,
    },
  },
  {
    ids: [
      'start-ups.private-investment',
      'start-ups.private-investment-share',
      'start-ups.private-investment-per-capita',
    ],
    en: [
      [
        /\b(?:private|venture)\b[^.]{0,25}\b(?:invest\w+|capital|funding|money)\b|\bprivate investors?\b|\bAI (?:investment|funding|deals?)\b|\bventure[- ]capital\w*\b|\bVCs?\b|\bprivate\s+(?:backers|financiers|money|cash|funds)\b|\bbackers\b[^.;]{0,40}\bAI\b/i,
        0.85,
      ],
      [
        /\b(?:raised|invested|spent|put)\b[^.;]{0,30}\b(?:for|in|into|on)\s+(?:AI|artificial intelligence)\b|\b(?:funding|money|capital|investment)\b[^.;]{0,25}\bAI (?:firms|companies|start-?ups|ventures)\b|\bAI (?:firms|companies|start-?ups|ventures)\b[^.;]{0,20}\b(?:raised|received|attracted|drew|took in)\b/i,
        0.7,
      ],
      [
        /\binvestors?\b[^.;]{0,50}\b(?:AI|artificial intelligence)\b|\b(?:AI|artificial intelligence)\b[^.;]{0,50}\binvestors?\b|\b(?:plough|plow|pour|pump|put|sank|sunk|invest|funnel|channel|plunge)\w*\b[^.;]{0,30}\binto\b[^.;]{0,25}\b(?:AI|artificial intelligence)\b/i,
        0.7,
      ],
      [/\b(?:invest\w+|funding|raised|capital)\b/i, 0.25],
    ],
    zh: [
      [/私人投资|私募|风险投资|风险资本|风投|创投|私人资本|民间投资/, 0.85],
      [
        /(?:人工智能|AI)(?:企业|公司|领域|产业|行业)?[^，。]{0,10}(?:融资|投资|注资)额?|投资(?:者|人|机构)[^，。]{0,14}(?:人工智能|AI)/,
        0.7,
      ],
      [/融资额|投资/, 0.3],
    ],
    things: { en: /\b(?:dollars?|money|funding|investment)\b/i, zh: /元/ },
  },
  {
    ids: ['start-ups.founder-background'],
    en: [
      [
        /\bfounders?\b|\b(?:who|have|had|having)\s+(?:\w+\s+)?(?:co-?)?founded\b|\bfounding teams?\b/i,
        0.7,
      ],
      [
        /\b(?:co-?)?found(?:ers?|ed)\b[^.;]{0,90}\b(?:liv(?:ed?|ing)|stud(?:ied|ying)|worked|trained|educated|degrees?|background|experience|time|alumni|students?|jobs?|CVs?)\b/i,
        0.7,
      ],
      [/\b(?:studied|educated|degree|worked|university)\b/i, 0.3],
    ],
    zh: [
      [/创始人|创业者|创办人|创办者|创始团队/, 0.7],
      [
        /(?:学习|工作|留学|求学|海外|海归)[^，。]{0,8}(?:经历|背景)[^，。]{0,6}(?:创始人|创业者)|(?:创始人|创业者)[^。；]{0,14}(?:经历|背景|学习|工作|留学|毕业)/,
        0.7,
      ],
      [/留学|学历|毕业/, 0.3],
    ],
    inverse: { en: /\bhome-?grown\b/i, zh: /本土背景/ },
    things: { en: /\b(?:founders?|entrepreneurs?|people)\b/i, zh: /创始人|创业者|^[名位人]/ },
  },
  {
    ids: ['chips.imported', 'chips.self-sufficiency'],
    en: [
      [CHIP, 0.55],
      [/\b(?:self[- ]sufficien\w*|demand|consum\w+|needs|uses)\b/i, 0.45],
      [AWAY, 0.35],
      [HOME, 0.25],
    ],
    zh: [
      [CHIP_ZH, 0.55],
      [/自给|自产|需求|消费|国产/, 0.5],
      [/进口|国外|境外|依赖|外国/, 0.4],
    ],
    inverse: { en: AWAY, zh: /进口|国外|境外|外国|海外/ },
    direct: { en: AT_HOME, zh: /自给|自产|国产|本土|本国|自主|国内(?:自主)?(?:生产|制造|产)/ },
    things: { en: /\b(?:chips?|circuits?|semiconductors?)\b/i, zh: /芯片|集成电路/ },
  },
  {
    ids: ['chips.ic-exports', 'chips.ic-exports-share'],
    en: [
      [CHIP, 0.5],
      [
        /\bexport(?:s|ed|ers?|ing)?\b|\bshipp(?:ed|ing)\b|\bshipments?\b|\b(?:sold|sales)\s+(?:abroad|overseas)\b|\b(?:overseas|foreign)\s+(?:sales|orders)\b/i,
        0.6,
      ],
    ],
    zh: [
      [CHIP_ZH, 0.5],
      [/出口/, 0.6],
    ],
  },
  {
    ids: ['chips.ic-balance'],
    en: [
      [CHIP, 0.45],
      [/\b(?:trade (?:deficit|surplus|balance)|deficit|surplus)\b/i, 0.7],
    ],
    zh: [
      [CHIP_ZH, 0.45],
      [/逆差|顺差|贸易差额/, 0.7],
    ],
  },
  {
    ids: ['chips.provision-share'],
    en: [
      [
        /\b(?:lithograph\w+|etch\w*|photomasks?|wafer (?:fabrication|fab)|EDA|chip[- ]?making (?:tools?|equipment)|assembly and test\w*|deposition|dicing|photoresists?)\b/i,
        0.8,
      ],
      [/\b(?:supply chain|equipment|tools)\b/i, 0.3],
      [CHIP, 0.2],
    ],
    zh: [
      [/光刻|刻蚀|光掩模|封装测试|电子设计自动化|芯片制造设备|光刻胶/, 0.8],
      [/供应链/, 0.3],
    ],
    things: { en: /\bsteps?\b/i, zh: /环节/ },
  },
];
