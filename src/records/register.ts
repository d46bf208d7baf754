import { z } from 'zod';
import { ActorSchema } from './actor.js';
import { BilingualSchema } from './text.js';

/** Strict: an unquoted comma in YAML would make a third key of half a sentence. */
const TextSchema = z.strictObject(BilingualSchema.shape);

/** `2017`, `2017-11` or `2017-11-28`: as exact as the source is. */
const PartialDateSchema = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const DateSchema = z.iso.date();
const IdSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const AddressSchema = z.url({ protocol: /^https?$/ });

/** `cited`: found cited for this very row in other public documents; `not-checked`: not found so. */
const CheckSchema = z.enum(['cited', 'not-checked']);

/** What a law on data bears on. */
export const RESTRICTIONS = [
  'personal-data-processing',
  'personal-data-transfer',
  'important-data-transfer',
  'localisation',
  'non-personal-data',
  'access-right',
  'government-information',
  'critical-infrastructure',
  'state-secrets',
  'geospatial',
  'health-and-genetic',
  'foreign-authorities',
] as const;

export const LawSchema = z.strictObject({
  id: IdSchema,
  place: z.string(),
  /** A part of the place, where the law is not the whole's: a state, a province. */
  area: z.string().optional(),
  kind: z.enum(['statute', 'regulation', 'directive', 'rule', 'circular', 'executive-order']),
  name: TextSchema,
  adopted: DateSchema,
  /** The day from which the first text bound anyone. */
  in_force: DateSchema,
  /** The same for the text at `official`, where that is a later one. */
  current_since: DateSchema.optional(),
  restricts: z.array(z.enum(RESTRICTIONS)).min(1),
  what: TextSchema,
  official: AddressSchema,
  address_checked: CheckSchema,
  dates_checked: CheckSchema,
  /** Where the days were found stated. */
  dates_at: z.array(AddressSchema).min(1).optional(),
});
export type Law = z.infer<typeof LawSchema>;

export const TeamMemberSchema = z.strictObject({
  id: IdSchema,
  place: z.string(),
  member: TextSchema,
  designated: PartialDateSchema,
  /** A key of the register's `bodies`. */
  by: z.string(),
  field: TextSchema,
  source: AddressSchema,
});
export type TeamMember = z.infer<typeof TeamMemberSchema>;

export const GoalSchema = z.strictObject({
  id: IdSchema,
  place: z.string(),
  by: TextSchema,
  document: TextSchema,
  stated: DateSchema,
  /** The year by which the aim is to be reached. */
  year: z.number().int().min(1990).max(2100),
  aim: TextSchema,
  official: AddressSchema,
  address_checked: CheckSchema,
});
export type Goal = z.infer<typeof GoalSchema>;

export const DEPLOYMENT_FIELDS = ['traffic', 'education', 'health', 'public-facilities'] as const;

export const DeploymentSchema = z
  .strictObject({
    id: IdSchema,
    place: z.string(),
    locality: TextSchema,
    started: PartialDateSchema,
    field: z.enum(DEPLOYMENT_FIELDS),
    what: TextSchema,
    actors: z.array(ActorSchema).min(1),
    basis: z.enum(['sourced', 'recap-only']),
    sources: z.array(AddressSchema),
    note: TextSchema.optional(),
  })
  .refine(({ basis, sources }) => (basis === 'sourced') === sources.length > 0, {
    error: 'a sourced row needs an address, and a row that only the recap reports has none',
  });
export type Deployment = z.infer<typeof DeploymentSchema>;

export const OfficeSchema = z.strictObject({
  id: IdSchema,
  firm: TextSchema,
  /** Where the firm has its seat. */
  from: z.string(),
  place: z.string(),
  locality: TextSchema,
  /** A region that the press names as one. */
  region: z.enum(['silicon-valley']).optional(),
  opened: PartialDateSchema,
  note: TextSchema.optional(),
  source: AddressSchema,
});
export type Office = z.infer<typeof OfficeSchema>;

/** A small curated file, reviewed by hand; its rows differ by register. */
export function registerSchema<Row extends z.ZodType>(row: Row) {
  return z.strictObject({
    register: IdSchema,
    title: TextSchema,
    reviewed: DateSchema,
    curated: z.literal(true),
    licence: z.string().min(1),
    /** What the register leaves out. */
    note: TextSchema,
    rows: z.array(row).min(1),
    bodies: z.record(z.string(), TextSchema).optional(),
  });
}
