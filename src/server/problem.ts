import { z } from '@hono/zod-openapi';
import type { ErrorKind, OrreryError } from '../records/error.js';
import type { Bilingual, Language } from '../records/text.js';

/** One kind of failure a client can meet. `type` URIs are `urn:orrery:problem:<code>`. */
interface ProblemKind {
  status: number;
  title: Bilingual;
}

/**
 * Every problem the HTTP surface documents. The code is the stable part: it never changes its
 * meaning, and a test pins the table.
 */
export const PROBLEMS = {
  'bad-request': { status: 400, title: { en: 'The request is not valid', zh: '请求无效' } },
  'unknown-option': {
    status: 400,
    title: { en: 'No such option or choice', zh: '没有这个选项或取值' },
  },
  forbidden: { status: 403, title: { en: 'Not allowed from here', zh: '不允许从此来源访问' } },
  'not-found': { status: 404, title: { en: 'No such address', zh: '没有这个地址' } },
  'unknown-indicator': { status: 404, title: { en: 'No such indicator', zh: '没有这个指标' } },
  'unknown-place': { status: 404, title: { en: 'No such place', zh: '没有这个地区' } },
  'unknown-table': { status: 404, title: { en: 'No such table', zh: '没有这张表' } },
  missing: { status: 404, title: { en: 'No such thing', zh: '没有所请求的内容' } },
  'method-not-allowed': {
    status: 405,
    title: { en: 'This address does not take that method', zh: '此地址不支持该方法' },
  },
  'not-acceptable': {
    status: 406,
    title: { en: 'None of the accepted formats is available', zh: '没有您接受的格式' },
  },
  conflict: { status: 409, title: { en: 'The state does not allow this', zh: '当前状态不允许' } },
  'body-too-large': { status: 413, title: { en: 'The body is too large', zh: '请求内容过大' } },
  'text-too-long': { status: 413, title: { en: 'The text is too long', zh: '文本过长' } },
  'too-many-rows': { status: 413, title: { en: 'The answer is too large', zh: '结果过大' } },
  limit: { status: 413, title: { en: 'A limit was exceeded', zh: '超出限制' } },
  'address-too-long': { status: 414, title: { en: 'The address is too long', zh: '地址过长' } },
  'unsupported-media-type': {
    status: 415,
    title: { en: 'The body has a type that is not read here', zh: '不支持该内容类型' },
  },
  input: { status: 422, title: { en: 'The input cannot be read', zh: '无法读取输入内容' } },
  'too-many-requests': {
    status: 429,
    title: { en: 'Too many requests at once from one client', zh: '同一客户端的并发请求过多' },
  },
  'client-left': {
    status: 499,
    title: { en: 'The client left before the answer', zh: '客户端已提前断开' },
  },
  internal: { status: 500, title: { en: 'Something failed inside', zh: '内部错误' } },
  'no-chinese-font': {
    status: 501,
    title: { en: 'No font for Chinese text is installed', zh: '服务器未安装中文字体' },
  },
  busy: { status: 503, title: { en: 'Busy, try again shortly', zh: '服务繁忙，请稍后再试' } },
  'deadline-exceeded': {
    status: 503,
    title: { en: 'The answer took too long', zh: '计算超时' },
  },
  'no-snapshot': { status: 503, title: { en: 'No data are loaded', zh: '尚未载入数据' } },
  damaged: { status: 503, title: { en: 'The data are damaged', zh: '数据已损坏' } },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEMS;

const BY_KIND: Record<ErrorKind, ProblemCode> = {
  usage: 'bad-request',
  input: 'input',
  missing: 'missing',
  conflict: 'conflict',
  limit: 'limit',
  busy: 'busy',
  damaged: 'damaged',
  internal: 'internal',
};

/** Codes of lower layers that the HTTP surface tells apart under another name. */
const ALIASES: Record<string, ProblemCode> = {
  'bad-option': 'unknown-option',
  'unknown-value': 'unknown-option',
  'unknown-choice': 'unknown-option',
};

export const ProblemSchema = z
  .object({
    type: z.string().openapi({ example: 'urn:orrery:problem:unknown-indicator' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string().openapi({ description: 'The finer code of the layer that failed.' }),
    instance: z.string().openapi({ description: 'urn:uuid of the request, as in X-Request-Id.' }),
  })
  .catchall(z.unknown())
  .openapi('Problem', { description: 'RFC 9457 problem details.' });
export type Problem = z.infer<typeof ProblemSchema>;

/** The documented problem an error is reported as. */
function problemCode(error: OrreryError): ProblemCode {
  if (Object.hasOwn(PROBLEMS, error.code)) return error.code as ProblemCode;
  return ALIASES[error.code] ?? BY_KIND[error.kind];
}

/** Problem details for an error. What failed inside is not told to strangers, only its request id. */
export function problemOf(error: OrreryError, requestId: string, language: Language): Problem {
  const code = problemCode(error);
  const { status, title } = PROBLEMS[code];
  const hidden = code === 'internal';
  return {
    ...(hidden ? {} : error.detail),
    type: `urn:orrery:problem:${code}`,
    title: title[language],
    status,
    detail: hidden ? `Quote request ${requestId} to the operator.` : error.message,
    code: hidden ? 'internal' : error.code,
    instance: `urn:orrery:request:${requestId}`,
  };
}
