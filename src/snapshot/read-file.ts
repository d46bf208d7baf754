import { OrreryError } from '../records/error.js';
import { quarantined, type QuarantinedRow } from '../records/quarantine.js';
import type { ReadItem } from '../sources/source.js';
import type { InputFile } from './inputs.js';

interface Reader<T> {
  id: string;
  read(absolutePath: string, path: string): AsyncIterable<ReadItem<T>>;
}

/**
 * Reads a file of a source into `records` and `refused`. A file that is unreadable as a whole
 * throws its `input` error; with `skipUnreadable` it becomes one refusal, after what was read of it.
 */
export async function readFile<T>(
  source: Reader<T>,
  file: InputFile,
  into: { records: T[]; refused: QuarantinedRow[] },
  skipUnreadable: boolean,
): Promise<void> {
  try {
    for await (const item of source.read(file.absolutePath, file.path)) {
      if ('record' in item) into.records.push(item.record);
      else into.refused.push(item.refused);
    }
  } catch (error) {
    if (!skipUnreadable || !(error instanceof OrreryError) || error.kind !== 'input') throw error;
    const at = { source: source.id, file: file.path, row: null };
    into.refused.push(quarantined(at, error.code, error.message, ''));
  }
}
