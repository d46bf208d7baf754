import type { Theme } from './options.js';

export const SHAPES = [
  'circle',
  'square',
  'diamond',
  'triangle',
  'down',
  'pentagon',
  'cross',
] as const;
export type Shape = (typeof SHAPES)[number];

/** How a place looks: a hue for marks, a stronger one for text, and a shape that survives grey. */
export interface Ink {
  mark: string;
  text: string;
  shape: Shape;
}

/** Places that own one of the seven slots. */
export const SLOT_OWNERS = ['CN', 'US', 'EU27', 'GB', 'IN', 'JP', 'CA'] as const;

/**
 * Seven categories, found by search for the largest smallest difference (OKLab) as seen with full
 * colour vision and with simulated protanopia, deuteranopia and tritanopia (Machado 2009), each at
 * 3 : 1 or more on the paper; a test recomputes both.
 */
const SLOTS: Record<Theme, readonly { mark: string; text: string }[]> = {
  light: [
    { mark: '#a8440c', text: '#9a3d09' },
    { mark: '#11408c', text: '#11408c' },
    { mark: '#8758cf', text: '#7745c4' },
    { mark: '#1a7373', text: '#166565' },
    { mark: '#ab8a34', text: '#7a601b' },
    { mark: '#6e2440', text: '#6e2440' },
    { mark: '#6690a4', text: '#446b7e' },
  ],
  dark: [
    { mark: '#d9641f', text: '#ef8242' },
    { mark: '#3f86ea', text: '#6fa6f5' },
    { mark: '#bfa8fe', text: '#cbb8ff' },
    { mark: '#8fded0', text: '#9fe3d7' },
    { mark: '#e8d040', text: '#ecd85e' },
    { mark: '#e08e9d', text: '#ea9fad' },
    { mark: '#857c93', text: '#aaa2b8' },
  ],
};

/** Places that share a slot with its owner as long as the owner is not drawn itself. */
const KIN: Record<string, string> = {
  'CN-HK-MO': 'CN',
  'CN-HK-MO-TW': 'CN',
  EU: 'EU27',
  DE: 'EU27',
  FR: 'EU27',
  USMCA: 'US',
};

/**
 * The ink of each place. Owners keep their slot on every page; others take the first free slot in
 * the order given, so two places of one picture never share one. Places beyond seven get none and
 * are drawn in quiet grey.
 */
export function paletteFor(places: readonly string[], theme: Theme): Map<string, Ink> {
  const taken = new Map<number, string>();
  const wanted = [...new Set(places)];
  const owners: readonly string[] = SLOT_OWNERS;
  const take = (place: string, slot: number) => {
    if (slot >= 0 && !taken.has(slot)) taken.set(slot, place);
  };
  for (const place of wanted) take(place, owners.indexOf(place));
  const has = (place: string) => [...taken.values()].includes(place);
  for (const place of wanted) if (!has(place)) take(place, owners.indexOf(KIN[place] ?? ''));
  for (const place of wanted) {
    if (has(place)) continue;
    const free = owners.findIndex((_, slot) => !taken.has(slot));
    take(place, free);
  }
  const inks = new Map<string, Ink>();
  for (const [slot, place] of taken) {
    const colours = SLOTS[theme][slot];
    const shape = SHAPES[slot];
    if (colours && shape) inks.set(place, { ...colours, shape });
  }
  return inks;
}
