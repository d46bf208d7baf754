import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CLAIM_SETS, type ClaimSet } from '../../src/figures/quality.js';

export interface GoldClaim {
  text: string;
  kind: string;
  value: number;
  place: string | null;
  period: string | null;
  indicators: string[];
  verdicts: string[];
  flip: { from: string; to: string; verdicts: string[] } | null;
}

export interface Labelled {
  /** The document, context sentence included. */
  document: string;
  /** The labelled part of it. */
  text: string;
  date: string;
  language: 'en' | 'zh';
  claims: GoldClaim[];
  unseen: boolean;
  /**
   * When the text was written: with the rules, after them, after the release, or by an editor who
   * never read them, each of these sets scored once before it was read; see README.md.
   */
  stage: Exclude<ClaimSet, 'held-out'>;
}

const VERDICTS: Record<string, string> = {
  s: 'supported',
  c: 'contradicted',
  d: 'depends-on-definition',
  n: 'not-measurable',
  x: 'left-alone',
};

function verdicts(text: string): string[] {
  return text
    .split(',')
    .map((letter) => VERDICTS[letter.trim()])
    .filter((name) => name !== undefined);
}

function claim(text: string): GoldClaim {
  const [
    quantity = '',
    kind = '',
    value = '',
    place = '',
    period = '',
    indicators = '',
    verdict = '',
    flip = '',
  ] = text.split(';').map((field) => field.trim());
  const [change = '', turned = 'c'] = flip.split(' : ');
  const [from, to] = change.split('>');
  return {
    text: quantity,
    kind,
    value: Number(value),
    place: place || null,
    period: period || null,
    indicators: indicators.split(',').filter(Boolean),
    verdicts: verdicts(verdict.replace(/;.*$/, '')),
    flip: from && to ? { from, to, verdicts: verdicts(turned) } : null,
  };
}

/** A third of the texts, by hash, so that neither order nor taste decides. */
function heldOut(text: string): boolean {
  return createHash('sha256').update(text).digest().readUInt32BE(0) % 3 === 0;
}

function line(written: string, language: 'en' | 'zh'): Omit<Labelled, 'stage'> {
  const [head = '', ...claims] = written.split('||').map((part) => part.trim());
  const dated = /^@(\S+)\s+(.*)$/s.exec(head);
  const body = dated?.[2] ?? head;
  const [before, after] = body.includes('>>')
    ? body.split('>>').map((part) => part.trim())
    : ['', body];
  const text = after ?? '';
  return {
    document: before ? `${before}\n\n${text}` : text,
    text,
    date: dated?.[1] ?? '2024-06',
    language,
    claims: claims.map(claim),
    unseen: heldOut(text),
  };
}

/** Reads the labelled set beside this file. */
export function readLabelled(folder: URL): Labelled[] {
  const later = CLAIM_SETS.filter((id) => id !== 'rules' && id !== 'held-out');
  return (['claims', 'none', ...later] as const).flatMap((name) =>
    (['en', 'zh'] as const).flatMap((language) =>
      readFileSync(new URL(`${name}.${language}.txt`, folder), 'utf8')
        .split('\n')
        .filter((written) => written.trim() !== '' && !written.startsWith('#'))
        .map((written) => ({
          ...line(written, language),
          stage: name === 'claims' || name === 'none' ? 'rules' : name,
        })),
    ),
  );
}
