import { Command, CommanderError } from 'commander';
import { asOrreryError } from '../records/error.js';
import { COMMANDS } from './commands/index.js';
import type { Io } from './io.js';

/**
 * The command line with the named commands, by default all. Commander never exits the process:
 * `runCli` returns the exit code.
 */
export async function program(io: Io, names = Object.keys(COMMANDS)): Promise<Command> {
  const root = new Command('orrery')
    .description('An open observatory of national AI ecosystems.')
    .showSuggestionAfterError();
  for (const name of names) root.addCommand((await COMMANDS[name]!())(io, () => program(io)));
  adopt(root, io);
  return root;
}

/** Commander does not hand these settings down to commands that are added whole. */
function adopt(command: Command, io: Io): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => void io.stdout(text),
    writeErr: (text) => io.stderr(text),
  });
  for (const child of command.commands) adopt(child, io);
}

/** Runs one command line. 0 done, 2 wrong use, 3 unreadable input, 4 no such thing, 1 anything else. */
export async function runCli(argv: string[], io: Io): Promise<number> {
  try {
    const called = argv[0] ?? '';
    const root = await program(io, Object.hasOwn(COMMANDS, called) ? [called] : undefined);
    await root.parseAsync(argv, { from: 'user' });
    return 0;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : 2;
    const error = asOrreryError(thrown);
    io.stderr(`orrery: ${error.message} [${error.code}]\n`);
    if (error.kind === 'internal' && io.env['ORRERY_DEBUG']) io.stderr(`${error.stack ?? ''}\n`);
    return error.exitCode;
  }
}
