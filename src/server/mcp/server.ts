import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import type { Indicator } from '../../figures/indicator.js';
import { findIndicators } from '../../figures/indicators/search.js';
import { PILLARS } from '../../records/pillar.js';
import { asOrreryError } from '../../records/error.js';
import { VERSION } from '../../records/version.js';
import { settleIndicator, settlePlaces, type Question } from './choices.js';
import type { Desk } from './desk.js';
import { claimAnswer, differ, figureAnswer, figureText } from './say.js';

const INSTRUCTIONS =
  'Orrery answers with figures about national AI ecosystems. Quote a value together with its interval, its definition and its citation. When a tool answers with a question and choices, ask the user or choose by the stated definitions; do not guess. A missing value has a reason: say it.';

const language = z.enum(['en', 'zh']).default('en').describe('Language of texts.');
const options = z
  .record(z.string(), z.string())
  .default({})
  .describe(
    'Options of the indicator as explain_definition lists them, e.g. {"venue":"neurips","period":"2018"}.',
  );
const readOnly = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };

/** An MCP server with a few tools over a desk. One server serves one client connection. */
export function mcpServer(desk: Desk): McpServer {
  const server = new McpServer(
    { name: 'orrery', version: VERSION },
    { instructions: INSTRUCTIONS },
  );

  server.registerTool(
    'search_indicators',
    {
      title: 'Search indicators',
      description:
        'Lists what can be measured, best match first. Words are looked for in ids, titles, descriptions and synonyms, in English and Chinese; name places in get_figure, not here.',
      inputSchema: {
        query: z.string().max(200).default('').describe('Words; empty lists everything.'),
        pillar: z.enum(PILLARS).optional(),
      },
      annotations: readOnly,
    },
    ({ query, pillar }) =>
      guarded(() => {
        const within = desk
          .read((observatory) => observatory.indicators())
          .filter((indicator) => pillar === undefined || indicator.pillar === pillar);
        const found = query.trim() === '' ? within : findIndicators(within, query);
        const lines = found.map(({ id, title, unit }) => `${id}: ${title.en} (${unit})`);
        return result(lines.join('\n') || 'Nothing matches.', { indicators: found.map(brief) });
      }),
  );

  server.registerTool(
    'explain_definition',
    {
      title: 'Explain a definition',
      description:
        'What an indicator counts: numerator, denominator, population, options with choices, caveats, method, sources.',
      inputSchema: { indicator: z.string().max(200).describe('Indicator id.'), language },
      annotations: readOnly,
    },
    ({ indicator, language: tongue }) =>
      guarded(() => {
        const settled = desk.read((observatory) => settleIndicator(observatory, indicator));
        if ('ask' in settled) return question(settled.ask);
        const meta = settled.settled;
        const lines = [
          `${meta.title[tongue]} (${meta.id}, version ${meta.version}, unit ${meta.unit})`,
          meta.description[tongue],
          `Numerator: ${meta.numerator[tongue]}`,
          ...(meta.denominator === null ? [] : [`Denominator: ${meta.denominator[tongue]}`]),
          ...Object.entries(meta.options).map(([name, option]) => {
            const choices =
              option.kind === 'choice' ? Object.keys(option.values).join(' | ') : option.kind;
            return `Option ${name}: ${option.label[tongue]} (${choices}; default ${option.default})`;
          }),
          ...meta.caveats.map((caveat) => `Caveat: ${caveat[tongue]}`),
          `Method: ${meta.method}`,
        ];
        return result(lines.join('\n'), { definition: meta });
      }),
  );

  server.registerTool(
    'get_figure',
    {
      title: 'Get a figure',
      description:
        'Evaluates an indicator. Every value carries its interval, bounds, n and coverage; the answer carries definition, sources and citation.',
      inputSchema: {
        indicator: z.string().max(200).describe('Indicator id from search_indicators.'),
        place: z
          .string()
          .max(500)
          .optional()
          .describe('ISO 3166-1 alpha-2 codes or group ids, comma-separated, e.g. "CN,US".'),
        options,
        language,
      },
      annotations: readOnly,
    },
    ({ indicator, place, options: given, language: tongue }, { signal }) =>
      guarded(async () => {
        const settled = settle(desk, indicator, place ?? given['place'], given);
        if ('ask' in settled) return question(settled.ask);
        const figure = await desk.figure(settled.id, settled.options, signal);
        const answer = figureAnswer(figure, tongue);
        return result(figureText(answer), { figure: answer });
      }),
  );

  server.registerTool(
    'compare',
    {
      title: 'Compare places',
      description:
        'One indicator for two to six places over the whole period, with every pair called different only where the intervals part.',
      inputSchema: {
        indicator: z.string().max(200),
        places: z.array(z.string().max(100)).min(2).max(6).describe('Codes or group ids.'),
        options,
        language,
      },
      annotations: readOnly,
    },
    ({ indicator, places, options: given, language: tongue }, { signal }) =>
      guarded(async () => {
        const settled = settle(desk, indicator, places.join(','), given);
        if ('ask' in settled) return question(settled.ask);
        const figure = await desk.figure(settled.id, settled.options, signal);
        const answer = figureAnswer({ ...figure, series: [] }, tongue);
        const pairs = figure.pooled.flatMap((a, i) =>
          figure.pooled
            .slice(i + 1)
            .filter((b) => b.dimension === a.dimension)
            .map((b) => ({ a: a.place, b: b.place, verdict: differ(a, b) })),
        );
        const lines = pairs.map(({ a, b, verdict }) => `${a} and ${b}: ${verdict}`);
        return result([figureText(answer), ...lines].join('\n'), { figure: answer, pairs });
      }),
  );

  server.registerTool(
    'check_text',
    {
      title: 'Check a text',
      description:
        'Finds the quantitative claims of a text and tests each against the figures. The verdicts are computed, not judged.',
      inputSchema: {
        text: z.string().min(1).max(100_000),
        date: z
          .string()
          .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
          .optional()
          .describe('Date of the text, so that "last year" can be read.'),
      },
      annotations: readOnly,
    },
    ({ text, date }, { signal }) =>
      guarded(async () => {
        const report = await desk.check(text, date === undefined ? {} : { date }, signal);
        const lines = report.claims.map(
          ({ quote, verdict, failure, explanation }) =>
            `“${quote}”: ${failure === null ? verdict : 'not judged'}. ${explanation}`,
        );
        const claims = report.claims.map(claimAnswer);
        const { counts, notes, attributions, snapshot } = report;
        const told = lines.join('\n') || 'The text makes no quantitative claim that was found.';
        return result(told, { counts, claims, notes, attributions, snapshot });
      }),
  );
  return server;
}

type Settled = { ask: Question } | { id: string; options: Record<string, string> };

function settle(
  desk: Desk,
  indicator: string,
  place: string | undefined,
  given: Record<string, string>,
): Settled {
  return desk.read((observatory): Settled => {
    const found = settleIndicator(observatory, indicator);
    if ('ask' in found) return found;
    const { id } = found.settled;
    if (place === undefined) return { id, options: given };
    const places = settlePlaces(observatory, place);
    return 'ask' in places ? places : { id, options: { ...given, place: places.settled } };
  });
}

function brief({ id, title, description, unit, pillar, options: declared }: Indicator) {
  return { id, title, description, unit, pillar, options: Object.keys(declared) };
}

function result(text: string, structuredContent: Record<string, unknown>): CallToolResult {
  return { content: [{ type: 'text', text }], structuredContent };
}

function question({ question: asked, about, choices }: Question): CallToolResult {
  const lines = choices.map(({ id, name, note }) => `- ${id}: ${name} (${note})`);
  return result([asked, ...lines].join('\n'), { ask: asked, about, choices });
}

/** Errors a client can act on become tool errors with their code and choices. */
async function guarded(
  work: () => CallToolResult | Promise<CallToolResult>,
): Promise<CallToolResult> {
  try {
    return await work();
  } catch (thrown) {
    const error = asOrreryError(thrown);
    const hidden = error.kind === 'internal';
    const message = hidden ? 'Something failed inside.' : error.message;
    return {
      isError: true,
      content: [{ type: 'text', text: `${message} [${hidden ? 'internal' : error.code}]` }],
      structuredContent: hidden ? { code: 'internal' } : { code: error.code, ...error.detail },
    };
  }
}
