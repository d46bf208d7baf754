import { row, type MadeUpIndicator } from './row.js';

export const PRINCIPLES: MadeUpIndicator[] = [
  row(
    'principles.emphasis',
    'share',
    'observation',
    [
      'Emphasis of AI guidelines',
      'Share of AI ethics guidelines of a place that mention a principle',
      'ethics guidelines; AI principles; harmony; transparency',
    ],
    ['人工智能准则侧重', '提及某原则的人工智能伦理准则占比', '伦理准则; 和谐; 透明'],
    'CN 2020:.5; US 2020:.05; EU 2020:.05',
  ),
];
