import { inflateSync } from 'node:zlib';
import { OrreryError } from '../../records/error.js';

const WOFF = 0x774f4646;
const WINDOWS = 3;
const UNICODE = 1;
const ENGLISH = 0x409;

/** A `name` table that says only family, style and full name. */
function nameTable(family: string): Buffer {
  const names: [id: number, text: string][] = [
    [1, family],
    [2, 'Regular'],
    [4, family],
    [6, family.replaceAll(' ', '')],
  ];
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  const head = Buffer.alloc(6 + 12 * names.length);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  names.forEach(([id], index) => {
    const length = texts[index]?.length ?? 0;
    [WINDOWS, UNICODE, ENGLISH, id, length, offset].forEach((value, field) =>
      head.writeUInt16BE(value, 6 + 12 * index + 2 * field),
    );
    offset += length;
  });
  return Buffer.concat([head, ...texts]);
}

/**
 * A WOFF 1.0 font as the TrueType font it holds, under the family name given, since packages that
 * ship one file a weight name each file as a family of its own. Format: W3C WOFF 1.0, section 3.
 * Throws `OrreryError` (`not-a-woff`) for anything else.
 */
export function trueTypeOf(woff: Buffer, family: string): Buffer {
  if (woff.length < 44 || woff.readUInt32BE(0) !== WOFF) {
    throw new OrreryError('input', 'not-a-woff', 'The font file is not a WOFF 1.0 font.');
  }
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 44 + 20 * index;
    const start = woff.readUInt32BE(at + 4);
    const packed = woff.subarray(start, start + woff.readUInt32BE(at + 8));
    const tag = woff.toString('latin1', at, at + 4);
    const whole = packed.length < woff.readUInt32BE(at + 12) ? inflateSync(packed) : packed;
    const data = tag === 'name' ? nameTable(family) : whole;
    return { tag, data, checksum: woff.readUInt32BE(at + 16) };
  });
  const head = Buffer.alloc(12 + 16 * count);
  const power = Math.floor(Math.log2(count));
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  [count, 16 * 2 ** power, power, 16 * (count - 2 ** power)].forEach((value, field) =>
    head.writeUInt16BE(value, 4 + 2 * field),
  );
  const parts: Buffer[] = [head];
  let offset = head.length;
  tables.forEach(({ tag, data, checksum }, index) => {
    const at = 12 + 16 * index;
    head.write(tag, at, 'latin1');
    [checksum, offset, data.length].forEach((value, field) =>
      head.writeUInt32BE(value, at + 4 + 4 * field),
    );
    const padded = Buffer.alloc(Math.ceil(data.length / 4) * 4);
    data.copy(padded);
    parts.push(padded);
    offset += padded.length;
  });
  return Buffer.concat(parts);
}
