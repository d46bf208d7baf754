import { OrreryError } from '../../records/error.js';

/** Named typed arrays in one buffer: a JSON header, then each array at a multiple of 8 bytes. */
export type Arrays = Record<string, Int32Array | Uint8Array>;

export function packArrays(arrays: Arrays): Buffer {
  let at = 0;
  const layout = Object.entries(arrays).map(([name, array]) => {
    const entry = {
      name,
      type: array instanceof Int32Array ? 'i32' : 'u8',
      at,
      length: array.length,
    };
    at += Math.ceil(array.byteLength / 8) * 8;
    return entry;
  });
  const header = Buffer.from(JSON.stringify(layout), 'utf8');
  const base = Math.ceil((4 + header.length) / 8) * 8;
  const packed = Buffer.alloc(base + at);
  packed.writeUInt32LE(header.length, 0);
  header.copy(packed, 4);
  for (const [i, array] of Object.values(arrays).entries()) {
    const bytes = Buffer.from(array.buffer, array.byteOffset, array.byteLength);
    bytes.copy(packed, base + (layout[i]?.at ?? 0));
  }
  return packed;
}

export function unpackArrays(packed: Buffer): Arrays {
  const length = packed.readUInt32LE(0);
  const layout = JSON.parse(packed.toString('utf8', 4, 4 + length)) as {
    name: string;
    type: string;
    at: number;
    length: number;
  }[];
  const base = Math.ceil((4 + length) / 8) * 8;
  const aligned = new Uint8Array(new SharedArrayBuffer(packed.length - base));
  aligned.set(packed.subarray(base));
  return Object.fromEntries(
    layout.map(({ name, type, at, length: count }) => [
      name,
      type === 'i32'
        ? new Int32Array(aligned.buffer, at, count)
        : new Uint8Array(aligned.buffer, at, count),
    ]),
  );
}

/** The array of that name, of that type. */
export function int32(arrays: Arrays, name: string): Int32Array {
  const array = arrays[name];
  if (array instanceof Int32Array) return array;
  throw new OrreryError('damaged', 'damaged-registry', `The registry index has no array ${name}.`);
}
