import { z } from 'zod';

/**
 * What happened: an instrument of policy adopted, an incident reported, a device authorised,
 * a guideline published, a programme of education offered.
 */
export const EVENT_KINDS = [
  'instrument',
  'incident',
  'authorisation',
  'guideline',
  'programme',
] as const;

/** Something dated that a source lists one by one. Names organisations at most, never a person. */
export const EventSchema = z.object({
  /** The source's own id, unique within it. */
  id: z.string().min(1),
  source: z.string().min(1),
  kind: z.enum(EVENT_KINDS),
  title: z.string(),
  /** ISO 3166-1 alpha-2, group ids, `WORLD`, or `area:…` as stated. Empty where the source is silent. */
  places: z.array(z.string()),
  /** The words the places were read from. */
  placeStated: z.string(),
  /** `2019`, `2019-06` or `2019-06-28`; null where the source gives none. */
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
  /** Organisations as the source writes them. */
  actors: z.array(z.string()),
  /** What the source classifies it by: `{ principle: ['Privacy'] }`. */
  tags: z.record(z.string(), z.array(z.string())),
  file: z.string(),
  row: z.number().int().positive(),
});
export type DatedEvent = z.infer<typeof EventSchema>;

/** The year of an event, or null where it has no date. */
export function eventYear(event: { date: string | null }): number | null {
  return event.date === null ? null : Number(event.date.slice(0, 4));
}
