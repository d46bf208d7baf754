/** The least any program must do: unzip every file of papers and parse its JSON. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const folder = join(process.argv[2], 'paperlists');
let papers = 0;
let refused = 0;
for (const file of readdirSync(folder)) {
  const text = gunzipSync(readFileSync(join(folder, file))).toString('utf8');
  try {
    papers += JSON.parse(text).length;
  } catch {
    refused++;
  }
}
console.log(`${papers} papers, ${refused} files that are not JSON as a whole`);
