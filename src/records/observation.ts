import { z } from 'zod';

/** One published statistic: what a source says of a place in a period. */
export const ObservationSchema = z.object({
  /** The series, kebab-case and namespaced by source: `worldbank.population`. */
  series: z.string().min(1),
  /** ISO 3166-1 alpha-2, a group id, `WORLD`, or another area as the source states it (`area:…`). */
  place: z.string().min(1),
  /** `2019`, `2019-06`, `2019-11-28` or `2019-H1`. */
  period: z.string().min(4),
  value: z.number(),
  unit: z.string().min(1),
  source: z.string().min(1),
  /** What breaks a series down further (`step=lithography`), or empty. */
  dimension: z.string(),
  /** How the source marks it (estimate, provisional, rounded), or empty. */
  note: z.string(),
});
export type Observation = z.infer<typeof ObservationSchema>;
