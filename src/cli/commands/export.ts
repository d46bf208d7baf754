import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { figureChart } from '../../charts/index.js';
import { figureCsv } from '../../figures/text/csv.js';
import type { Observatory } from '../../figures/observatory.js';
import { OrreryError } from '../../records/error.js';
import { VERSION } from '../../records/version.js';
import { writeData } from '../../server/export/data.js';
import { exportFolder } from '../../server/export/folder.js';
import { figureSidecar } from '../../server/export/sidecar.js';
import { writeSite } from '../../server/export/site.js';
import type { Io } from '../io.js';
import { originOptions, withObservatory, type OriginFlags } from '../origin.js';
import { Progress } from '../progress.js';
import { parseOptions } from './figure.js';

interface Flags extends OriginFlags {
  data?: string;
  static?: string;
  figure?: string;
  out?: string;
  opt: string[];
}

/** `orrery export`: data package, static pages, or one figure with its metadata. */
export function exportCommand(io: Io): Command {
  return originOptions(new Command('export'))
    .description('Write the data, a static site, or one figure to a folder.')
    .option('--data <dir>', 'the tables as a data package with Croissant metadata')
    .option('--static <dir>', 'pages and data of every figure, for any web host')
    .option('--figure <id>', 'one figure as CSV with metadata, JSON and SVG, into --out')
    .option('--out <dir>', 'folder for --figure')
    .option(
      '--opt <name=value>',
      'an option of the figure; repeatable',
      (value: string, all: string[]) => [...all, value],
      [],
    )
    .action(async (flags: Flags) => {
      const asked = [flags.data, flags.static, flags.figure].filter((one) => one !== undefined);
      if (asked.length !== 1 || (flags.figure === undefined) !== (flags.out === undefined)) {
        const message = 'Say one of --data DIR, --static DIR, or --figure ID with --out DIR.';
        throw new OrreryError('usage', 'export-what', message);
      }
      await withObservatory(flags, io, (observatory) => run(observatory, flags, io));
    });
}

async function run(observatory: Observatory, flags: Flags, io: Io): Promise<void> {
  const { snapshot } = observatory;
  const about = { program: 'orrery', version: VERSION, snapshot: snapshot.id };
  const into = <T>(folder: string, fill: (draft: string) => Promise<T>) =>
    exportFolder(resolve(io.cwd, folder), about, fill);
  if (flags.data !== undefined) {
    const { resources } = await into(flags.data, (draft) => writeData(snapshot, draft));
    await io.stdout(
      `${flags.data}: ${resources.length} tables, datapackage.json, croissant.json\n`,
    );
  } else if (flags.static !== undefined) {
    const progress = new Progress(io);
    const report = await into(flags.static, (draft) =>
      writeSite(observatory, draft, (done, total, id) => progress.step('export', done, total, id)),
    );
    progress.end();
    const lines = report.failed.map(
      ({ indicator, message }) => `  left out ${indicator}: ${message}`,
    );
    const head = `${flags.static}: ${report.figures} figures, ${report.files} files`;
    await io.stdout(`${[head, ...lines].join('\n')}\n`);
  } else {
    await one(observatory, flags, io, into);
  }
}

async function one(
  observatory: Observatory,
  flags: Flags,
  io: Io,
  into: (folder: string, fill: (draft: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  const id = flags.figure ?? '';
  const figure = await observatory.figure(id, parseOptions(flags.opt));
  const csv = `${id}.csv`;
  await into(flags.out ?? '', async (draft) => {
    const sidecar = JSON.stringify(figureSidecar(figure, csv), null, 2);
    await writeFile(join(draft, csv), figureCsv(figure));
    await writeFile(join(draft, `${csv}-metadata.json`), `${sidecar}\n`);
    await writeFile(join(draft, `${id}.json`), `${JSON.stringify(figure, null, 2)}\n`);
    await writeFile(join(draft, `${id}.svg`), figureChart(figure));
  });
  await io.stdout(`${flags.out}: ${csv}, ${csv}-metadata.json, ${id}.json, ${id}.svg\n`);
}
