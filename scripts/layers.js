/**
 * The rooms of a folder, in the order things pass them: a room imports only from those listed
 * before it. The rooms of `src` are the layers of the house. A name that ends in `.ts` is a file
 * on which the rooms after it stand; all other files beside the rooms stand above them.
 */
export const ROOMS = {
  src: [
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
  ],
  'src/link/people': ['mention.ts', 'table.ts', 'vectors', 'text', 'corpus', 'pairs', 'clusters'],
  'src/figures': [
    'figure.ts',
    'indicator.ts',
    'observatory.ts',
    'indicators',
    'values',
    'text',
    'places',
    'published',
    'reports',
  ],
  'src/claims': ['report', 'text', 'quantity', 'find', 'mapping', 'verdict'],
  'src/charts': ['setting', 'words', 'points', 'drawing', 'lines', 'rows', 'map', 'flows', 'png'],
  'web/src': ['lib', 'parts', 'pages'],
  'web/src/parts': [
    'controls',
    'page',
    'charts',
    'figure',
    'places',
    'claims',
    'reproductions',
    'sources',
    'quality',
  ],
};

const isFile = (name) => name.endsWith('.ts');

const climbsTo = (above, from) => ({
  regex: `^(\\.\\.?/)+${above}/`,
  message: `${from} lies below ${above} and may not import from it.`,
});

/** What stands beside a room and is not a room, save the files before it. */
function climbsBeside(name, before, from) {
  const open = before.filter(isFile).map((file) => `${file.replace('.ts', '\\.js')}$|`);
  return {
    regex: `^${isFile(name) ? '\\./' : '\\.\\./'}(?!${open.join('')}\\.)[^/]+$`,
    message: `${from} lies below the files beside it and may not import from them.`,
  };
}

function rule(files, patterns) {
  return {
    files: [files],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
}

/** The ESLint overrides of a folder's rooms and of the rooms in them; the last that matches a file counts. */
function roomRules(folder, inherited) {
  const names = ROOMS[folder] ?? [];
  return names.flatMap((name, index) => {
    const room = `${folder}/${name}`;
    const above = names.slice(index + 1).filter((later) => !isFile(later));
    const patterns = [...inherited, ...above.map((later) => climbsTo(later, room))];
    const beside = [...patterns, climbsBeside(name, names.slice(0, index), room)];
    if (isFile(name)) return [rule(room, beside)];
    return [
      rule(`${room}/**/*.{ts,svelte}`, patterns),
      rule(`${room}/*.{ts,svelte}`, beside),
      ...roomRules(room, patterns),
    ];
  });
}

export const layerRules = [
  ...roomRules('src', [{ regex: '^(\\.\\./)+web/', message: 'src never imports from web.' }]),
  ...roomRules('web/src', []),
];
