import { neuripsReport } from '../figures/neurips-report.js';
import { answersReport, answersReportZh } from '../figures/answers-report.js';
import { reproductionsReport, reproductionsReportZh } from '../figures/reproductions-report.js';
import { recapReport } from '../figures/recap-report.js';
import { registersReport } from '../figures/registers-report.js';
import type { Report } from '../figures/report.js';
import { commandsReport } from './commands-report.js';
import { sourcesReport } from '../figures/sources-report.js';
import { indicatorsReport } from '../figures/indicators-report.js';
import { schemaReport } from '../figures/schema-report.js';

/** Every generated page of `docs/`. */
export const REPORTS: Report[] = [
  neuripsReport,
  recapReport,
  answersReport,
  answersReportZh,
  reproductionsReport,
  reproductionsReportZh,
  registersReport,
  indicatorsReport,
  sourcesReport,
  commandsReport,
  schemaReport,
];
