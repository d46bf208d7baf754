/** The layers of the house, ground floor first. A layer imports only from those listed before it. */
export const LAYERS = [
  'records',
  'engine',
  'sources',
  'link',
  'snapshot',
  'figures',
  'claims',
  'charts',
  'server',
  'cli',
];

/** One ESLint override a layer: any import that climbs into a later layer is an error. */
export const layerRules = LAYERS.map((layer, floor) => ({
  files: [`src/${layer}/**/*.ts`],
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...LAYERS.slice(floor + 1).map((above) => ({
            regex: `^(\\.\\./)+${above}/`,
            message: `src/${layer} lies below src/${above} and may not import from it.`,
          })),
          { regex: '^(\\.\\./)+web/', message: 'src never imports from web.' },
        ],
      },
    ],
  },
}));
