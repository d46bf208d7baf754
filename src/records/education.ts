import { z } from 'zod';

export const DEGREES = ['bachelor', 'master', 'doctor'] as const;

/**
 * One degree of one person, as a source states it. No source of these data gives any yet; where one
 * does, careers take the country of the first degree as an origin (`origin=degree`).
 */
export const EducationSchema = z.object({
  source: z.string().min(1),
  /** The person id that authorships state (`Authorship.personId`); a name is never enough. */
  personId: z.string().min(1),
  degree: z.enum(DEGREES),
  /** ISO 3166-1 alpha-2 of the institution, null where the source does not say. */
  country: z.string().length(2).nullable(),
  institution: z.string().nullable(),
  /** Year of the degree, null where the source does not say. */
  year: z.number().int().min(1900).max(2100).nullable(),
});
export type Education = z.infer<typeof EducationSchema>;
