import { Command } from 'commander';
import { z } from 'zod';
import { mentionOf, type Mention } from '../../link/people/mention.js';
import { disambiguate, WORKS_A_YEAR, type PeopleReport } from '../../link/people/people.js';
import { resolveAmongRecords } from '../../snapshot/careers/among-records.js';
import { OrreryError } from '../../records/error.js';
import type { Io } from '../io.js';
import { readLines } from '../lines.js';

const BATCH = 2_000;

async function readMentions(io: Io): Promise<Mention[]> {
  const mentions: Mention[] = [];
  for await (const { number, text } of readLines(io.stdin)) {
    if (text === null) {
      throw new OrreryError('input', 'invalid-utf8', `Line ${number} is not UTF-8.`);
    }
    if (text.trim() !== '') mentions.push(readLine(text, number));
  }
  return mentions;
}

function readLine(line: string, number: number): Mention {
  try {
    return mentionOf(JSON.parse(line), number);
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : (cause as Error).message;
    const message = `Line ${number} is no authorship: ${why}`;
    throw new OrreryError('input', 'unexpected-shape', message, { cause });
  }
}

/** What a reader of the persons should know, in a sentence each; empty where nothing was out of the ordinary. */
function remarksOn(report: PeopleReport, repeatedIds: number, scope: string): string[] {
  const remarks: [count: number, text: string][] = [
    [repeatedIds, 'slots that repeat the id of another (persons are told apart all the same)'],
    [
      report.implausible.length,
      `persons with more than ${WORKS_A_YEAR} works in a year (taken for merged ones; careers leave them out)`,
    ],
    [report.organisations.length, 'organisations that signed as authors (careers leave them out)'],
    [
      report.notPersons,
      `slots signed by an organisation, or by a name too short to compare with others${scope}`,
    ],
    [
      report.contestedIdentifiers,
      `identifiers that two names claim (evidence for neither)${scope}`,
    ],
    [
      report.boundedBlocks,
      `blocks of names split, being too large to compare all with all${scope}`,
    ],
  ];
  return remarks.filter(([count]) => count > 0).map(([count, text]) => `${text}: ${count}`);
}

/** `orrery people`: authorships on stdin, `{id, person, confidence}` a line on stdout, in the same order. */
export function peopleCommand(io: Io): Command {
  return new Command('people')
    .description('Resolve author slots to persons.')
    .option(
      '--snapshot <dir>',
      'resolve them among all author slots of this snapshot or store, which tell more',
    )
    .option(
      '--no-identifiers',
      'leave aside person ids that the stream and the records state, for tests against sets made of them',
    )
    .option(
      '--report',
      'write counts of persons, blocks and refusals to stderr as JSON, in place of remarks in words',
    )
    .addHelpText(
      'after',
      '\nReads one JSON object a line: {id, name, work, title, venue, year, coauthors[], affiliation, domain};\n' +
        'only id and name are required. See docs/people.md for the method and its limits.',
    )
    .action(async (options: { snapshot?: string; identifiers: boolean; report?: boolean }) => {
      const { snapshot, identifiers } = options;
      const mentions = await readMentions(io);
      const { assignments, report } =
        snapshot === undefined
          ? disambiguate(mentions, { identifiers })
          : await resolveAmongRecords(mentions, snapshot, identifiers);
      for (let at = 0; at < assignments.length; at += BATCH) {
        const lines = assignments.slice(at, at + BATCH).map((one) => `${JSON.stringify(one)}\n`);
        await io.stdout(lines.join(''));
      }
      const repeatedIds = mentions.length - new Set(mentions.map(({ id }) => String(id))).size;
      if (options.report) io.stderr(`${JSON.stringify({ ...report, repeatedIds })}\n`);
      const scope = snapshot === undefined ? '' : ', the records included';
      const remarks = options.report ? [] : remarksOn(report, repeatedIds, scope);
      for (const remark of remarks) io.stderr(`orrery: ${remark}.\n`);
    });
}
