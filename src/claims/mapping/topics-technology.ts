import type { Topic } from './topic.js';

export const TECHNOLOGY_TOPICS: Topic[] = [
  {
    ids: ['compute.top500-systems-share'],
    en: [
      [
        /\b(?:TOP\s?500|super-?comput(?:ers?|ing)|HPC|500 (?:fastest|machines|systems)|(?:fastest|most powerful) (?:machines|computers)|machines on the list)\b/i,
        0.8,
      ],
      [/\b(?:systems?|machines|number|list)\b/i, 0.2],
    ],
    zh: [
      [/超级计算机|超算|TOP\s?500|500强/i, 0.75],
      [/台|系统数|上榜/, 0.3],
    ],
    things: {
      en: /\b(?:systems?|machines?|super-?computers?|computers?|entr(?:y|ies)|ones)\b/i,
      zh: /^[台套个席]|系统|超算/,
    },
  },
  {
    ids: ['compute.top500-performance-share'],
    en: [
      [/\b(?:TOP\s?500|super-?comput\w+|the list)\b/i, 0.6],
      [/\b(?:performance|computing (?:power|capacity)|Rmax|flop\w*)\b/i, 0.6],
    ],
    zh: [
      [/超级计算机|超算|TOP\s?500|500强/i, 0.6],
      [/性能|算力|计算能力/, 0.6],
    ],
    things: { en: /\b(?:flop\w*)\b/i, zh: /算力|性能/ },
  },
  {
    ids: ['compute.gpu-clusters', 'compute.gpu-capacity-share'],
    en: [
      [
        /\b(?:GPU|AI|accelerator)[- ](?:clusters?|supercomputers?|data cent(?:er|re)s?)|\bGPU (?:capacity|computing)\b|\bAI (?:compute|computing)\b/i,
        0.85,
      ],
    ],
    zh: [
      [
        /GPU\s?(?:集群|算力)|智算(?:中心|集群)|算力(?:集群|中心)|人工智能(?:算力|集群)|AI集群/i,
        0.85,
      ],
    ],
    things: {
      en: /\b(?:clusters?|super-?computers?|data cent(?:er|re)s?|ones)\b/i,
      zh: /^[个座]|集群|中心/,
    },
    differ: 0.5,
  },
  {
    ids: ['compute.notable-models', 'compute.notable-models-share'],
    en: [
      [
        /\b(?:notable|noteworthy|significant|influential|important|landmark|prominent)\b[^.,]{0,30}\b(?:models?|systems)\b/i,
        0.9,
      ],
      [/\b(?:AI|machine[- ]learning)\s+models?\b/i, 0.5],
    ],
    zh: [
      [/(?:知名|重要|著名|显著|标志性|有影响力)的?[^，。]{0,10}模型/, 0.9],
      [/(?:人工智能|机器学习|AI)模型/, 0.5],
    ],
    things: { en: /\b(?:models?|systems?|LLMs?|ones)\b/i, zh: /^[个款项]|模型/ },
    differ: 0.45,
    clear: { en: /\b(?:notable|significant|influential|important)\b/i, zh: /知名|重要|著名|显著/ },
  },
  {
    ids: ['compute.large-scale-models', 'compute.large-scale-models-share'],
    en: [
      [/\b(?:large[- ]scale|large[- ]language|frontier|foundation)\b[^.,]{0,20}\bmodels?\b/i, 0.88],
    ],
    zh: [[/大规模[^，。]{0,8}模型|大模型|大语言模型|基础模型|前沿模型/, 0.85]],
    things: { en: /\b(?:models?|systems?|LLMs?|ones)\b/i, zh: /^[个款项]|模型/ },
    differ: 0.25,
    clear: { en: /\b(?:large[- ]scale|flop\w*)\b/i, zh: /大规模|FLOP|训练算力/i },
  },
  {
    ids: ['policy.instruments'],
    en: [
      [
        /\b(?:AI|artificial intelligence)[- ](?:polic(?:y|ies)|strateg(?:y|ies)|regulations?|laws?|bills?)\b/i,
        0.7,
      ],
      [
        /\bpolic(?:y|ies)\s+(?:and\s+)?(?:initiatives?|instruments?|measures?|documents?|tools?)\b/i,
        0.6,
      ],
      [/\bOECD\b/i, 0.15],
    ],
    zh: [
      [/(?:人工智能|AI)[^，。]{0,4}(?:政策|战略|法规|举措)/, 0.75],
      [/政策(?:举措|工具|文件|措施)/, 0.5],
    ],
    things: {
      en: /\b(?:polic(?:y|ies)|initiatives?|instruments?|strateg(?:y|ies)|measures?|programmes?|programs?|documents?|plans?|ones)\b/i,
      zh: /^[项个份]|政策|战略|举措/,
    },
    clear: {
      en: /\b(?:polic(?:y|ies)|initiatives?|instruments?|strateg(?:y|ies))\b/i,
      zh: /政策|举措|战略/,
    },
  },
  {
    ids: ['policy.national-team'],
    en: [[/\bnational (?:AI )?team\b|\bnational champions?\b/i, 0.9]],
    zh: [[/国家队|开放创新平台/, 0.92]],
    things: {
      en: /\b(?:members?|compan(?:y|ies)|firms?|platforms?|champions?|enterprises?)\b/i,
      zh: /^[家个]|企业|平台/,
    },
  },
  {
    ids: ['policy.data-laws'],
    en: [
      [/\b(?:laws?|statutes?|regulations?)\b/i, 0.4],
      [
        /\b(?:data|privacy|cybersecurity)\b[^.]{0,30}\b(?:laws?|abroad|transfers?|protection|access)\b|\btransfers? of data\b/i,
        0.6,
      ],
    ],
    zh: [
      [/法律|法规|(?:数据|隐私|个人信息)(?:保护)?法/, 0.4],
      [/数据(?:出境|安全|跨境|保护)|个人信息/, 0.6],
      [/数据(?:安全|保护)?法(?!院|学|人)/, 0.5],
      [/数据[^，。]{0,12}(?:法律|法规|立法)|(?:法律|法规|立法)[^，。]{0,8}数据/, 0.5],
    ],
    things: { en: /\b(?:laws?|statutes?|acts?|regulations?|rules?)\b/i, zh: /^[部项个]|法律|法规/ },
  },
  {
    ids: ['applications.ai-use'],
    en: [
      [
        /\b(?:us(?:e[ds]?|ing|ers? of)|adopt\w*)\s+(?:generative\s+)?(?:AI|artificial intelligence)\b|\bAI (?:adoption|use|usage|users?|diffusion|tools?)\b|\bgenerative AI\b(?!\s+(?:patents?|inventions?|innovations?|models?|services?|compan|firms?|start|ventures?|cases?|products?|courses?|papers?|publications?|research|invest|funding|deals?|market|jobs?|skills?|bills?|laws?|rules?|regulations?|incidents?|chips?|applications?))|\b(?:AI|artificial intelligence)\b[^.;,]{0,12}\bused\b|\buse of (?:AI|artificial intelligence)\b/i,
        0.88,
      ],
      [/\bworking[- ]age\b/i, 0.4],
    ],
    zh: [
      [
        /(?:使用|用|用过|使用过|用上|用起)(?:了|着)?(?:生成式)?(?:人工智能|AI)|(?:人工智能|AI)(?:使用率|普及率|采用率|用户|的使用)/,
        0.9,
      ],
      [/劳动年龄/, 0.4],
    ],
    inverse: { en: /\bnon-?users?\b/i, zh: /非用户/ },
    things: { en: /\b(?:people|users?|adults|persons?)\b/i, zh: /^[人名]|用户/ },
    base: {
      en: /(?:AI|artificial intelligence)[- ]users|users\s+of\s+AI/,
      zh: /(?:人工智能|AI)用户/,
    },
  },
  {
    ids: ['applications.incidents'],
    en: [
      [
        /\bAI[- ](?:related )?(?:incidents?|accidents?|harms?|failures?)\b|\bincidents? (?:involving|caused by) AI\b/i,
        0.92,
      ],
      [/\bincidents?\b/i, 0.52],
    ],
    zh: [[/(?:人工智能|AI)[^，。]{0,4}(?:事件|事故|危害)/, 0.92]],
    things: {
      en: /\b(?:incidents?|accidents?|harms?|failures?|cases?|reports?|events?)\b/i,
      zh: /^[起件例个次宗]|事件|事故/,
    },
  },
  {
    ids: ['applications.medical-devices'],
    en: [
      [/\b(?:medical|healthcare)[- ](?:AI )?devices?\b/i, 0.85],
      [/\b(?:FDA|authori[sz]\w+|approv\w+|cleared)\b/i, 0.35],
    ],
    zh: [
      [/医疗器械|医疗设备/, 0.85],
      [/获批|批准|FDA/, 0.35],
    ],
    things: {
      en: /\b(?:devices?|products?|approvals?|authori[sz]ations?|clearances?|tools?|systems?)\b/i,
      zh: /^[件款项个种台张]|器械|设备|产品/,
    },
    differ: 0.25,
  },
  {
    ids: ['principles.emphasis'],
    en: [
      [
        /\b(?:guidelines?|ethics? (?:codes?|documents?|principles|charters?)|ethical (?:codes?|principles|charters?|guidance)|codes? of (?:ethics|conduct)|AI principles)\b/i,
        0.75,
      ],
      [/\b(?:harmony|harmonious|transparency|fairness|privacy|mention|refer|emphasi[sz]e)\b/i, 0.3],
    ],
    zh: [
      [/(?:准则|伦理(?:指南|文件|准则|原则|规范|守则|指引|宣言))/, 0.75],
      [/和谐|透明|公平|提及|强调/, 0.3],
    ],
  },
];
