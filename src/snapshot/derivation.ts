import { createHash } from 'node:crypto';
import { AGGREGATE_STEPS } from './aggregates.js';
import { WINDOWS } from './careers/careers.js';
import { PERSON_ERROR } from './careers/measured.js';
import { CAREER_STEPS } from './careers/steps.js';
import { ORGANISATION_STEPS } from './organisation-cells.js';

/**
 * How derived tables follow from the records: 16 hex digits of the SHA-256 over the SQL of aggregates and
 * careers, their windows, and the measured errors of persons. It stands for the tables themselves in the id of a
 * snapshot, since the last digits of a sum depend on the threads that made it.
 */
export function derivation(): string {
  const method = [AGGREGATE_STEPS, ORGANISATION_STEPS, CAREER_STEPS, WINDOWS, PERSON_ERROR];
  return createHash('sha256').update(JSON.stringify(method)).digest('hex').slice(0, 16);
}
