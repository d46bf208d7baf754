import type { Bilingual } from './text.js';

/** The pillars of an ecosystem, in the order every page shows them. */
export const PILLARS = [
  'talent',
  'data',
  'start-ups',
  'chips',
  'compute',
  'policy',
  'applications',
  'principles',
] as const;
export type Pillar = (typeof PILLARS)[number];

export const PILLAR_NAMES: Record<Pillar, Bilingual> = {
  talent: { en: 'Talent', zh: '人才' },
  data: { en: 'Data', zh: '数据' },
  'start-ups': { en: 'Start-ups', zh: '初创企业' },
  chips: { en: 'Chips', zh: '芯片' },
  compute: { en: 'Compute and models', zh: '算力与模型' },
  policy: { en: 'Policy', zh: '政策' },
  applications: { en: 'Applications', zh: '应用' },
  principles: { en: 'Principles', zh: '原则' },
};
