/**
 * MADE UP. Invented values for tests and the claims bench, round and only roughly like the real
 * ones. Nothing here is a statistic. Between two years the values run in a straight line.
 */
export interface MadeUpIndicator {
  id: string;
  unit: string;
  estimator: 'ratio' | 'total' | 'growth' | 'observation';
  title: { en: string; zh: string };
  description: { en: string; zh: string };
  synonyms: { en: string; zh: string };
  /** Option, and the factor that each of its values applies; the first is the default. */
  definitions: Record<string, Record<string, number>>;
  values: string;
}

/** A made-up indicator, its texts in both languages. */
export function row(
  id: string,
  unit: string,
  estimator: MadeUpIndicator['estimator'],
  en: [title: string, description: string, synonyms: string],
  zh: [title: string, description: string, synonyms: string],
  values: string,
  definitions: MadeUpIndicator['definitions'] = {},
): MadeUpIndicator {
  return {
    id,
    unit,
    estimator,
    title: { en: en[0], zh: zh[0] },
    description: { en: en[1], zh: zh[1] },
    synonyms: { en: en[2], zh: zh[2] },
    definitions,
    values,
  };
}
