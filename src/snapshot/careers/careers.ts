import type { DuckDbEngine } from '../../engine/duckdb.js';
import type { Value } from '../../engine/engine.js';
import { modelFor } from '../../link/people/model.js';
import { disambiguate, type PeopleReport } from '../../link/people/people.js';
import type { Mention } from '../../link/people/mention.js';
import { NO_OPT_OUT, optedOut, type OptOutList } from '../optout.js';
import { CAREER_CELL_COLUMNS } from './cell.js';
import type { PersonError } from './bootstrap.js';
import { careerCells } from './cells.js';
import { PERSON_ERROR } from './measured.js';
import { readMentions } from './mentions.js';
import type { Window } from './setting.js';
import { CAREER_STEPS, CAREER_TABLES } from './steps.js';

/** Column lists of the tables made here, for the manifest and the record tables. */
const PERSON_COLUMNS = `
  work_id VARCHAR NOT NULL, position INTEGER NOT NULL, person_id VARCHAR NOT NULL,
  confidence DOUBLE NOT NULL, usable BOOLEAN NOT NULL`;

/** Tables a snapshot keeps; of these only `career_cell` may leave the building. */
export const PEOPLE_TABLES = ['person', ...CAREER_TABLES, 'career_cell'] as const;

export const WINDOWS: readonly Window[] = [
  { first: 2009, last: 2018 },
  { first: 2009, last: 2022 },
  { first: 2018, last: 2022 },
];

export interface CareersReport extends PeopleReport {
  /** Author slots left out because their person asked for it. */
  optedOut: number;
}

export interface CareersOptions {
  /** People to leave out of every table about persons. */
  optOut?: OptOutList;
  /** Sets of records that careers are read from: `all`, and single venues. */
  scopes?: readonly string[];
  windows?: readonly Window[];
  /** Measured errors of the resolved persons; by default those of `measured.ts`. */
  error?: PersonError;
}

/**
 * Resolves persons and computes careers inside a build, after affiliations are linked.
 * Reads `work`, `authorship`, `authorship_place`, `place_member`, `education`; makes `person`, `person_year`,
 * `move` and `career_cell`, and drops what it needs only on the way.
 */
export async function makeCareers(
  engine: DuckDbEngine,
  options: CareersOptions = {},
): Promise<CareersReport> {
  const report = await makePersons(engine, options.optOut ?? NO_OPT_OUT);
  await engine.run('CREATE OR REPLACE TABLE career_scope (scope VARCHAR NOT NULL)');
  await engine.append(
    'career_scope',
    (options.scopes ?? ['all', 'neurips']).map((scope) => [scope]),
  );
  for (const [table, sql] of CAREER_STEPS)
    await engine.run(`CREATE OR REPLACE TABLE ${table} AS ${sql}`);
  const { windows = WINDOWS, error = PERSON_ERROR } = options;
  const rows = await careerCells(engine, windows, error);
  await engine.run(`CREATE OR REPLACE TABLE career_cell (${CAREER_CELL_COLUMNS})`);
  await engine.append('career_cell', rows);
  for (const [table] of [...CAREER_STEPS].reverse()) {
    if (!(CAREER_TABLES as readonly string[]).includes(table))
      await engine.run(`DROP TABLE ${table}`);
  }
  await engine.run('DROP TABLE career_scope');
  return report;
}

async function makePersons(engine: DuckDbEngine, optOut: OptOutList): Promise<CareersReport> {
  const { mentions, keys } = await readMentions(engine);
  const { assignments, report } = disambiguate(mentions, { model: modelFor('records') });
  const nobody = new Set([...report.implausible, ...report.organisations]);
  const rows: Value[][] = [];
  let left = 0;
  assignments.forEach(({ person, confidence }, at) => {
    const mention = mentions[at] as Mention;
    const [work, position] = keys[at] as [string, number];
    const ids = mention.identifier ? [mention.identifier] : [];
    if (optedOut(optOut, { names: [mention.name], ids })) left++;
    else rows.push([work, position, person, confidence, !nobody.has(person)]);
  });
  await engine.run(`CREATE OR REPLACE TABLE person (${PERSON_COLUMNS})`);
  await engine.append('person', rows);
  return { ...report, optedOut: left };
}
