import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { kept, subsetFont } from './subset.js';
import { trueTypeOf } from './woff.js';

const require = createRequire(import.meta.url);

const LATIN: [family: string, file: string][] = [
  ['Inter', '@fontsource/inter/files/inter-latin-400-normal.woff'],
  ['Inter', '@fontsource/inter/files/inter-latin-600-normal.woff'],
  ['Inter', '@fontsource/inter/files/inter-latin-ext-400-normal.woff'],
  ['Inter', '@fontsource/inter/files/inter-latin-ext-600-normal.woff'],
  ['Source Serif 4', '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff'],
  ['Source Serif 4', '@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff'],
];

/** A Chinese font that systems ship, by the start of its file name, best first. */
interface ChineseFont {
  file: RegExp;
  sans: string;
  serif: string;
}

const CHINESE: ChineseFont[] = [
  { file: /^NotoSansCJK.*\.(ttc|otc)$/i, sans: 'Noto Sans CJK SC', serif: 'Noto Sans CJK SC' },
  { file: /^NotoSansCJKsc.*\.otf$/i, sans: 'Noto Sans CJK SC', serif: 'Noto Sans CJK SC' },
  { file: /^NotoSansSC.*\.(otf|ttf)$/i, sans: 'Noto Sans SC', serif: 'Noto Sans SC' },
  { file: /^SourceHanSansSC.*\.otf$/i, sans: 'Source Han Sans SC', serif: 'Source Han Sans SC' },
  { file: /^PingFang\.ttc$/i, sans: 'PingFang SC', serif: 'PingFang SC' },
  { file: /^Hiragino Sans GB\.ttc$/i, sans: 'Hiragino Sans GB', serif: 'Hiragino Sans GB' },
  { file: /^msyh.*\.(ttc|ttf)$/i, sans: 'Microsoft YaHei', serif: 'Microsoft YaHei' },
  { file: /^wqy-microhei\.ttc$/i, sans: 'WenQuanYi Micro Hei', serif: 'WenQuanYi Micro Hei' },
  { file: /^wqy-zenhei\.ttc$/i, sans: 'WenQuanYi Zen Hei', serif: 'WenQuanYi Zen Hei' },
];

const CHINESE_SERIF: [file: RegExp, family: string][] = [
  [/^NotoSerifCJK.*\.(ttc|otc)$/i, 'Noto Serif CJK SC'],
  [/^NotoSerifSC.*\.(otf|ttf)$/i, 'Noto Serif SC'],
  [/^SourceHanSerifSC.*\.otf$/i, 'Source Han Serif SC'],
];

/** Where systems keep fonts; `ORRERY_FONTS` is looked at first. */
function fontFolders(): string[] {
  const home = homedir();
  return [
    process.env['ORRERY_FONTS'] ?? '',
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(home, '.local/share/fonts'),
    join(home, '.fonts'),
    '/System/Library/Fonts',
    '/Library/Fonts',
    join(home, 'Library/Fonts'),
    'C:/Windows/Fonts',
  ].filter((folder) => folder !== '' && existsSync(folder));
}

function fontFiles(folder: string, depth = 4): { name: string; path: string }[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return depth > 0 ? fontFiles(path, depth - 1) : [];
    return [{ name: entry.name, path }];
  });
}

export interface Chinese {
  files: string[];
  sans: string;
  serif: string;
}

/** Chinese font files of this system and the families they hold, or null where it has none. */
export function findChinese(folders = fontFolders()): Chinese | null {
  const files = folders.flatMap((folder) => fontFiles(folder));
  const usable = files.filter(({ name }) => /regular|bold|medium|semibold|\.tt[cf]$/i.test(name));
  for (const { file, sans, serif } of CHINESE) {
    const held = usable.filter(({ name }) => file.test(name));
    if (held.length === 0) continue;
    for (const [serifFile, family] of CHINESE_SERIF) {
      const found = usable.filter(({ name }) => serifFile.test(name));
      if (found.length > 0) {
        return { files: [...held, ...found].map(({ path }) => path), sans, serif: family };
      }
    }
    return { files: held.map(({ path }) => path), sans, serif };
  }
  return null;
}

let latin: string[] | null = null;

/** The product's own Latin fonts as TrueType files, unpacked once into the temporary folder. */
export function latinFonts(): string[] {
  latin ??= LATIN.map(([family, file]) => {
    const woff = readFileSync(require.resolve(file));
    return kept(trueTypeOf(woff, family));
  });
  return latin;
}

/** Latin letters, digits and signs, which Chinese text is mixed with. */
const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));

const drawn = { characters: new Set(ASCII), files: [] as string[] };

/**
 * Font files with the glyphs of a text, cut from the Chinese fonts of the system. Characters asked
 * for before stay in, so that a file soon serves every chart. A font that cannot be cut is given whole.
 */
export function chineseFonts(chinese: Chinese, text: string): string[] {
  const news = new Set([...text].filter((character) => !drawn.characters.has(character)));
  if (news.size === 0 && drawn.files.length > 0) return drawn.files;
  for (const character of news) drawn.characters.add(character);
  const characters = [...drawn.characters].join('');
  const families = [chinese.sans, chinese.serif];
  drawn.files = chinese.files.flatMap((file) => {
    const cut = subsetFont(file, families, characters);
    return cut.length > 0 ? cut : [file];
  });
  return drawn.files;
}
