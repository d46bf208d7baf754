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

/** Folders of a layer that keep the same order among themselves; files of the layer beside them stand above. */
export const ROOMS = {
  claims: ['report', 'text', 'quantity', 'find', 'mapping', 'verdict'],
};

const climbsTo = (above, from) => ({
  regex: `^(\\.\\./)+${above}/`,
  message: `${from} lies below ${above} and may not import from it.`,
});

function rule(files, patterns) {
  return {
    files: [files],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
}

/** One ESLint override a layer and a room: any import that climbs into a later one is an error. */
export const layerRules = LAYERS.flatMap((layer, floor) => {
  const higher = LAYERS.slice(floor + 1).map((above) => climbsTo(above, `src/${layer}`));
  const patterns = [
    ...higher,
    { regex: '^(\\.\\./)+web/', message: 'src never imports from web.' },
  ];
  const rooms = ROOMS[layer] ?? [];
  return [
    rule(`src/${layer}/**/*.ts`, patterns),
    ...rooms.map((room, index) =>
      rule(`src/${layer}/${room}/**/*.ts`, [
        ...patterns,
        ...rooms.slice(index + 1).map((above) => climbsTo(above, `src/${layer}/${room}`)),
        {
          regex: '^\\.\\./[^/]+$',
          message: `src/${layer}/${room} lies below the files beside it and may not import from them.`,
        },
      ]),
    ),
  ];
});
