import { readManifest } from '../../src/link/registry/open.js';
import { OrreryError } from '../../src/records/error.js';
import { SNAPSHOT_FORMAT } from '../../src/snapshot/manifest.js';

/** Whether a registry index lies there. */
export function readable(registry: string): boolean {
  try {
    return readManifest(registry).organisations > 0;
  } catch (error) {
    if (error instanceof OrreryError) return false;
    throw error;
  }
}

/** Made-up articles. */
export const ARTICLES = [
  'In 2018, nearly a quarter (24 percent) of NeurIPS authors worked in China, a ten-fold rise since 2009.',
  'One in five start-ups is Chinese; the US has 1.4 billion dollars and ranks second.',
  '<html><body><p>China buys <b>nine out of ten</b> chips abroad.</p></body></html>',
  '# Title\n\n* more than half of authors are in the United States\n* from 10 % to 20 % between 2010 and 2019',
  '2018年，中国约占四分之一（24%），比2009年增长了十倍。美国排名第一，超过一半。',
].map((text) => Buffer.from(text));
/** A made-up opt-out list. */
export const OPT_OUT = Buffer.from(
  '# made up\nname: Ada Example\nid: ~Ada_Example1\nid: orcid:0000-0001\n',
);
/** A made-up manifest of a snapshot. */
export const MANIFEST = Buffer.from(
  JSON.stringify({
    format: SNAPSHOT_FORMAT,
    id: '0123456789abcdef',
    code: '0.1.0',
    linker: 'x',
    derivation: 'x',
    options: {},
    inputs: [],
    tables: [{ name: 'cell', file: 'cell.parquet', rows: 1, bytes: 1, sha256: 'x', derived: true }],
    quarantine: { x: 1 },
    lint: {},
  }),
);
/** Affiliations as papers state them. */
export const AFFILIATIONS = [
  'IIIS, Tsinghua University+MIT CSAIL',
  'Department of Computer Science, University of Oxford, UK; DeepMind',
  '清华大学计算机系',
  'École polytechnique fédérale de Lausanne (EPFL), Switzerland',
].map((text) => Buffer.from(text));
