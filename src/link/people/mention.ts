import { z } from 'zod';

const text = z
  .union([z.string(), z.null()])
  .optional()
  .transform((value) => value ?? '');

/**
 * One author slot to be resolved. Only `id` and `name` are required; the rest is evidence.
 * `identifier` is a person id that the source itself gives, where it gives one.
 */
export const MentionSchema = z.object({
  id: z.union([z.string().min(1), z.number()]),
  name: text,
  work: z.union([z.string(), z.number(), z.null()]).optional(),
  title: text,
  venue: text,
  year: z.union([z.number(), z.string(), z.null()]).optional(),
  coauthors: z
    .array(z.union([z.string(), z.null()]))
    .nullish()
    .transform((names) => (names ?? []).filter((name) => name !== null)),
  affiliation: text,
  domain: text,
  identifier: z.string().nullish(),
  organisations: z.array(z.string()).nullish(),
});

export interface Mention {
  id: string | number;
  name: string;
  /** Id of the work. Two slots of one work are never one person. */
  work: string;
  title: string;
  venue: string;
  year: number | null;
  /** Names of the other authors; the mention's own name is ignored where it occurs. */
  coauthors: string[];
  affiliation: string;
  domain: string;
  identifier?: string | null;
  /** Registry ids of the organisations the affiliation is linked to, where a linker ran. */
  organisations?: string[];
}

/** The person a mention was assigned to. `person` is stable while the person's earliest mention is. */
export interface Assignment {
  id: string | number;
  person: string;
  /** Calibrated probability that another mention of this cluster is the same person. */
  confidence: number;
}

/** A mention out of one row of the stream. Throws a `ZodError` where the row is not one. */
export function mentionOf(row: unknown, index: number): Mention {
  const read = MentionSchema.parse(row);
  const year = typeof read.year === 'string' ? Number.parseInt(read.year, 10) : read.year;
  return {
    id: read.id,
    name: read.name,
    work: read.work === null || read.work === undefined ? `#${index}` : String(read.work),
    title: read.title,
    venue: read.venue,
    year: typeof year === 'number' && Number.isFinite(year) ? Math.trunc(year) : null,
    coauthors: read.coauthors,
    affiliation: read.affiliation,
    domain: read.domain,
    ...(read.identifier ? { identifier: read.identifier } : {}),
    ...(read.organisations ? { organisations: read.organisations } : {}),
  };
}
