import type { Component } from 'svelte';
import { TALENT } from '../../src/figures/indicators/talent-views.js';
import { PILLARS } from '../../src/records/pillar.js';

type Page = () => Promise<{ default: Component }>;

const among = (folder: string, names: readonly string[]): RegExp =>
  new RegExp(`^/${folder}(?:/(${names.join('|')}))?$`);
const QUESTIONS = TALENT.map(({ name }) => name);

/** Pages by address, first match wins. Each is a chunk of its own. */
const ROUTES: [RegExp, Page][] = [
  [/^\/$/, () => import('./pages/Home.svelte')],
  [among('talent', QUESTIONS), () => import('./pages/Talent.svelte')],
  [/^\/places$/, () => import('./pages/Places.svelte')],
  [/^\/places\/([\w-]+)$/, () => import('./pages/Profile.svelte')],
  [/^\/compare$/, () => import('./pages/Compare.svelte')],
  [among('pillars', PILLARS), () => import('./pages/Pillars.svelte')],
  [/^\/check$/, () => import('./pages/Check.svelte')],
  [/^\/recap$/, () => import('./pages/Recap.svelte')],
  [/^\/reproductions$/, () => import('./pages/Reproductions.svelte')],
  [/^\/indicators$/, () => import('./pages/Indicators.svelte')],
  [/^\/indicators\/([\w.-]+)$/, () => import('./pages/Indicator.svelte')],
  [/^\/sources$/, () => import('./pages/Sources.svelte')],
  [/^\/method$/, () => import('./pages/Method.svelte')],
  [/^\/embed\/([\w.-]+)$/, () => import('./pages/Embed.svelte')],
];

const NOT_FOUND: Page = () => import('./pages/NotFound.svelte');

export interface Route {
  page: Page;
  params: string[];
}

/** The page of a path and the parts of the path that it takes. */
export function routeOf(path: string): Route {
  const clean = path.length > 1 ? path.replace(/\/+$/, '') : path;
  for (const [pattern, page] of ROUTES) {
    const match = pattern.exec(clean);
    if (match) return { page, params: match.slice(1).map((part) => part ?? '') };
  }
  return { page: NOT_FOUND, params: [] };
}
