import { list, type IndicatorSummary, type KnownPlace } from './api.js';
import { locale } from './locale.svelte.js';

/** Indicators and places: asked once, used by every page. */
class Catalogue {
  indicators = $state.raw<IndicatorSummary[]>([]);
  places = $state.raw<KnownPlace[]>([]);
  error = $state.raw<Error | null>(null);
  ready = $state(false);
  #names = $derived(Object.fromEntries(this.places.map((known) => [known.id, known.name])));
  #byId = $derived(new Map(this.places.map((known) => [known.id, known])));

  async start(): Promise<void> {
    this.error = null;
    try {
      const [indicators, places] = await Promise.all([
        list<IndicatorSummary>('/api/indicators'),
        list<KnownPlace>('/api/places'),
      ]);
      this.indicators = indicators;
      this.places = places;
      this.ready = true;
    } catch (thrown) {
      this.error = thrown instanceof Error ? thrown : new Error(String(thrown));
    }
  }

  indicator(id: string): IndicatorSummary | null {
    return this.indicators.find((one) => one.id === id) ?? null;
  }

  /** Names of groups and areas, as charts want them. */
  get names(): Record<string, { en: string; zh: string }> {
    return this.#names;
  }

  place(id: string): KnownPlace | null {
    return this.#byId.get(id) ?? null;
  }

  /** A place's name in the reader's language; an id that the data do not name stays an id. */
  name(id: string): string {
    const known = this.#byId.get(id);
    if (known) return known.name[locale.language];
    if (!/^[A-Z]{2}$/.test(id)) return id;
    return new Intl.DisplayNames(locale.tag, { type: 'region', fallback: 'code' }).of(id) ?? id;
  }
}

export const catalogue = new Catalogue();
