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
