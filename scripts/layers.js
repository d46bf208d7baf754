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

/**
 * Rooms of a folder, in the order things pass them: a room imports only from those listed before it.
 * A name that ends in `.ts` is a file beside the rooms on which they stand; all other files beside
 * them stand above.
 */
export const ROOMS = {
  'src/claims': ['report', 'text', 'quantity', 'find', 'mapping', 'verdict'],
  'src/charts': ['setting', 'words', 'points', 'drawing', 'lines', 'rows', 'map', 'flows', 'png'],
};

const climbsTo = (above, from) => ({
  regex: `^(\\.\\.?/)+${above}/`,
  message: `${from} lies below ${above} and may not import from it.`,
});

function rule(files, patterns) {
  return {
    files,
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
}

const isFile = (name) => name.endsWith('.ts');

/** What a room, or a file on which rooms stand, may not import: later rooms, files beside them. */
function roomRules(folder, patterns) {
  const names = ROOMS[folder] ?? [];
  return names.map((name, index) => {
    const here = `${folder}/${name}`;
    const open = names.slice(0, index).filter(isFile);
    const beside = open.map((file) => `${file.replace('.ts', '\\.js')}$|`).join('');
    return rule(isFile(name) ? [here] : [`${here}/**/*.{ts,svelte}`], [
      ...patterns,
      ...names
        .slice(index + 1)
        .filter((above) => !isFile(above))
        .map((above) => climbsTo(above, here)),
      {
        regex: `^${isFile(name) ? '\\./' : '\\.\\./'}(?!${beside}\\.)[^/]+$`,
        message: `${here} lies below the files beside it and may not import from them.`,
      },
    ]);
  });
}

/** One ESLint override a layer and a room: any import that climbs into a later one is an error. */
export const layerRules = [
  ...LAYERS.flatMap((layer, floor) => {
    const folder = `src/${layer}`;
    const patterns = [
      ...LAYERS.slice(floor + 1).map((above) => climbsTo(above, folder)),
      { regex: '^(\\.\\./)+web/', message: 'src never imports from web.' },
    ];
    return [rule([`${folder}/**/*.ts`], patterns), ...roomRules(folder, patterns)];
  }),
  ...roomRules('web/src/parts', []),
];
