/** Every sentence of `docs/answers.md` and its Chinese twin; numbers come from figures alone. */
export const ANSWER_WORDS = {
  en: {
    title: '# Questions and answers',
    limits: [
      '**What these records cannot tell** comes first, since it bounds every answer below.',
      '',
      '- Where anybody was born, holds a passport or took a first degree. A place here is where an affiliation printed on a paper lies. Origin is the place of the first paper seen, and most people who studied abroad had left before it.',
      '- What became of people who stop publishing at these conferences. They leave the count; they are not counted as staying or as leaving.',
      '- Moves of the last two years of any window: a move shows only when the next paper appears, so they are under-counted. Figures flag such values as `truncated`.',
      '- Anything of people without a printed affiliation. They are counted as unknown; bounds and coverage show how many there are.',
      '- Who is who, with certainty. Persons are resolved from names, coauthors, titles and affiliations; [people.md](people.md) states the measured errors. Intervals include them, and those of placing an affiliation.',
    ],
    made: 'Made by `orrery report answers --write`; a test compares it. Values are followed by their 95 % interval.',
    year: 'year',
    place: 'place',
    suppressed: 'under 5',
    times: (value: string) => `${value} times`,
    counts: {
      title: '## How has the number of authors at NeurIPS changed, 2009-2022?',
      grown: (first: string, last: string) =>
        `From ${first} to ${last}, author slots and persons with an affiliation in each place multiplied so:`,
      slots: 'author slots',
      persons: 'persons',
      units:
        "An author slot is one name on one paper. A person counts once a year, however many papers. The interval of the persons' multiple is made of those of the two years, taken as independent.",
      slotsTable: 'Author slots:',
      personsTable: 'Persons:',
    },
    growths: {
      title: '### How far does that answer move with the definition?',
      slots:
        'Multiples of author slots, by how an author is counted (`counting`), where an author with several affiliations counts (`multi`) and where a firm is (`seat`):',
      persons:
        'Multiples of persons, by whether a person of several places counts in each or in the most frequent one (`presence`), and by `seat`:',
    },
    later: {
      title: '## Of persons first seen in a place, who is seen elsewhere five years on, and where?',
      lead: 'Of those who published at NeurIPS again five or more years after their first paper there, by the place of that later paper:',
      head: ['first seen in', 'persons seen again', 'elsewhere', 'most often in'],
      note: 'Destinations are shares of all persons seen again; fewer than five persons are not shown.',
    },
    definitions: {
      title: '## How far does that answer move with the definition?',
      lead: 'The share elsewhere of persons first seen in each place, for each reading of "later" (`sighting`), of "first seen" (`origin`) and of where a firm is (`seat`):',
      note: 'Counting those seen only once as still there (`last`) lowers the share; asking only about those still publishing raises it. By undergraduate degree (`origin=degree`), as the studies in [reproductions.md](reproductions.md) count, there is no value: it needs education records, which these data lack.',
      lacking: 'needs records',
    },
    curves: {
      title: '## Do they stay, and do those who leave come back?',
      stay: 'Share of persons first seen in the place who have not moved away after so many years, among those still publishing:',
      back: 'Share of those who left a place who have been seen there again so many years after leaving:',
      head: ['place', '1 year', '3 years', '5 years', '8 years'],
    },
  },
  zh: {
    title: '# 问与答',
    limits: [
      '先说明**这些记录不能回答什么**，因为下文的每个答案都受其限制。',
      '',
      '- 任何人的出生地、国籍或本科所在地。此处的“地方”是论文所署单位的所在地；来源地是首篇论文所在地，而多数留学者在此之前已经出国。',
      '- 不再于这些会议发表论文者的去向。他们退出统计，既不算留下，也不算离开。',
      '- 任何时间窗口最后两年的流动：流动要等到下一篇论文发表才会显现，因此被低估。此类数值标有 `truncated`。',
      '- 论文未署单位者的任何情况。他们计为未知，上下界与覆盖率体现其数量。',
      '- 谁是谁，并无百分之百的把握。人员依据姓名、合作者、标题与单位识别而来；[people.md](people.md) 列出了实测误差。各区间已包含这些误差，也包含单位归属地的误差。',
    ],
    made: '由 `orrery report answers-zh --write` 生成，并有测试比对。数值之后为 95% 区间。',
    year: '年份',
    place: '地方',
    suppressed: '不足 5 人',
    times: (value: string) => `${value} 倍`,
    counts: {
      title: '## 2009–2022 年，NeurIPS 的作者数量有何变化？',
      grown: (first: string, last: string) =>
        `从 ${first} 年到 ${last} 年，单位位于各地的作者席位与人数增至原来的：`,
      slots: '作者席位',
      persons: '人数',
      units:
        '一个作者席位即一篇论文上的一个署名；同一人在一年内无论有多少篇论文，只计一次。人数倍数的区间由首末两年的区间合成，视两年相互独立。',
      slotsTable: '作者席位：',
      personsTable: '人数：',
    },
    growths: {
      title: '### 这一答案随定义变动多少？',
      slots:
        '作者席位的增长倍数，按计数方式（`counting`）、多个单位的归属（`multi`）与企业归属地（`seat`）：',
      persons: '人数的增长倍数，按多地人员计入各地还是最常出现的一地（`presence`）以及 `seat`：',
    },
    later: {
      title: '## 首次出现于某地的人员，五年后有多少出现于他处？去了哪里？',
      lead: '就首篇论文发表五年或以后再次在 NeurIPS 发表论文者而言，按后一篇论文的所在地：',
      head: ['首次出现地', '再次出现的人数', '出现于他处', '主要去向'],
      note: '去向为占全部再次出现者的比例；不足五人者不予显示。',
    },
    definitions: {
      title: '## 这一答案随定义变动多少？',
      lead: '首次出现于各地的人员中出现于他处的比例，按“后来”（`sighting`）、“首次出现”（`origin`）与企业归属地（`seat`）的各种界定：',
      note: '把仅出现一次者视为仍在原处（`last`）会降低比例；只考察仍在发表论文者则会提高比例。若按本科所在地（`origin=degree`），即[复现](reproductions-zh.md)所列研究的口径，则没有数值：这需要教育经历，而现有数据没有。',
      lacking: '缺少记录',
    },
    curves: {
      title: '## 他们会留下吗？离开的人会回来吗？',
      stay: '首次出现于该地的人员中，若干年后仍未流出者的比例（仅就仍在发表论文者估计）：',
      back: '离开某地的人员中，离开若干年内再次出现于该地的比例：',
      head: ['地方', '1 年', '3 年', '5 年', '8 年'],
    },
  },
} as const;
