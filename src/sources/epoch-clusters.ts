import { WORLD } from '../records/place.js';
import { githubFile } from './github.js';
import { named } from './read/file-name.js';
import { readCsv, tableNumber } from './read/csv.js';
import { placeOf, refused, Refusal, type Cells } from './read/table.js';
import { Tally } from './read/tally.js';
import type { ObservationSource } from './source.js';

const ID = 'epoch-clusters';
const FILE = 'epoch_gpu_clusters.csv';
/** The last year the copy covers, to July. */
const LAST_YEAR = 2025;

export const epochClusters: ObservationSource = {
  kind: 'observations',
  id: ID,
  title: { en: 'GPU clusters (Epoch AI)', zh: 'GPU 集群（Epoch AI）' },
  publisher: 'Epoch AI (copy in kitwebster-art/compute-atlas)',
  address: 'https://epoch.ai/data/gpu-clusters',
  licence: 'CC-BY-4.0',
  licenceAddress: 'https://creativecommons.org/licenses/by/4.0/',
  embedding: 'rows',
  attribution: 'Epoch AI, Data on GPU Clusters, CC BY 4.0; counted by Orrery.',
  citation:
    'Pilz, K. et al. Epoch AI, Data on GPU Clusters, edition of 2025. https://epoch.ai/data/gpu-clusters',
  version: 'fa84e571',
  cadence: 'continuous (one edition read)',
  coverage: {
    en: 'Clusters that the publisher includes in its standard analysis (existing, confirmed or likely, no duplicates), by place and first day of operation, to July 2025; the publisher puts the whole database at 10 to 20 % of world capacity.',
    zh: '发布者纳入标准分析的集群（已建成、确认或可能属实、无重复），按所在地与投运日期，截至2025年7月；发布者估计全库约占世界总量的10%—20%。',
  },
  limits: [
    {
      en: 'Only what became public. Owners in China disclose less, and the publisher hides names there and rounds values to one significant figure.',
      zh: '只含公开信息。中国境内业主披露较少，发布者对其隐去名称并将数值取一位有效数字。',
    },
    {
      en: 'Computing power is counted in H100 equivalents, of the highest rate the chips support; some clusters have no figure and count as zero there.',
      zh: '算力以 H100 等效计，取芯片支持的最高速率；部分集群无此数值，在该口径中不计。',
    },
    {
      en: 'Hong Kong and Taiwan are listed apart from China. A cluster counts where it stands, not where its owner is.',
      zh: '香港、台湾与中国分列。集群按所在地而非业主所在地计。',
    },
  ],
  resources: [
    githubFile(
      'kitwebster-art/compute-atlas',
      'fa84e5711bbdd542089606cfd965be3320b10f60',
      'gpu_clusters.csv',
      `pillars/4_compute/${FILE}`,
      { sha256: '49ea044330065e4d00569be51e04e5a979f81fdf3359ff68fdcdd6620fde8124', bytes: 511662 },
    ),
  ],
  matches: (path) => named(path, [FILE]),
  read,
};

const COLUMNS = {
  name: 'Name',
  included: 'Include in Standard Analysis',
  country: 'Country',
  from: 'First Operational Date',
  to: 'Decommissioned Date (if applicable)',
  h100: 'H100 equivalents',
  supersededBy: 'Superseded by',
};

/** Clusters that stand at the end of each year, and their computing power. */
async function* read(
  ...[absolutePath, file]: Parameters<ObservationSource['read']>
): ReturnType<ObservationSource['read']> {
  const rows = await readCsv(absolutePath, { columns: Object.values(COLUMNS) });
  const starts = startYears(rows.flatMap((item) => ('cells' in item ? [item.cells] : [])));
  const tally = new Tally(ID);
  for (const item of rows) {
    const at = { source: ID, file, row: item.row };
    if ('error' in item) {
      yield refused(at, new Refusal('malformed-row', item.error), item.raw);
      continue;
    }
    const { cells } = item;
    const raw = `${cells[COLUMNS.name]} | ${cells[COLUMNS.country]} | ${cells[COLUMNS.from]}`;
    const from = yearIn(cells[COLUMNS.from]);
    const outside = outOfScope(cells, from);
    if (outside !== null || from === null) {
      yield refused(at, new Refusal('out-of-scope', outside ?? 'No date of operation.'), raw);
      continue;
    }
    const place = placeOf(cells[COLUMNS.country]);
    if (place instanceof Refusal) {
      yield refused(at, new Refusal(place.reason, place.message, false), raw);
    }
    const end = lastYear(cells, starts);
    const power = tableNumber(cells[COLUMNS.h100] ?? '') ?? 0;
    for (let year = from; year <= end; year++) {
      for (const where of place instanceof Refusal ? [WORLD] : [WORLD, place]) {
        const key = { place: where, period: String(year), dimension: '' };
        tally.add({ ...key, series: 'epoch.gpu-clusters', unit: 'clusters' }, 1);
        tally.add({ ...key, series: 'epoch.gpu-capacity', unit: 'H100-equivalents' }, power);
      }
    }
  }
  for (const record of tally.observations()) yield { record };
}

function outOfScope(cells: Cells, from: number | null): string | null {
  if (cells[COLUMNS.included] !== 'True') return 'The publisher leaves it out of its analysis.';
  return from === null ? 'It has no date of first operation.' : null;
}

/** The year each named cluster started, to end those it supersedes. */
function startYears(all: Cells[]): Map<string, number> {
  const starts = new Map<string, number>();
  for (const cells of all) {
    const from = yearIn(cells[COLUMNS.from]);
    if (from !== null && cells[COLUMNS.name]) starts.set(cells[COLUMNS.name]!, from);
  }
  return starts;
}

function lastYear(cells: Cells, starts: Map<string, number>): number {
  const gone = yearIn(cells[COLUMNS.to]);
  const next = starts.get(cells[COLUMNS.supersededBy] ?? '') ?? null;
  const ends = [gone, next].filter((year) => year !== null).map((year) => year - 1);
  return Math.min(LAST_YEAR, ...ends);
}

function yearIn(text: string | undefined): number | null {
  const match = /^((?:19|20)\d\d)-/.exec(text ?? '');
  return match ? Number(match[1]) : null;
}
