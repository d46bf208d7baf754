const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in HTML or SVG, in content and in quoted attributes; control characters go. */
export function escapeXml(text: string): string {
  return Array.from(text)
    .filter((char) => char >= ' ' || char === '\n' || char === '\t')
    .join('')
    .replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

/** An address that may stand in `href`: http and https only, else empty. */
export function safeAddress(address: string): string {
  return /^https?:\/\//i.test(address) ? escapeXml(address) : '';
}
