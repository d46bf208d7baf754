import { z } from '@hono/zod-openapi';
import { figureChart, socialImage } from '../charts/index.js';
import type { ChartOptions } from '../charts/setting/options.js';
import type { Figure } from '../figures/figure.js';
import type { Observatory } from '../figures/observatory.js';
import type { Language } from '../records/text.js';

/** How a chart is asked for; names no indicator may use for an option. */
export const ChartQuery = z.object({
  width: z.coerce.number().int().min(240).max(2_400).optional().openapi({
    description: 'Width of a chart, CSS pixels.',
  }),
  height: z.coerce.number().int().min(120).max(2_400).optional().openapi({
    description: 'Height of a chart, CSS pixels; what it needs unless said.',
  }),
  theme: z.enum(['light', 'dark']).optional().openapi({ description: 'Colours of a chart.' }),
  scale: z.coerce
    .number()
    .min(0.5)
    .max(4)
    .optional()
    .openapi({ description: 'PNG pixels per CSS pixel.' }),
  highlight: z
    .string()
    .max(40)
    .optional()
    .openapi({ description: 'A place in front of the others.' }),
  frame: z.enum(['full', 'social']).optional().openapi({
    description: 'social: the 1200 × 630 preview that a page of the figure names.',
  }),
});
export type ChartQuery = z.infer<typeof ChartQuery>;

/** The chart of a figure as SVG text, framed with title, key and source. */
export function chartSvg(
  figure: Figure,
  query: ChartQuery,
  language: Language,
  observatory: Observatory,
): string {
  const { width, height, theme, highlight } = query;
  const places = figure.options['place'];
  const names = Object.fromEntries(
    observatory
      .places()
      .filter(({ kind }) => kind === 'group')
      .map(({ id, name }) => [id, name]),
  );
  const options: ChartOptions = {
    lang: language,
    frame: 'full',
    names,
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(theme === undefined ? {} : { theme }),
    ...(highlight === undefined ? {} : { highlight }),
    ...(places === undefined || places === 'all' ? {} : { places: places.split(',') }),
  };
  return query.frame === 'social' ? socialImage(figure, options) : figureChart(figure, options);
}
