import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
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
    const digest = createHash('sha256').update(woff).digest('hex').slice(0, 16);
    const folder = join(tmpdir(), 'orrery-fonts');
    const path = join(folder, `${digest}.ttf`);
    if (!existsSync(path)) {
      mkdirSync(folder, { recursive: true });
      const partial = `${path}.${process.pid}`;
      writeFileSync(partial, trueTypeOf(woff, family));
      renameSync(partial, path);
    }
    return path;
  });
  return latin;
}
