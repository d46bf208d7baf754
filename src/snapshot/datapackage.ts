import { z } from 'zod';

/**
 * Rules of the Data Package Standard 2.0 (https://datapackage.org/standard/) for tabular packages:
 * data-package, data-resource and table-schema. Properties of our own are allowed, as there.
 */
const name = z.string().regex(/^[^\s/]+$/, 'a name has no space and no slash');

/** A path to data: relative without leaving the folder, or an http(s) address. */
const path = z
  .string()
  .min(1)
  .refine(
    (text) => /^https?:\/\//.test(text) || isInside(text),
    'a relative path that stays inside, or an address',
  );

const license = z
  .looseObject({
    name: z.string().optional(),
    path: z.string().optional(),
    title: z.string().optional(),
  })
  .refine(
    (one) => one.name !== undefined || one.path !== undefined,
    'a licence has a name or a path',
  );

const FIELD_TYPES = [
  'string',
  'number',
  'integer',
  'boolean',
  'object',
  'array',
  'list',
  'datetime',
  'date',
  'time',
  'year',
  'yearmonth',
  'duration',
  'geopoint',
  'geojson',
  'any',
] as const;

const field = z.looseObject({
  name: z.string().min(1),
  type: z.enum(FIELD_TYPES).optional(),
  format: z.string().optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  constraints: z.looseObject({}).optional(),
});

const schema = z.looseObject({
  fields: z.array(field).min(1).refine(distinct, 'field names are distinct'),
  missingValues: z.array(z.union([z.string(), z.looseObject({ value: z.string() })])).optional(),
  primaryKey: z.union([z.array(z.string()).min(1), z.string()]).optional(),
});

const source = z
  .looseObject({ title: z.string().optional(), path: z.string().optional() })
  .refine((one) => Object.keys(one).length > 0, 'a source says something');

const resource = z
  .looseObject({
    name,
    path: z.union([path, z.array(path).min(1)]).optional(),
    data: z.unknown().optional(),
    title: z.string().optional(),
    description: z.string().optional(),
    format: z.string().optional(),
    mediatype: z
      .string()
      .regex(/^[^/]+\/[^/]+$/)
      .optional(),
    encoding: z.string().optional(),
    bytes: z.number().int().nonnegative().optional(),
    hash: z
      .string()
      .regex(/^(?:[a-zA-Z0-9]+:)?[0-9a-f]{32,128}$/)
      .optional(),
    schema: z.union([schema, z.string()]).optional(),
    licenses: z.array(license).min(1).optional(),
    sources: z.array(source).optional(),
  })
  .refine(
    (one) => (one.path === undefined) !== (one.data === undefined),
    'a resource has either a path or data',
  );

export const DataPackageSchema = z.looseObject({
  $schema: z.url().optional(),
  name: name.optional(),
  id: z.string().optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  homepage: z.url().optional(),
  version: z.string().optional(),
  created: z.iso.datetime({ offset: true }).optional(),
  licenses: z.array(license).min(1).optional(),
  sources: z.array(source).optional(),
  contributors: z
    .array(z.looseObject({ title: z.string().optional() }))
    .min(1)
    .optional(),
  keywords: z.array(z.string()).min(1).optional(),
  resources: z.array(resource).min(1).refine(distinct, 'resource names are distinct'),
});

/** What a descriptor breaks of the standard, one sentence each; empty where it is valid. */
export function dataPackageFaults(descriptor: unknown): string[] {
  const parsed = DataPackageSchema.safeParse(descriptor);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path: at, message }) => `${at.join('.') || '.'}: ${message}`);
}

function distinct(items: { name: string }[]): boolean {
  return new Set(items.map((item) => item.name)).size === items.length;
}

function isInside(text: string): boolean {
  const parts = text.split('/');
  return (
    !text.startsWith('/') && !text.includes('\\') && !parts.includes('..') && !parts.includes('~')
  );
}
