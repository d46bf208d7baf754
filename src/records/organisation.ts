import { z } from 'zod';

/** How an organisation is named: the registry's display name, another full name, or an acronym. */
export const NAME_KINDS = ['display', 'label', 'alias', 'acronym'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** One organisation as a registry states it. Places are ISO 3166-1 alpha-2, null where not stated. */
export const OrganisationSchema = z.object({
  id: z.string().min(1),
  source: z.string().min(1),
  status: z.enum(['active', 'inactive', 'withdrawn']).nullable(),
  types: z.array(z.string()),
  names: z.array(z.object({ text: z.string().min(1), kind: z.enum(NAME_KINDS) })).min(1),
  country: z.string().length(2).nullable(),
  city: z.string().nullable(),
  region: z.string().nullable(),
  domains: z.array(z.string()),
  /** Whether an encyclopedia has an article on it: a sign of how widely it is known. */
  encyclopedia: z.boolean(),
  parents: z.array(z.string()),
  children: z.array(z.string()),
  related: z.array(z.string()),
  successors: z.array(z.string()),
});
export type Organisation = z.infer<typeof OrganisationSchema>;
