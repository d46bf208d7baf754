import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { isPlace } from '../records/place.js';
import {
  DeploymentSchema,
  GoalSchema,
  LawSchema,
  OfficeSchema,
  registerSchema,
  TeamMemberSchema,
} from '../records/register.js';
import { inputError, readText } from './read/text-stream.js';
import type { SourceInfo } from './source.js';

const SCHEMAS = {
  laws: registerSchema(LawSchema),
  'national-team': registerSchema(TeamMemberSchema),
  goals: registerSchema(GoalSchema),
  deployments: registerSchema(DeploymentSchema),
  offices: registerSchema(OfficeSchema),
};

export type RegisterId = keyof typeof SCHEMAS;
export type Register<Id extends RegisterId> = z.infer<(typeof SCHEMAS)[Id]>;
export const REGISTER_IDS = Object.keys(SCHEMAS) as RegisterId[];

/** The folder of the curated registers that ships with the product. */
export const REGISTERS_FOLDER = fileURLToPath(new URL('../../registers/', import.meta.url));

/** The curated registers as a source: ours, with the product. */
export const registers: SourceInfo = {
  id: 'orrery-registers',
  title: { en: 'Orrery curated registers', zh: 'Orrery 编纂名录' },
  publisher: 'Orrery contributors',
  address: 'registers/',
  licence: 'Apache-2.0',
  licenceAddress: 'https://www.apache.org/licenses/LICENSE-2.0',
  embedding: 'rows',
  attribution: 'Orrery contributors, curated registers, Apache-2.0.',
  citation: 'Orrery contributors. Curated registers. Reviewed 2026-11-23.',
  version: '2026-11-23',
  cadence: 'by correction',
  coverage: {
    en: 'Chosen laws on data, members of a national programme, dated aims, named deployments and offices, each row with the address that states it.',
    zh: '选编的数据法律、国家平台成员、限期目标、应用实例与境外机构，逐条注明出处。',
  },
  limits: [
    {
      en: 'Chosen by hand: a count says how many rows the register holds, not how many exist.',
      zh: '人工选编：计数只表示名录所收条数，不代表实际总数。',
    },
    {
      en: 'Rows were checked against citations in other public documents, not against the live official page.',
      zh: '条目依据其他公开文献中的引用核对，未逐一打开官方网页核实。',
    },
  ],
  resources: [],
};

/**
 * Reads one curated register.
 * Throws `input` errors: those of `readText`, `not-yaml`, `not-a-register` (with every violation),
 * `duplicate-id`, `unresolved-place`.
 */
export async function readRegister<Id extends RegisterId>(
  id: Id,
  folder: string = REGISTERS_FOLDER,
): Promise<Register<Id>> {
  const path = join(folder, `${id}.yaml`);
  const register = SCHEMAS[id].safeParse(yaml(path, await readText(path)));
  if (!register.success) {
    throw inputError('not-a-register', path, `does not hold: ${z.prettifyError(register.error)}`);
  }
  const seen = new Set<string>();
  for (const row of register.data.rows) {
    if (seen.has(row.id)) throw inputError('duplicate-id', path, `has the row ${row.id} twice`);
    seen.add(row.id);
    for (const place of 'from' in row ? [row.place, row.from] : [row.place]) {
      if (!isPlace(place)) {
        throw inputError('unresolved-place', path, `has the unknown place ${place} in ${row.id}`);
      }
    }
  }
  return register.data as Register<Id>;
}

function yaml(path: string, text: string): unknown {
  try {
    return parse(text) as unknown;
  } catch (cause) {
    throw inputError('not-yaml', path, `is not YAML (${(cause as Error).message})`, cause);
  }
}
