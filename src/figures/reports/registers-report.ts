import { placeNames } from '../../records/place.js';
import type { Deployment, Goal, Law, Office, TeamMember } from '../../records/register.js';
import type { Bilingual } from '../../records/text.js';
import { readRegister, type Register } from '../../sources/registers.js';
import { markdownTable, type Report } from './report.js';

const both = ({ en, zh }: Bilingual): string => `${en} / ${zh}`;
const place = (id: string): string => both(placeNames(id));
const link = (address: string): string => `<${address}>`;

/** The heading, note and table of one register. */
function section(
  register: { title: Bilingual; note: Bilingual; reviewed: string },
  header: string[],
  rows: string[][],
): string[] {
  const { title, note, reviewed } = register;
  return [
    `## ${both(title)}`,
    '',
    `${note.en} ${note.zh}`,
    '',
    `Reviewed ${reviewed}, ${rows.length} rows.`,
    '',
    markdownTable(header, rows),
    '',
  ];
}

function law(row: Law): string[] {
  const where = row.area ? `${place(row.place)} (${row.area})` : place(row.place);
  const dates = [row.in_force, ...(row.current_since ? [`this text ${row.current_since}`] : [])];
  const at = row.dates_at ? ` at ${row.dates_at.map(link).join(' ')}` : '';
  const checked = `address ${row.address_checked}, date ${row.dates_checked}${at}`;
  return [where, both(row.name), dates.join('; '), both(row.what), link(row.official), checked];
}

function member(row: TeamMember, bodies: Register<'national-team'>['bodies']): string[] {
  const body = bodies?.[row.by];
  const by = body ? both(body) : row.by;
  return [both(row.member), row.designated, by, both(row.field), link(row.source)];
}

function goal(row: Goal): string[] {
  const { by, document, stated, year, aim, official } = row;
  return [
    place(row.place),
    String(year),
    both(aim),
    both(document),
    both(by),
    stated,
    link(official),
  ];
}

function deployment(row: Deployment): string[] {
  const actors = row.actors.map(({ name, kind, role }) => `${both(name)} (${kind}, ${role})`);
  const sources =
    row.basis === 'recap-only' ? ['reported in the recap only'] : row.sources.map(link);
  const note = row.note ? ` ${both(row.note)}` : '';
  return [
    `${both(row.locality)}, ${place(row.place)}`,
    row.started,
    `${both(row.what)}${note}`,
    actors.join('; '),
    sources.join(' '),
  ];
}

function office(row: Office): string[] {
  const note = row.note ? ` ${both(row.note)}` : '';
  const where = `${both(row.locality)}, ${place(row.place)}`;
  return [both(row.firm), where, `${row.opened}${note}`, link(row.source)];
}

/** The curated registers row by row, each with its address. */
export const registersReport: Report = {
  name: 'registers',
  about:
    'the curated registers row by row: laws on data, the national team, aims, deployments, offices',
  async write() {
    const laws = await readRegister('laws');
    const team = await readRegister('national-team');
    const goals = await readRegister('goals');
    const deployments = await readRegister('deployments');
    const offices = await readRegister('offices');
    return [
      '# Curated registers / 编纂名录',
      '',
      'Made by `orrery report registers --write` from `registers/*.yaml`; a test compares it. Corrections are welcome as small changes of those files, each with the address that states the fact.',
      '',
      '“Cited” means that the address, or the day, was found for this very row in other public documents; “not-checked”, that it was not; “at” gives where the day was found stated, in a stored copy of that page. No official page was opened live for this edition.',
      '',
      ...section(
        laws,
        ['place', 'name', 'in force', 'what is restricted', 'official address', 'checked'],
        laws.rows.map(law),
      ),
      ...section(
        team,
        ['member', 'designated', 'by', 'role (field of the platform)', 'source'],
        team.rows.map((row) => member(row, team.bodies)),
      ),
      ...section(
        goals,
        ['place', 'year', 'aim', 'document', 'by', 'stated', 'official address'],
        goals.rows.map(goal),
      ),
      ...section(
        deployments,
        ['place', 'since', 'what', 'actors (kind, role)', 'source'],
        deployments.rows.map(deployment),
      ),
      ...section(offices, ['firm', 'place', 'opened', 'source'], offices.rows.map(office)),
    ].join('\n');
  },
};
