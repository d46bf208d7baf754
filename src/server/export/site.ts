import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { definitionStrip, figureChart } from '../../charts/index.js';
import { svgToPng } from '../../charts/png/png.js';
import { figureCsv } from '../../figures/text/csv.js';
import type { Figure } from '../../figures/figure.js';
import type { Indicator } from '../../figures/indicator.js';
import type { Observatory } from '../../figures/observatory.js';
import { asOrreryError } from '../../records/error.js';
import { LANGUAGES, type Bilingual } from '../../records/text.js';
import { SEARCH, STYLE } from './assets.js';
import { figurePage, indexPage, type Pictures, type SiteEntry, type Variant } from './pages.js';
import { figureSidecar } from './sidecar.js';

export interface SiteReport {
  figures: number;
  files: number;
  /** Indicators that could not be evaluated, each with its reason. */
  failed: { indicator: string; code: string; message: string }[];
}

/**
 * Writes a folder that any web host can serve: a page a figure in both languages with its chart,
 * values, definition, caveats and sources, and its data under each declared definition.
 */
export async function writeSite(
  observatory: Observatory,
  folder: string,
  progress: (done: number, total: number, id: string) => void = () => undefined,
): Promise<SiteReport> {
  const report: SiteReport = { figures: 0, files: 0, failed: [] };
  const write = async (path: string, text: string | Uint8Array) => {
    const file = join(folder, path);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, text);
    report.files += 1;
  };
  const names = Object.fromEntries(observatory.places().map(({ id, name }) => [id, name]));
  const groups = Object.fromEntries(
    observatory
      .places()
      .filter(({ kind }) => kind === 'group')
      .map(({ id, name }) => [id, name]),
  );
  const entries: SiteEntry[] = [];
  const indicators = observatory.indicators();
  for (const [done, indicator] of indicators.entries()) {
    progress(done, indicators.length, indicator.id);
    const base = `figures/${indicator.id}`;
    try {
      const figure = await observatory.figure(indicator.id);
      await writeData(write, `${base}/figure`, figure);
      const variants = await writeVariants(observatory, indicator, base, write);
      const pictures = await writePictures(write, base, figure, groups);
      for (const lang of LANGUAGES) {
        const page = figurePage(figure, variants, names, pictures, lang);
        await write(`${base}/${lang === 'en' ? 'index' : lang}.html`, String(page));
      }
      const { id, pillar, title, description, synonyms } = indicator;
      entries.push({ id, pillar, title, description, synonyms });
      report.figures += 1 + variants.length;
    } catch (thrown) {
      const { code, message } = asOrreryError(thrown);
      report.failed.push({ indicator: indicator.id, code, message });
    }
  }
  for (const lang of LANGUAGES) {
    const page = indexPage(entries, observatory.snapshot.id, lang);
    await write(lang === 'en' ? 'index.html' : `${lang}.html`, String(page));
  }
  await write('style.css', STYLE);
  await write('search.js', SEARCH);
  progress(indicators.length, indicators.length, '');
  return report;
}

type Write = (path: string, text: string | Uint8Array) => Promise<void>;

/** Chart and definitions in both languages. Where no Chinese font is installed, no Chinese PNG. */
async function writePictures(
  write: Write,
  base: string,
  figure: Figure,
  names: Record<string, Bilingual>,
): Promise<Pictures> {
  const range = figure.range.find(({ definitions, low }) => definitions.length > 1 && low !== null);
  const pictures: Pictures = { png: [], strip: range?.place ?? null };
  for (const lang of LANGUAGES) {
    const svg = figureChart(figure, { lang, names });
    await write(`${base}/chart.${lang}.svg`, svg);
    if (range) {
      const strip = definitionStrip(range, figure, { lang, names });
      await write(`${base}/definitions.${lang}.svg`, strip);
    }
    try {
      await write(`${base}/chart.${lang}.png`, svgToPng(svg));
      pictures.png.push(lang);
    } catch (thrown) {
      if (asOrreryError(thrown).code !== 'no-chinese-font') throw thrown;
    }
  }
  return pictures;
}

async function writeData(write: Write, base: string, figure: Figure): Promise<void> {
  const csv = `${base}.csv`;
  await write(`${base}.json`, `${JSON.stringify(figure)}\n`);
  await write(csv, figureCsv(figure));
  const sidecar = figureSidecar(figure, csv.slice(csv.lastIndexOf('/') + 1));
  await write(`${csv}-metadata.json`, `${JSON.stringify(sidecar, null, 2)}\n`);
}

async function writeVariants(
  observatory: Observatory,
  indicator: Indicator,
  base: string,
  write: Write,
): Promise<Variant[]> {
  const variants: Variant[] = [];
  for (const [option, declared] of Object.entries(indicator.options)) {
    if (declared.kind !== 'choice' || !declared.definition) continue;
    for (const [value, words] of Object.entries(declared.values)) {
      if (value === declared.default) continue;
      const file = `${option}=${value.replace(/[^\w.-]/g, '-')}`;
      await writeData(
        write,
        `${base}/${file}`,
        await observatory.figure(indicator.id, { [option]: value }),
      );
      variants.push({ option: declared.label, value: words, file });
    }
  }
  return variants;
}
