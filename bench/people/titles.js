/** The conference records in ORRERY_DATA as titles with the names of their authors, each title once. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const unescape = (text) =>
  text
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\\(.)/g, '$1');

/** Several files are no well-formed JSON, so fields are read by name. */
export function* titledPapers() {
  const folder = join(process.env.ORRERY_DATA ?? '../shared/data', 'papers/paperlists');
  const seen = new Set();
  const files = readdirSync(folder).filter((name) => name.endsWith('.json.gz'));
  for (const file of files.sort()) {
    const text = gunzipSync(readFileSync(join(folder, file))).toString('utf8');
    for (const chunk of text.split(/"title": "/).slice(1)) {
      const title = /^((?:[^"\\]|\\.)*)"/.exec(chunk);
      const authors = /"author": "((?:[^"\\]|\\.)*)"/.exec(chunk);
      if (title === null || authors === null) continue;
      const key = unescape(title[1]).toLowerCase();
      if (seen.has(key)) continue;
      seen.add(key);
      const plain = unescape(authors[1]);
      yield {
        title: unescape(title[1]),
        authors: plain.split(plain.includes(';') ? ';' : ','),
      };
    }
  }
}
