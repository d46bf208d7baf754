import type { JudgedStatement, StatementVerdict } from '../../../src/claims/recap.js';
import type { RecapValue } from '../../../src/figures/published/recap.js';

export type { StatementVerdict };
export type Statement = JudgedStatement;

/** Verdicts in the order they are told, those without a number last. */
export const STATEMENT_ORDER = [
  'supported',
  'depends-on-definition',
  'contradicted',
  'not-measurable',
  'context',
] as const satisfies readonly StatementVerdict[];

/** What the further figures of a statement say of the same place in the same unit. */
export function otherValues(
  { figures }: Pick<Statement, 'figures'>,
  when: 'around' | 'latest',
): RecapValue[] {
  const [first, ...rest] = figures;
  return rest.flatMap((one) => {
    const value = one[when];
    const told =
      value !== null &&
      value.value !== null &&
      one.asked.place === first?.asked.place &&
      value.unit === first.latest.unit;
    return told ? [value] : [];
  });
}
