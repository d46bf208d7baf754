import type { RegistryIndex } from '../registry/index.js';
import { countryOfEnding } from './countries.js';

/** An e-mail address; its host is the first group. */
export const EMAIL = /[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/g;

/** Hosts of the e-mail addresses in a string. */
export function hostsIn(raw: string): string[] {
  return raw.includes('@')
    ? [...raw.matchAll(EMAIL)].map((found) => (found[1] as string).toLowerCase())
    : [];
}

/** The owner of a host or of the nearest parent domain the registry knows. */
export function ownerOf(
  host: string,
  index: RegistryIndex,
): { organisation: number; country: string | null } | null {
  const labels = host.toLowerCase().split('.');
  for (let i = 0; i < labels.length - 1; i += 1) {
    const owner = index.domains.get(labels.slice(i).join('.'));
    if (owner) return owner;
  }
  return null;
}

/** Where a host is: the seat of its owner where the registry knows it (`toronto.edu`), else what its ending states. */
export function countryOfHost(host: string, index: RegistryIndex): string | null {
  return ownerOf(host, index)?.country ?? countryOfEnding(host);
}
