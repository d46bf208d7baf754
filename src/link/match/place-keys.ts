import type { RegistryIndex, RegistryOrganisation } from '../registry/index.js';
import { nameWords } from '../text/tokens.js';

const STRIDE = 8;

/** Numbers for texts that are compared often; 0 is the empty text. */
class Numbers {
  private readonly known = new Map<string, number>([['', 0]]);

  of(text: string): number {
    let number = this.known.get(text);
    if (number === undefined) this.known.set(text, (number = this.known.size));
    return number;
  }
}

/**
 * The seat of each organisation as numbers, worked out when first asked: equal places of a kind have
 * equal numbers, 0 is an unknown one.
 */
export class PlaceKeys {
  private readonly rows: Int32Array;
  private readonly texts: (string | undefined)[];
  private readonly countries = new Numbers();
  private readonly places = new Numbers();

  constructor(private readonly index: RegistryIndex) {
    this.rows = new Int32Array(index.organisations.length * STRIDE);
    this.texts = new Array<string | undefined>(index.organisations.length);
  }

  /** The country by its code, and a city or region by its canonical words. */
  countryNumber(code: string): number {
    return this.countries.of(code);
  }

  placeNumber(words: string): number {
    return this.places.of(words);
  }

  /** The seat's country; where the registry states none, the one that all it belongs to share. */
  country(organisation: number): number {
    return this.rows[this.row(organisation) + 1] as number;
  }

  /** The seat's country as the registry states it. */
  statedCountry(organisation: number): number {
    return this.rows[this.row(organisation) + 2] as number;
  }

  city(organisation: number): number {
    return this.rows[this.row(organisation) + 3] as number;
  }

  region(organisation: number): number {
    return this.rows[this.row(organisation) + 4] as number;
  }

  /** 1 where the registry states a city. */
  hasCity(organisation: number): number {
    return this.rows[this.row(organisation) + 5] as number;
  }

  /** 1 where it belongs to another, has parts, or is related to one. */
  hasKin(organisation: number): number {
    return this.rows[this.row(organisation) + 6] as number;
  }

  /** City and region as canonical words. */
  text(organisation: number): string {
    const known = this.texts[organisation];
    if (known !== undefined) return known;
    const { city, region } = this.index.organisations[organisation] as RegistryOrganisation;
    return (this.texts[organisation] = `${key(city)} ${key(region)}`);
  }

  private row(organisation: number): number {
    const row = organisation * STRIDE;
    if (this.rows[row] === 0) this.describe(organisation, row);
    return row;
  }

  private describe(at: number, row: number): void {
    const { organisations } = this.index;
    const { country, city, region, parents, children, related } = organisations[
      at
    ] as RegistryOrganisation;
    const above = new Set(parents.map((p) => organisations[p]?.country ?? null));
    const [shared] = above.size === 1 ? above : [];
    this.rows[row] = 1;
    this.rows[row + 1] = this.countries.of(country ?? shared ?? '');
    this.rows[row + 2] = this.countries.of(country ?? '');
    this.rows[row + 3] = this.places.of(key(city));
    this.rows[row + 4] = this.places.of(key(region));
    this.rows[row + 5] = Number(city !== null);
    this.rows[row + 6] = Number(parents.length + children.length + related.length > 0);
  }
}

function key(place: string | null): string {
  return place ? nameWords(place).join(' ') : '';
}
