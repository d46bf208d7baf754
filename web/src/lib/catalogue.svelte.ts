import { labelOf } from '../../../src/charts/words/names.js';
import type { Bilingual } from '../../../src/records/text.js';
import { list, type IndicatorSummary, type KnownPlace } from './api.js';
import { locale } from './locale.svelte.js';

/** Indicators and places: asked once, used by every page. */
class Catalogue {
  indicators = $state.raw<IndicatorSummary[]>([]);
  places = $state.raw<KnownPlace[]>([]);
  error = $state.raw<Error | null>(null);
  ready = $state(false);
  #areas = $derived(
    Object.fromEntries(
      this.places.filter((known) => known.id.includes(':')).map((known) => [known.id, known.name]),
    ),
  );
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

  /** Names of areas that are neither countries nor groups, as charts want them. */
  get areas(): Record<string, Bilingual> {
    return this.#areas;
  }

  place(id: string): KnownPlace | null {
    return this.#byId.get(id) ?? null;
  }

  /** A place's name in the reader's language, short where a short one is in use (EU27). */
  name(id: string): string {
    return labelOf(id, locale.language, this.#areas);
  }
}

export const catalogue = new Catalogue();
