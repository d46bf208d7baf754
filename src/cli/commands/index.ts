import type { Command } from 'commander';
import type { Io } from '../io.js';

/**
 * Every command, in the order `orrery --help` lists them; one file a command. A command is loaded
 * when it is called, so that `orrery figure` does not pay for the server. Each may ask for the
 * whole command line, that of which it is part.
 */
export const COMMANDS: Record<
  string,
  () => Promise<(io: Io, program: () => Promise<Command>) => Command>
> = {
  serve: async () => (await import('./serve.js')).serveCommand,
  fetch: async () => (await import('./fetch.js')).fetchCommand,
  mcp: async () => (await import('./mcp.js')).mcpCommand,
  build: async () => (await import('./build.js')).buildCommand,
  link: async () => (await import('./link.js')).linkCommand,
  people: async () => (await import('./people.js')).peopleCommand,
  registry: async () => (await import('./registry.js')).registryCommand,
  release: async () => (await import('./release.js')).releaseCommand,
  check: async () => (await import('./check.js')).checkCommand,
  figure: async () => (await import('./figure.js')).figureCommand,
  indicators: async () => (await import('./indicators.js')).indicatorsCommand,
  profile: async () => (await import('./profile.js')).profileCommand,
  compare: async () => (await import('./compare.js')).compareCommand,
  reproduce: async () => (await import('./reproduce.js')).reproduceCommand,
  sources: async () => (await import('./sources.js')).sourcesCommand,
  status: async () => (await import('./status.js')).statusCommand,
  report: async () => (await import('./report.js')).reportCommand,
  doctor: async () => (await import('./doctor.js')).doctorCommand,
  verify: async () => (await import('./verify.js')).verifyCommand,
  export: async () => (await import('./export.js')).exportCommand,
};
