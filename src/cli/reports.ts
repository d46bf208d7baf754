import type { Command } from 'commander';
import { neuripsReport } from '../figures/reports/neurips-report.js';
import { answersReport, answersReportZh } from '../figures/reports/answers-report.js';
import {
  reproductionsReport,
  reproductionsReportZh,
} from '../figures/reports/reproductions-report.js';
import { recapReport } from '../figures/reports/recap-report.js';
import { registersReport } from '../figures/reports/registers-report.js';
import type { Report } from '../figures/reports/report.js';
import { commandsReport } from './commands-report.js';
import { sourcesReport } from '../figures/reports/sources-report.js';
import { indicatorsReport } from '../figures/reports/indicators-report.js';
import { schemaReport } from '../figures/reports/schema-report.js';

/** Every generated page of `docs/`; `program` gives the whole command line, which one of them describes. */
export const reportsOf = (program: () => Promise<Command>): Report[] => [
  neuripsReport,
  recapReport,
  answersReport,
  answersReportZh,
  reproductionsReport,
  reproductionsReportZh,
  registersReport,
  indicatorsReport,
  sourcesReport,
  commandsReport(program),
  schemaReport,
];
