import type { RegistryIndex, RegistryOrganisation } from '../registry/index.js';
import { TYPES, type Put } from './features.js';

const COLUMNS = TYPES.length + 8;

/** The features of an organisation that no string changes, worked out when first asked. */
export class Standing {
  private readonly rows: Float32Array;
  private readonly known: Uint8Array;

  constructor(private readonly index: RegistryIndex) {
    this.rows = new Float32Array(index.organisations.length * COLUMNS);
    this.known = new Uint8Array(index.organisations.length);
  }

  put(organisation: number, put: Put): void {
    const first = organisation * COLUMNS;
    if (this.known[organisation] === 0) this.rows.set(this.describe(organisation), first);
    this.known[organisation] = 1;
    for (let at = first; at < first + COLUMNS; at += 1) put(this.rows[at] as number);
  }

  private describe(at: number): number[] {
    const organisation = this.index.organisations[at] as RegistryOrganisation;
    const { types, status, domains, encyclopedia, children, parents, related, id } = organisation;
    return [
      ...TYPES.map((type) => Number(types.includes(type))),
      Number(status !== 'active'),
      Number(domains.length > 0 || encyclopedia),
      Number(encyclopedia),
      Math.log1p(this.index.mentions[at] as number),
      Math.log1p(children.length),
      parents.length,
      related.length,
      Number(id.startsWith('https://ror.org/')),
    ];
  }
}
