import type { PlaceSign } from '../place/find.js';

/** What a string says beside the names in it. */
export interface Evidence {
  signs: readonly PlaceSign[];
  /** The owners of the input's or string's e-mail domains. */
  owners: readonly number[];
  ownerCountries: readonly string[];
  context: readonly number[];
}
