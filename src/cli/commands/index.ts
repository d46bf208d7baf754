import type { Command } from 'commander';
import type { Io } from '../io.js';
import { buildCommand } from './build.js';
import { checkCommand } from './check.js';
import { compareCommand } from './compare.js';
import { linkCommand } from './link.js';
import { mcpCommand } from './mcp.js';
import { peopleCommand } from './people.js';
import { profileCommand } from './profile.js';
import { registryCommand } from './registry.js';
import { fetchCommand } from './fetch.js';
import { figureCommand } from './figure.js';
import { indicatorsCommand } from './indicators.js';
import { reproduceCommand } from './reproduce.js';
import { releaseCommand } from './release.js';
import { serveCommand } from './serve.js';
import { sourcesCommand } from './sources.js';
import { statusCommand } from './status.js';
import { reportCommand } from './report.js';
import { doctorCommand } from './doctor.js';
import { verifyCommand } from './verify.js';
import { exportCommand } from './export.js';

/** Every command, in the order `orrery --help` lists them. One file a command. */
export const COMMANDS: ((io: Io) => Command)[] = [
  serveCommand,
  fetchCommand,
  mcpCommand,
  buildCommand,
  linkCommand,
  peopleCommand,
  registryCommand,
  releaseCommand,
  checkCommand,
  figureCommand,
  indicatorsCommand,
  profileCommand,
  compareCommand,
  reproduceCommand,
  sourcesCommand,
  statusCommand,
  reportCommand,
  doctorCommand,
  verifyCommand,
  exportCommand,
];
