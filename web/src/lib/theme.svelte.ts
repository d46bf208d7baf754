import { remember } from './locale.svelte.js';

const dark = matchMedia('(prefers-color-scheme: dark)');
const root = document.documentElement;
const chosen = () => (root.dataset['theme'] as 'light' | 'dark' | undefined) ?? null;

/** Light or dark: the reader's choice, else the system's. */
class Theme {
  #chosen = $state(chosen());
  #system = $state<'light' | 'dark'>(dark.matches ? 'dark' : 'light');

  constructor() {
    dark.addEventListener('change', () => (this.#system = dark.matches ? 'dark' : 'light'));
    // Paper is white: charts are drawn light while the page prints.
    addEventListener('beforeprint', () => (this.#printing = true));
    addEventListener('afterprint', () => (this.#printing = false));
  }

  #printing = $state(false);

  /** True while the page goes to paper: charts are drawn light and narrow. */
  get printing(): boolean {
    return this.#printing;
  }

  get current(): 'light' | 'dark' {
    return this.#printing ? 'light' : (this.#chosen ?? this.#system);
  }

  toggle(): void {
    this.#chosen = this.current === 'dark' ? 'light' : 'dark';
    root.dataset['theme'] = this.#chosen;
    remember('theme', this.#chosen);
  }
}

export const theme = new Theme();
