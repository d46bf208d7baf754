import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

const StateSchema = z.object({
  url: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  total: z.number().nullable(),
});
/** What is known of the remote file that a part belongs to. */
export type PartState = z.infer<typeof StateSchema>;

/** A download in progress: `<target>.part` and beside it what it is a part of. */
export class Part {
  readonly path: string;
  private readonly statePath: string;

  constructor(readonly target: string) {
    this.path = `${target}.part`;
    this.statePath = `${target}.part.json`;
  }

  /** Bytes here and what they are a part of, or null where nothing can be continued. */
  async load(): Promise<{ bytes: number; state: PartState } | null> {
    const found = await stat(this.path).catch(absent);
    const text = await readFile(this.statePath, 'utf8').catch(absent);
    if (found === null || text === null || found.size === 0) return null;
    const state = StateSchema.safeParse(parseJson(text));
    return state.success ? { bytes: found.size, state: state.data } : null;
  }

  async begin(state: PartState): Promise<void> {
    await mkdir(dirname(this.target), { recursive: true });
    await writeFile(this.path, '');
    await writeFile(this.statePath, JSON.stringify(state));
  }

  /** SHA-256 of the bytes here, to go on from. */
  async hash(): Promise<Hash> {
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(this.path)) hash.update(chunk as Buffer);
    return hash;
  }

  /** Puts the finished file in place by one rename, after it has reached the disk. */
  async finish(): Promise<void> {
    const handle = await open(this.path, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(this.path, this.target);
    await rm(this.statePath, { force: true });
  }

  async discard(): Promise<void> {
    await rm(this.path, { force: true });
    await rm(this.statePath, { force: true });
  }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
