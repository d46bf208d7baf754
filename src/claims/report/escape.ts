import { escapeMarkup } from '../../records/markup.js';

/** Text as it may stand in HTML or SVG, in content and in quoted attributes; control characters go. */
export function escapeXml(text: string): string {
  const kept = Array.from(text).filter((char) => char >= ' ' || char === '\n' || char === '\t');
  return escapeMarkup(kept.join(''));
}

/** An address that may stand in `href`: http and https only, else empty. */
export function safeAddress(address: string): string {
  return /^https?:\/\//i.test(address) ? escapeXml(address) : '';
}
