import { z } from 'zod';
import { FigureSchema } from '../figure.js';
import type { Report } from './report.js';

/** The JSON Schema (draft 2020-12) of a Figure, as the CLI and the API print it. */
export const schemaReport: Report = {
  name: 'figure-schema',
  file: 'figure.schema.json',
  about: 'the JSON Schema of a figure',
  write: () => Promise.resolve(`${JSON.stringify(z.toJSONSchema(FigureSchema), null, 2)}\n`),
};
