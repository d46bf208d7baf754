import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/** What of HarfBuzz's subsetter is used: its C interface, compiled to WebAssembly; its memory goes with the instance. */
interface HarfBuzz {
  memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(bytes: number): number;
  hb_blob_create(at: number, bytes: number, mode: number, user: number, free: number): number;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, codepoint: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_or_fail(face: number, input: number): number;
}

/** HB_MEMORY_MODE_WRITABLE: the bytes are ours and stay. */
const WRITABLE = 2;

let compiled: WebAssembly.Module | null = null;

function harfBuzz(): HarfBuzz {
  compiled ??= new WebAssembly.Module(
    readFileSync(require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')),
  );
  const hb = new WebAssembly.Instance(compiled).exports as unknown as HarfBuzz;
  hb._initialize();
  return hb;
}

/**
 * The glyphs of some characters out of a font file, as a font file in the temporary folder: a font of
 * the system holds some ten thousand, and is read whole for each glyph that is drawn. Of a collection
 * only the faces of `families` are taken. Returns a path a face; none where the file has no such
 * face, or cannot be subset.
 */
export function subsetFont(file: string, families: readonly string[], text: string): string[] {
  const font = readFileSync(file);
  const faces = faceOffsets(font).flatMap((offset, index) =>
    families.includes(familyAt(font, offset)) ? [index] : [],
  );
  if (faces.length === 0) return [];
  const hb = harfBuzz();
  const at = hb.malloc(font.length);
  new Uint8Array(hb.memory.buffer).set(font, at);
  const blob = hb.hb_blob_create(at, font.length, WRITABLE, 0, 0);
  return faces.flatMap((index) => {
    const face = hb.hb_face_create(blob, index);
    const input = hb.hb_subset_input_create_or_fail();
    const wanted = hb.hb_subset_input_unicode_set(input);
    for (const character of text) hb.hb_set_add(wanted, character.codePointAt(0)!);
    const part = hb.hb_subset_or_fail(face, input);
    if (part === 0) return [];
    const out = hb.hb_face_reference_blob(part);
    const start = hb.hb_blob_get_data(out, 0);
    const bytes = hb.memory.buffer.slice(start, start + hb.hb_blob_get_length(out));
    return [kept(Buffer.from(bytes))];
  });
}

/** Writes a font under the digest of its bytes, whole or not at all. */
export function kept(font: Buffer): string {
  const digest = createHash('sha256').update(font).digest('hex').slice(0, 16);
  const folder = join(tmpdir(), 'orrery-fonts');
  const path = join(folder, `${digest}.ttf`);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    const partial = `${path}.${process.pid}`;
    writeFileSync(partial, font);
    renameSync(partial, path);
  }
  return path;
}

/** Where the faces of a font file begin: one, or those of a collection (OpenType, `ttcf`). */
function faceOffsets(font: Buffer): number[] {
  if (font.toString('latin1', 0, 4) !== 'ttcf') return [0];
  return Array.from({ length: font.readUInt32BE(8) }, (_, i) => font.readUInt32BE(12 + 4 * i));
}

/** The family name of a face (OpenType table `name`, record 1, of platform Windows), or ''. */
function familyAt(font: Buffer, face: number): string {
  for (let i = 0; i < font.readUInt16BE(face + 4); i++) {
    const entry = face + 12 + 16 * i;
    if (font.toString('latin1', entry, entry + 4) !== 'name') continue;
    const table = font.readUInt32BE(entry + 8);
    const strings = table + font.readUInt16BE(table + 4);
    for (let record = 0; record < font.readUInt16BE(table + 2); record++) {
      const where = table + 6 + 12 * record;
      const [platform, , language, name, length, offset] = [0, 2, 4, 6, 8, 10].map((by) =>
        font.readUInt16BE(where + by),
      ) as [number, number, number, number, number, number];
      if (platform !== 3 || language !== 0x409 || name !== 1) continue;
      const text = Buffer.from(font.subarray(strings + offset, strings + offset + length));
      return text.swap16().toString('utf16le');
    }
  }
  return '';
}
