import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { OrreryError } from '../../records/error.js';

/** A gzip member may not grow beyond this many bytes: a small file that fills the disk is hostile. */
const MAX_UNPACKED_BYTES = 4 * 1024 ** 3;

/** Encodings that publishers use; WHATWG labels. Anything but UTF-8 maps every byte to a character. */
export type Encoding = 'utf-8' | 'windows-1252' | 'macintosh';

/**
 * Streams a text file (UTF-8 unless told), unpacked where its name ends in `.gz`, as decoded chunks.
 * Throws `input` errors: `not-a-file`, `empty-file`, `truncated-gzip`, `not-gzip`, `invalid-utf8`,
 * `too-large`, `unreadable`. A byte-order mark is dropped.
 */
export async function* textStream(
  path: string,
  limits: { maxBytes?: number; encoding?: Encoding } = {},
): AsyncGenerator<string> {
  const maxBytes = limits.maxBytes ?? MAX_UNPACKED_BYTES;
  await assertFile(path);
  const decoder = new TextDecoder(limits.encoding ?? 'utf-8', { fatal: true });
  const raw = createReadStream(path, { highWaterMark: 1 << 20 });
  const bytes = path.endsWith('.gz') ? raw.pipe(createGunzip({ chunkSize: 1 << 20 })) : raw;
  raw.on('error', (error) => bytes.destroy(error));
  let read = 0;
  try {
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      read += chunk.length;
      if (read > maxBytes) {
        throw inputError('too-large', path, `holds more than ${maxBytes} bytes when unpacked`);
      }
      yield decode(decoder, chunk, path, read - chunk.length);
    }
    yield decode(decoder, null, path, read);
  } catch (cause) {
    throw cause instanceof OrreryError ? cause : gzipError(path, cause);
  } finally {
    raw.destroy();
    bytes.destroy();
  }
  if (read === 0) throw inputError('empty-file', path, 'is empty');
}

/** Reads a whole text of at most `maxBytes` (default 256 MiB). Same errors as `textStream`. */
export async function readText(
  path: string,
  maxBytes = 256 * 1024 ** 2,
  encoding: Encoding = 'utf-8',
): Promise<string> {
  const parts: string[] = [];
  for await (const part of textStream(path, { maxBytes, encoding })) parts.push(part);
  return parts.join('');
}

/** An `input` error that names its file: "`path` `what`." */
export function inputError(code: string, path: string, what: string, cause?: unknown): OrreryError {
  return new OrreryError('input', code, `${path} ${what}.`, { cause, detail: { file: path } });
}

async function assertFile(path: string): Promise<void> {
  const info = await stat(path).catch((cause: unknown) => {
    throw inputError('unreadable', path, `cannot be read (${(cause as Error).message})`, cause);
  });
  if (!info.isFile()) throw inputError('not-a-file', path, 'is not a file');
  if (info.size === 0) throw inputError('empty-file', path, 'is empty');
}

function decode(decoder: TextDecoder, chunk: Buffer | null, path: string, at: number): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch (cause) {
    throw inputError('invalid-utf8', path, `is not UTF-8 (near byte ${at})`, cause);
  }
}

function gzipError(path: string, cause: unknown): OrreryError {
  const code = (cause as NodeJS.ErrnoException).code ?? '';
  if (code === 'Z_BUF_ERROR') return inputError('truncated-gzip', path, 'ends too early', cause);
  if (code.startsWith('Z_')) return inputError('not-gzip', path, 'is not a sound gzip file', cause);
  return inputError('unreadable', path, `cannot be read (${(cause as Error).message})`, cause);
}
