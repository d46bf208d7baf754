import { tick } from 'svelte';

/** Query parameters that follow the reader from page to page. */
const CARRIED = ['lang', 'theme'];

/** Where the reader is. The address bar is the only store of state: everything shown derives from it. */
class Place {
  path = $state(location.pathname);
  search = $state(location.search);
  /** The variable parts of the path, set with the page they belong to. */
  params = $state.raw<string[]>([]);
  query = $derived(new URLSearchParams(this.search));

  get(name: string): string | null {
    return this.query.get(name);
  }
}

export const place = new Place();

function read(): void {
  place.path = location.pathname;
  place.search = location.search;
}

/** The address of the present page with some parameters changed; null removes one. */
function withQuery(changes: Record<string, string | null>): string {
  const query = new URLSearchParams(place.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') query.delete(name);
    else query.set(name, value);
  }
  // Commas and ranges stay readable: an address is something people quote.
  const text = query
    .toString()
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%7E', '~');
  return place.path + (text ? `?${text}` : '');
}

/** Changes parameters in place: no reload, no scroll; `replace` leaves no step for the back button. */
export function setQuery(changes: Record<string, string | null>, replace = false): void {
  const next = withQuery(changes);
  if (next === place.path + place.search) return;
  if (replace) history.replaceState(null, '', next);
  else history.pushState(null, '', next);
  read();
}

/** Goes to an address within the explorer, language and theme carried along. */
export async function navigate(href: string): Promise<void> {
  const url = new URL(href, location.href);
  for (const name of CARRIED) {
    const value = place.get(name);
    if (value !== null && !url.searchParams.has(name)) url.searchParams.set(name, value);
  }
  const samePage = url.pathname === place.path;
  const query = url.searchParams.toString().replaceAll('%2C', ',');
  history.pushState(null, '', url.pathname + (query ? `?${query}` : '') + url.hash);
  read();
  await tick();
  if (samePage && !url.hash) return;
  if (url.hash) document.getElementById(url.hash.slice(1))?.scrollIntoView();
  else {
    scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }
}

/** Takes over ordinary clicks on links of our own; downloads, new tabs and the API stay the browser's. */
function onClick(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = (event.target as Element | null)?.closest('a');
  if (!link || link.origin !== location.origin || link.hasAttribute('download')) return;
  if (link.target && link.target !== '_self') return;
  if (/^\/(api\/|openapi)/.test(link.pathname)) return;
  if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
  event.preventDefault();
  void navigate(link.href);
}

/** Follows links and the back button; called once. */
export function startRouter(): void {
  addEventListener('popstate', read);
  document.addEventListener('click', onClick);
}
