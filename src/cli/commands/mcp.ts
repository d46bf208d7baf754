import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { Command } from 'commander';
import { localDesk } from '../../server/mcp/desk.js';
import { mcpServer } from '../../server/mcp/server.js';
import type { Io } from '../io.js';
import { claimFailed } from '../claim-failed.js';
import { originOptions, withObservatory, type OriginFlags } from '../origin.js';

/** `orrery mcp`: the assistant's tools on stdin and stdout until stdin ends. */
export function mcpCommand(io: Io): Command {
  return originOptions(new Command('mcp'))
    .description('Serve the tools for assistants (Model Context Protocol) on stdin and stdout.')
    .action((flags: OriginFlags) =>
      withObservatory(flags, io, async (observatory) => {
        const server = mcpServer(localDesk(observatory, claimFailed(io)));
        const ended = new Promise<void>((resolve) => {
          server.server.onclose = resolve;
          io.stdin.once('end', resolve);
          process.once('SIGINT', resolve);
          process.once('SIGTERM', resolve);
        });
        await server.connect(new StdioServerTransport());
        await ended;
        await server.close();
      }),
    );
}
