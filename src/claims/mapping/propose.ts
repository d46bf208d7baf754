import { z } from 'zod';
import type { Indicator } from '../../figures/indicator.js';
import type { Bilingual } from '../../records/text.js';
import type { FoundClaim } from '../find/found-claim.js';

/** An OpenAI-compatible endpoint that the user configured. Off unless given. */
export interface ModelEndpoint {
  /** Base address, `http://localhost:11434/v1`. */
  address: string;
  name: string;
  key?: string;
  /** Milliseconds to wait for the whole answer. Default 30,000. */
  timeout?: number;
  fetch?: typeof fetch;
}

const AnswerSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});
const ProposalSchema = z.record(z.string(), z.string().nullable());

const MOST = 100;

/** Endpoint of the environment: `ORRERY_MODEL_URL`, `ORRERY_MODEL_NAME`, `ORRERY_MODEL_KEY`. */
export function modelFromEnvironment(
  env: Record<string, string | undefined>,
): ModelEndpoint | undefined {
  const address = env['ORRERY_MODEL_URL'];
  const name = env['ORRERY_MODEL_NAME'];
  if (!address || !name) return undefined;
  const key = env['ORRERY_MODEL_KEY'];
  return { address, name, ...(key ? { key } : {}) };
}

/**
 * Asks a model which indicator each claim means. Only ids of known indicators are taken from its
 * answer; numbers and verdicts are not asked for. An endpoint that fails leaves a note and no
 * proposals, and the check goes on without it.
 */
export async function proposeMappings(
  found: FoundClaim[],
  indicators: readonly Indicator[],
  model: ModelEndpoint,
  signal?: AbortSignal,
): Promise<{ proposals: Map<number, string>; note: Bilingual | null }> {
  const proposals = new Map<number, string>();
  const known = new Set(indicators.map(({ id }) => id));
  const catalogue = indicators
    .map(({ id, title, unit }) => `${id}: ${title.en} (${unit})`)
    .join('\n');
  const claims = found
    .slice(0, MOST)
    .map(({ words }, index) => `${index}: ${words.sentence}`)
    .join('\n');
  const timeout = AbortSignal.timeout(model.timeout ?? 30_000);
  try {
    const response = await (model.fetch ?? fetch)(
      `${model.address.replace(/\/$/, '')}/chat/completions`,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(model.key ? { authorization: `Bearer ${model.key}` } : {}),
        },
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
        body: JSON.stringify({
          model: model.name,
          temperature: 0,
          messages: [
            {
              role: 'system',
              content:
                'Match statements to indicators. Answer with one JSON object: statement number to indicator id, or null where none fits. No other text.',
            },
            { role: 'user', content: `Indicators:\n${catalogue}\n\nStatements:\n${claims}` },
          ],
        }),
      },
    );
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const { choices } = AnswerSchema.parse(await response.json());
    const content = choices[0]?.message.content ?? '';
    const answer = ProposalSchema.parse(
      JSON.parse(content.slice(content.indexOf('{'), content.lastIndexOf('}') + 1)),
    );
    for (const [position, id] of Object.entries(answer))
      if (id !== null && known.has(id) && Number(position) < found.length)
        proposals.set(Number(position), id);
    return { proposals, note: null };
  } catch (error) {
    signal?.throwIfAborted();
    const reason = error instanceof Error ? error.message : String(error);
    return {
      proposals,
      note: {
        en: `The model endpoint gave no usable proposals (${reason}); the check went on without it.`,
        zh: `模型接口未给出可用的建议（${reason}）；检查未使用模型而继续。`,
      },
    };
  }
}
