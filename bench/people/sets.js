import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { titledPapers } from './titles.js';

/** Where the benchmark files lie: ORRERY_DATA, else ../shared/data beside the project. */
export const dataFolder = () =>
  join(process.env.ORRERY_DATA ?? '../shared/data', 'benchmarks/people');

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ACCENT = /^([A-Za-z])(?:uml|acute|grave|circ|tilde|cedil|ring|slash|caron)$/;

const unescape = (text) =>
  text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, entity) => {
    if (entity[0] === '#') {
      const code = entity[1] === 'x' ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
      return String.fromCodePoint(code);
    }
    return ENTITIES[entity] ?? ACCENT.exec(entity)?.[1] ?? whole;
  });

/** Ambiguous names with their publications. Several files are not well-formed XML, so fields are read by tag. */
export function aminer(folder = dataFolder()) {
  const archive = join(folder, 'aminer110_dev.tar.gz');
  if (!existsSync(archive)) return null;
  const place = mkdtempSync(join(tmpdir(), 'orrery-people-'));
  try {
    execFileSync('tar', ['xzf', archive, '-C', place]);
    const files = readdirSync(place, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.xml'));
    return files.sort().flatMap((file) => aminerName(readFileSync(join(place, file), 'utf8')));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function aminerName(text) {
  const name = unescape(/<FullName>(.*?)<\/FullName>/.exec(text)[1].trim());
  return [...text.matchAll(/<publication>([\s\S]*?)<\/publication>/g)].map(([, body]) => {
    const field = (tag) =>
      unescape(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(body)?.[1].trim() ?? '');
    const organization = field('organization');
    return {
      group: name,
      label: `${name}#${field('label')}`,
      country: null,
      mention: {
        id: `${name}/${field('id')}`,
        name,
        work: field('id'),
        title: field('title'),
        venue: field('jconf'),
        year: Number(field('year')) || null,
        coauthors: field('authors')
          .split(',')
          .map((author) => author.trim())
          .filter(Boolean),
        affiliation: organization === 'null' ? '' : organization,
        domain: '',
      },
    };
  });
}

/** Author slots with self-registered profiles. The profile id is the label and goes nowhere else. */
export function openreview(folder = dataFolder()) {
  const file = join(folder, 'openreview_dev.csv.gz');
  if (!existsSync(file)) return null;
  const rows = parse(gunzipSync(readFileSync(file)), { columns: true });
  const work = (row) => `${row.conference}${row.year}/${row.paper_no}`;
  const bylines = new Map();
  for (const row of rows) {
    if (!bylines.has(work(row))) bylines.set(work(row), []);
    bylines.get(work(row)).push(row.author);
  }
  return rows.map((row, at) => ({
    group: row.author,
    label: row.openreview_id,
    position: Number(row.author_pos) - 1,
    country: row.domain === '' ? null : (/\.([a-z]{2})$/.exec(row.domain)?.[1] ?? 'generic'),
    mention: {
      id: at,
      name: row.author,
      work: work(row),
      title: row.title,
      venue: row.conference,
      year: Number(row.year),
      coauthors: bylines.get(work(row)).filter((name) => name !== row.author),
      affiliation: row.affiliation,
      domain: row.domain,
    },
  }));
}

const plainTitle = (title) => title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The same slots with all authors of their papers, found by title in the conference records. */
export function withBylines(rows) {
  const bylines = new Map();
  for (const { title, authors } of titledPapers()) bylines.set(plainTitle(title), authors);
  return rows.map((row) => {
    const authors = bylines.get(plainTitle(row.mention.title)) ?? row.mention.coauthors;
    const coauthors = authors
      .map((name) => name.trim())
      .filter((name) => name !== row.mention.name);
    return { ...row, mention: { ...row.mention, coauthors } };
  });
}
