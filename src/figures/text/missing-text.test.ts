import { expect, it } from 'vitest';
import { ALL_SOURCES } from '../../sources/index.js';
import { missingText } from './missing-text.js';

const place = { en: 'China', zh: '中国' };
const named = (...ids: string[]) => ALL_SOURCES.filter(({ id }) => ids.includes(id));

it('names the command for sources that have an address, and only those', () => {
  const { en, zh } = missingText('needs-fetch', place, named('worldbank-population', 'top500'));
  expect(en).toContain('"orrery fetch top500", then build.');
  expect(zh).toContain('“orrery fetch top500”');
});

it('says of a source without an address that its file is made by hand', () => {
  const { en, zh } = missingText('needs-fetch', place, named('yc-founders'));
  expect(en).not.toContain('orrery fetch');
  expect(en).toContain('make its file as "orrery sources" says of yc-founders');
  expect(zh).toContain('yc-founders 的说明制表');
});
