const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const END = 0xfffffffe;
const FREE = 0xffffffff;
const ENTRY = 128;
/** Streams shorter than this stand in the small sectors. */
const SMALL = 4096;

/**
 * A stream of a compound file (the container of Excel 97-2003), by the first of `names` it holds.
 * Throws a RangeError saying what is wrong with the container.
 */
export function compoundStream(file: Buffer, names: string[]): Buffer {
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new RangeError('no compound file');
  const size = 2 ** file.readUInt16LE(30);
  if (size !== 512 && size !== 4096) throw new RangeError('sectors of an unknown size');
  const sector = (id: number): Buffer => {
    const from = (id + 1) * size;
    if (from >= file.length) throw new RangeError('a sector is missing');
    return file.subarray(from, from + size);
  };
  const next = allocation(file, size, sector);
  const entries = directory(chain(file.readUInt32LE(48), next, sector, file.length / size));
  const root = entries[0];
  const found = names.map((name) => entries.find((entry) => entry.name === name)).find(Boolean);
  if (root === undefined || found === undefined) throw new RangeError('no workbook inside');
  if (found.bytes >= SMALL) {
    return chain(found.start, next, sector, file.length / size).subarray(0, found.bytes);
  }
  const small = chain(root.start, next, sector, file.length / size);
  const smallNext = chain(file.readUInt32LE(60), next, sector, file.length / size);
  const piece = (id: number) => small.subarray(id * 64, id * 64 + 64);
  const table = (id: number) => smallNext.readUInt32LE(id * 4);
  return chain(found.start, table, piece, small.length / 64).subarray(0, found.bytes);
}

/** The sector that follows another in its chain. */
function allocation(file: Buffer, size: number, sector: (id: number) => Buffer) {
  const ids: number[] = [];
  for (let at = 76; at < 512; at += 4) ids.push(file.readUInt32LE(at));
  let more = file.readUInt32LE(68);
  for (let left = file.readUInt32LE(72); left > 0 && more < END; left--) {
    const block = sector(more);
    for (let at = 0; at < size - 4; at += 4) ids.push(block.readUInt32LE(at));
    more = block.readUInt32LE(size - 4);
  }
  const tables = ids.filter((id) => id !== FREE);
  return (id: number): number => {
    const table = tables[Math.floor((id * 4) / size)];
    if (table === undefined) throw new RangeError('a sector is not allotted');
    return sector(table).readUInt32LE((id * 4) % size);
  };
}

function chain(
  start: number,
  next: (id: number) => number,
  sector: (id: number) => Buffer,
  most: number,
): Buffer {
  const parts: Buffer[] = [];
  for (let id = start; id < END; id = next(id)) {
    if (parts.length > most) throw new RangeError('sectors run in a circle');
    parts.push(sector(id));
  }
  return Buffer.concat(parts);
}

function directory(bytes: Buffer): { name: string; start: number; bytes: number }[] {
  const entries = [];
  for (let at = 0; at + ENTRY <= bytes.length; at += ENTRY) {
    const length = bytes.readUInt16LE(at + 64);
    const name = bytes.toString('utf16le', at, at + Math.max(0, Math.min(length, 64) - 2));
    entries.push({
      name,
      start: bytes.readUInt32LE(at + 116),
      bytes: bytes.readUInt32LE(at + 120),
    });
  }
  return entries;
}
