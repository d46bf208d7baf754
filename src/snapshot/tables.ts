import { OBSERVATION_COLUMNS } from './observations.js';
import { SOURCE_LINT_COLUMNS } from './source-lint.js';

/** Columns of the record tables of a snapshot, in order. One Parquet file each. */
export const RECORD_TABLES = {
  work: `
    work_id VARCHAR NOT NULL, source VARCHAR NOT NULL, venue VARCHAR NOT NULL, year INTEGER NOT NULL,
    tier VARCHAR NOT NULL, status VARCHAR, track VARCHAR, title VARCHAR NOT NULL,
    file VARCHAR NOT NULL, file_row INTEGER NOT NULL, n_authors INTEGER NOT NULL`,
  authorship: `
    work_id VARCHAR NOT NULL, position INTEGER NOT NULL, name VARCHAR NOT NULL,
    affiliation VARCHAR, domain VARCHAR, source_person_id VARCHAR`,
  education: `
    source VARCHAR NOT NULL, source_person_id VARCHAR NOT NULL, degree VARCHAR NOT NULL,
    country VARCHAR, institution VARCHAR, year INTEGER`,
  quarantine: `
    source VARCHAR NOT NULL, file VARCHAR NOT NULL, file_row INTEGER, reason VARCHAR NOT NULL,
    message VARCHAR NOT NULL, raw VARCHAR NOT NULL, raw_length INTEGER NOT NULL, dropped BOOLEAN NOT NULL`,
  affiliation: `
    affiliation_id INTEGER NOT NULL, affiliation VARCHAR NOT NULL, domain VARCHAR NOT NULL`,
  affiliation_place: `
    affiliation_id INTEGER NOT NULL, aff_index INTEGER NOT NULL, n_affs INTEGER NOT NULL,
    organisation VARCHAR, country VARCHAR, headquarters VARCHAR, confidence DOUBLE NOT NULL,
    organisation_confidence DOUBLE`,
  organisation: `
    organisation VARCHAR NOT NULL, name VARCHAR NOT NULL, country VARCHAR, sector VARCHAR NOT NULL`,
  place_member: `
    place VARCHAR NOT NULL, country VARCHAR NOT NULL, year_from INTEGER NOT NULL, year_to INTEGER NOT NULL`,
  observation: OBSERVATION_COLUMNS,
  source_lint: SOURCE_LINT_COLUMNS,
  crosscheck: `
    venue VARCHAR NOT NULL, year INTEGER NOT NULL, source VARCHAR NOT NULL, chosen BOOLEAN NOT NULL,
    works INTEGER NOT NULL, slots INTEGER NOT NULL, slots_with_affiliation INTEGER NOT NULL,
    duplicate_titles INTEGER NOT NULL`,
} as const;
