import type en from './en.json';

export type Key = keyof typeof en;
export type Strings = Record<Key, string>;
export type Language = 'en' | 'zh';

const LOADERS: Record<Language, () => Promise<{ default: Strings }>> = {
  en: () => import('./en.json'),
  zh: () => import('./zh-CN.json'),
};

/** The strings of one language; each language is a chunk of its own. */
export async function loadStrings(language: Language): Promise<Strings> {
  return (await LOADERS[language]()).default;
}

/** Puts values into `{name}`; a name without a value stays visible, so that a mistake is seen. */
export function fill(text: string, values: Record<string, string | number> = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in values ? String(values[name]) : whole,
  );
}
