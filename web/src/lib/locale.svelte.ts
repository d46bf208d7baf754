import { fill, loadStrings, type Key, type Language, type Strings } from '../../i18n/index.js';
import { place, setQuery } from './router.svelte.js';

/** The language of the page and everything that follows from it. */
class Locale {
  language = $state<Language>('en');
  #strings = $state.raw<Strings>({} as Strings);

  get tag(): 'en' | 'zh-CN' {
    return this.language === 'zh' ? 'zh-CN' : 'en';
  }

  async use(language: Language): Promise<void> {
    this.#strings = await loadStrings(language);
    this.language = language;
    document.documentElement.lang = this.tag;
  }

  t(key: Key, values?: Record<string, string | number>): string {
    return fill(this.#strings[key] ?? key, values);
  }

  /** The text of a key that the API names (`missing.no-rows`), or the fallback. */
  lookup(key: string, fallback: string, values?: Record<string, string | number>): string {
    const text = this.#strings[key as Key];
    return text === undefined ? fallback : fill(text, values);
  }
}

export const locale = new Locale();
export const t = (key: Key, values?: Record<string, string | number>) => locale.t(key, values);

/** The side of a bilingual text that the reader reads. */
export const say = (text: { en: string; zh: string }): string => text[locale.language];

export const wantedLanguage = (): Language =>
  document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';

/** Switches the language, keeps everything else, and puts it in the address. */
export async function switchLanguage(language: Language): Promise<void> {
  await locale.use(language);
  remember('lang', language);
  setQuery({ lang: language }, true);
}

/** Follows the address when the back button brings an older language. */
export function followAddress(): void {
  const asked = place.get('lang');
  const language = asked === null ? null : /^zh/i.test(asked) ? 'zh' : 'en';
  if (language !== null && language !== locale.language) void locale.use(language);
}

/** Keeps a preference where the browser allows it. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`orrery.${name}`, value);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
