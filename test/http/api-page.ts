import type { Limits } from '../../src/server/limits.js';
import type { PROBLEMS } from '../../src/server/problem.js';

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema: {
    enum?: string[];
    minimum?: number;
    maximum?: number;
    default?: unknown;
    description?: string;
  };
}

interface Operation {
  summary: string;
  description?: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, { description: string; content?: Record<string, unknown> }>;
}

export interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
}

/** The reference part of docs/api.md, from the OpenAPI document, the problems and the limits. */
export function apiPage(document: OpenApi, problems: typeof PROBLEMS, limits: Limits): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => section(method, path, operation)),
  );
  const codes = Object.entries(problems).map(
    ([code, { status, title }]) => `| \`${code}\` | ${status} | ${title.en} | ${title.zh} |`,
  );
  const bounds = Object.entries(limits).map(([name, value]) => `| \`${name}\` | ${value} |`);
  return [
    '## Addresses',
    ...operations,
    '## Problems',
    ['| code | status | means | 含义 |', '|---|---|---|---|', ...codes].join('\n'),
    '## Limits',
    ['| limit | default |', '|---|---|', ...bounds].join('\n'),
  ].join('\n\n');
}

function section(method: string, path: string, operation: Operation): string {
  const { summary, description, parameters = [], requestBody, responses } = operation;
  const types = Object.keys(responses['200']?.content ?? {});
  const codes = Object.values(responses).flatMap((response) =>
    [...response.description.matchAll(/`([a-z-]+)`:/g)].map(([, code]) => `\`${code}\``),
  );
  const parts = [
    `### \`${method.toUpperCase()} ${path}\``,
    description === undefined ? `${summary}.` : `${summary}. ${description}`,
    `Answers ${types.map((type) => `\`${type}\``).join(', ')}.`,
  ];
  if (requestBody !== undefined) {
    parts.push(
      `Takes ${Object.keys(requestBody.content)
        .map((type) => `\`${type}\``)
        .join(', ')}.`,
    );
  }
  if (parameters.length > 0) {
    parts.push(['| parameter | in | what |', '|---|---|---|', ...parameters.map(row)].join('\n'));
  }
  if (codes.length > 0) parts.push(`Problems: ${codes.join(', ')}.`);
  return parts.join('\n\n');
}

function row({ name, in: place, required, schema, description }: Parameter): string {
  const words = [
    ...(required ? ['required'] : []),
    ...(schema.enum ? [schema.enum.map((value) => `\`${value}\``).join(' or ')] : []),
    ...(schema.minimum === undefined ? [] : [`${schema.minimum} to ${schema.maximum}`]),
    ...(schema.default === undefined ? [] : [`default ${String(schema.default)}`]),
    ...[schema.description ?? description ?? []].flat(),
  ];
  return `| \`${name}\` | ${place} | ${words.join('; ')} |`;
}
