const FIGURES = [
  'talent.authorships',
  'talent.authorship-share',
  'talent.work-share',
  'talent.works',
];
const ARTICLE = readArticle();

/** Made-up sentences, about a thousand words with some thirty claims. */
function readArticle() {
  const sentences = [
    'In 2018, nearly a quarter of the authors at the conference worked in China.',
    'The United States kept more than half of all author slots in 2015.',
    'Between 2009 and 2018 the number of author slots from China grew ten-fold.',
    'Analysts who follow the field say that the picture depends on what is being counted and when.',
    'Germany ranked fifth in 2017, with about 4 percent of the papers.',
    'None of the people we spoke with could say how the older figures had been put together.',
  ];
  const words = [];
  for (let i = 0; words.length < 1_000; i++)
    words.push(...sentences[i % sentences.length].split(' '));
  return words.join(' ');
}

/** Every combination of years, tier, counting and figure, in an order that repeats no neighbour. */
export function freshFigures() {
  const paths = [];
  for (let first = 1990; first < 2022; first++) {
    for (let last = first + 1; last <= 2022; last++) {
      for (const id of FIGURES) {
        for (const counting of ['full', 'fractional']) {
          paths.push(
            `/api/figures/${id}?venue=neurips&period=${first}..${last}&counting=${counting}`,
          );
        }
      }
    }
  }
  return paths.map((_, i) => paths[(i * 997) % paths.length]);
}

/**
 * A reader who moves the controls of a figure of two places: conference, then the definitions of
 * its grid one after the other. Addresses repeat after some two thousand.
 */
export function movedControls() {
  const paths = [];
  for (let first = 2009; first < 2022; first++) {
    for (let last = first + 1; last <= 2022; last++) {
      for (const counting of ['full', 'fractional']) {
        for (const multi of ['any', 'first', 'fractional']) {
          for (const seat of ['location', 'headquarters']) {
            const definition = `counting=${counting}&multi=${multi}&seat=${seat}`;
            paths.push(
              `/api/figures/talent.authorship-share?venue=icml&period=${first}..${last}&place=CN,US&${definition}`,
            );
          }
        }
      }
    }
  }
  return paths;
}

/** The kinds of request measured; each gives the next request of its kind. */
export function kinds() {
  const fresh = freshFigures();
  let next = 0;
  let turn = 0;
  let width = 0;
  const moved = movedControls();
  const figure = '/api/figures/talent.authorship-share?venue=neurips&period=2009..2018&place=CN,US';
  return {
    'cached figure': () => ({ method: 'GET', path: figure }),
    'fresh figure': () => ({ method: 'GET', path: fresh[next++ % fresh.length] }),
    'another definition': () => ({ method: 'GET', path: moved[turn++ % moved.length] }),
    'fresh chart (SVG)': () => ({
      method: 'GET',
      path: `${figure}&format=svg&width=${400 + (width++ % 1_900)}`,
    }),
    'check, 1,000 words': () => ({
      method: 'POST',
      path: '/api/check',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: ARTICLE, date: '2019-12' }),
    }),
  };
}

/** Mixed readers: mostly cached figures and lists, some fresh ones, charts and checks. */
export function mixed() {
  const by = kinds();
  const lists = ['/api/indicators', '/api/status', '/api/places', '/api/sources', '/healthz'];
  let turn = 0;
  return () => {
    const at = turn++ % 100;
    if (at === 0) return by['check, 1,000 words']();
    if (at < 6) return by['fresh figure']();
    if (at < 12) return by['fresh chart (SVG)']();
    if (at < 30) return { method: 'GET', path: lists[at % lists.length] };
    return by['cached figure']();
  };
}
