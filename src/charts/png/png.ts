import { Resvg } from '@resvg/resvg-js';
import { OrreryError } from '../../records/error.js';
import { chineseFonts, findChinese, latinFonts, type Chinese } from './fonts.js';
import { escapeText } from '../drawing/svg.js';
import { SANS, SERIF } from '../setting/theme.js';

export interface PngOptions {
  /** Pixels per CSS pixel, 0.5 to 4. */
  scale?: number;
}

const HAN = /[\u2e80-\u9fff\uf900-\ufaff]/;

let chinese: Chinese | null | undefined;

/**
 * PNG bytes of a chart's SVG, server only. Latin text is set in the product's own fonts. Chinese
 * text is set in a Chinese font of the system; where there is none it throws `OrreryError`
 * (`no-chinese-font`) rather than draw empty boxes. `ORRERY_FONTS` names a folder to look in first.
 */
export function svgToPng(svg: string, options: PngOptions = {}): Uint8Array {
  const scale = Math.min(4, Math.max(0.5, options.scale ?? 2));
  const words = svg.replace(/<(title|desc)\b[^>]*>[\s\S]*?<\/\1>/g, '');
  const fontFiles = [...latinFonts()];
  let drawn = svg;
  if (HAN.test(words)) {
    chinese ??= findChinese();
    if (!chinese) {
      throw new OrreryError(
        'missing',
        'no-chinese-font',
        'A PNG with Chinese text needs a Chinese font: install Noto Sans CJK, or set ORRERY_FONTS to a folder that holds one. SVG needs none.',
      );
    }
    drawn = svg
      .replaceAll(escapeText(SANS), `${chinese.sans}, Inter`)
      .replaceAll(escapeText(SERIF), `${chinese.serif}, ${chinese.sans}`);
    fontFiles.push(...chineseFonts(chinese, words.replace(/<[^>]*>/g, '')));
  }
  const image = new Resvg(drawn, {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Inter' },
  });
  return image.render().asPng();
}
