import type { RegistryIndex } from '../registry/index.js';
import { nameWords } from '../text/tokens.js';

/** City and region of each organisation as canonical words, worked out when first asked. */
export class PlaceKeys {
  private readonly cities: (string | undefined)[];
  private readonly regions: (string | undefined)[];

  constructor(private readonly index: RegistryIndex) {
    this.cities = new Array<string | undefined>(index.organisations.length);
    this.regions = new Array<string | undefined>(index.organisations.length);
  }

  /** The seat's country; where the registry states none, the one that all it belongs to share. */
  country(organisation: number): string | null {
    const own = this.index.organisations[organisation];
    if (!own || own.country !== null) return own?.country ?? null;
    const above = new Set(own.parents.map((p) => this.index.organisations[p]?.country ?? null));
    return above.size === 1 ? ([...above][0] ?? null) : null;
  }

  city(organisation: number): string {
    return (this.cities[organisation] ??= key(this.index.organisations[organisation]?.city));
  }

  region(organisation: number): string {
    return (this.regions[organisation] ??= key(this.index.organisations[organisation]?.region));
  }
}

function key(place: string | null | undefined): string {
  return place ? nameWords(place).join(' ') : '';
}
