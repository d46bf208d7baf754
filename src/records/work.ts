import { z } from 'zod';

/** How a venue presented a work. `other` holds works that were not accepted to the main proceedings. */
export const TIERS = ['oral', 'spotlight', 'poster'] as const;
export type Tier = (typeof TIERS)[number];

/**
 * One author slot of a work, in the order of the byline.
 * `affiliation` is the raw text as the source gives it, or null where the source gives none
 * or where it cannot be assigned to this author.
 */
export const AuthorshipSchema = z.object({
  position: z.number().int().nonnegative(),
  name: z.string(),
  affiliation: z.string().nullable(),
  domain: z.string().nullable(),
  /** A person id the source itself gives (OpenReview profile, ORCID), else null. */
  personId: z.string().nullable(),
});
export type Authorship = z.infer<typeof AuthorshipSchema>;

/** One accepted paper as one source states it. */
export const WorkSchema = z.object({
  id: z.string().min(1),
  source: z.string().min(1),
  venue: z.string().min(1),
  year: z.number().int().min(1950).max(2100),
  title: z.string().min(1),
  tier: z.enum(TIERS),
  /** The source's own word for the tier ("Talk", "Findings"), for evidence. */
  status: z.string().nullable(),
  track: z.string().nullable(),
  file: z.string(),
  row: z.number().int().positive(),
  authorships: z.array(AuthorshipSchema),
});
export type Work = z.infer<typeof WorkSchema>;
