import type { Command } from 'commander';
import type { Io } from '../io.js';
import { buildCommand } from './build.js';
import { linkCommand } from './link.js';
import { registryCommand } from './registry.js';

/** Every command, in the order `orrery --help` lists them. One file a command. */
export const COMMANDS: ((io: Io) => Command)[] = [buildCommand, linkCommand, registryCommand];
