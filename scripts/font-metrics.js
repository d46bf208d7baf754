/**
 * Prints src/charts/drawing/metrics.ts: advance widths of the chart fonts, so that text can be measured
 * without a DOM. Run after changing a font: node scripts/font-metrics.js > src/charts/drawing/metrics.ts
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';

const require = createRequire(import.meta.url);
const FONTS = {
  sans: 'inter/files/inter-latin-400-normal.woff',
  sansBold: 'inter/files/inter-latin-600-normal.woff',
  serifBold: 'source-serif-4/files/source-serif-4-latin-600-normal.woff',
};
const FIRST = 0x20;
const LAST = 0x7e;
const EXTRA = '\u00a0\u00b7\u00d7\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u2190\u2192\u2212';

function tablesOf(woff) {
  const tables = {};
  for (let i = 0; i < woff.readUInt16BE(12); i++) {
    const at = 44 + 20 * i;
    const start = woff.readUInt32BE(at + 4);
    const packed = woff.subarray(start, start + woff.readUInt32BE(at + 8));
    const whole = woff.readUInt32BE(at + 12);
    tables[woff.toString('latin1', at, at + 4)] =
      packed.length < whole ? inflateSync(packed) : packed;
  }
  return tables;
}

/** Glyph of a code point by the format-4 subtable of `cmap`. */
function glyphOf(cmap, code) {
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const at = cmap.readUInt32BE(4 + 8 * i + 4);
    if (cmap.readUInt16BE(at) !== 4) continue;
    const segments = cmap.readUInt16BE(at + 6) / 2;
    for (let s = 0; s < segments; s++) {
      const end = cmap.readUInt16BE(at + 14 + 2 * s);
      const start = cmap.readUInt16BE(at + 16 + 2 * (segments + s));
      if (code < start || code > end) continue;
      const delta = cmap.readUInt16BE(at + 16 + 2 * (2 * segments + s));
      const rangeAt = at + 16 + 2 * (3 * segments + s);
      const range = cmap.readUInt16BE(rangeAt);
      if (range === 0) return (code + delta) & 0xffff;
      const glyph = cmap.readUInt16BE(rangeAt + range + 2 * (code - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
  }
  return 0;
}

function widths(file) {
  const tables = tablesOf(readFileSync(require.resolve(`@fontsource/${file}`)));
  const perEm = tables.head.readUInt16BE(18);
  const measured = tables.hhea.readUInt16BE(34);
  const advance = (character) => {
    const glyph = glyphOf(tables.cmap, character.codePointAt(0));
    if (glyph === 0) return 1000;
    return Math.round((tables.hmtx.readUInt16BE(4 * Math.min(glyph, measured - 1)) / perEm) * 1000);
  };
  const ascii = [];
  for (let code = FIRST; code <= LAST; code++) ascii.push(advance(String.fromCodePoint(code)));
  const extra = Object.fromEntries([...EXTRA].map((character) => [character, advance(character)]));
  return { ascii, extra };
}

const table = Object.fromEntries(Object.entries(FONTS).map(([name, file]) => [name, widths(file)]));
process.stdout.write(
  `/** Advance widths in thousandths of an em, printed by scripts/font-metrics.js from the fonts themselves. */\n` +
    `export const METRICS = ${JSON.stringify(table)} as const;\n`,
);
