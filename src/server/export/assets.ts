/** The look of the pages: the explorer's colours and letters, from fonts that readers have. */
export const STYLE = `:root {
  color-scheme: light dark;
  --paper: #fbf8f1; --raised: #fffdf8; --ink: #1d1b18; --soft: #565146; --line: #e2dccf; --accent: #7a4e08;
  --serif: 'Source Serif 4', 'Noto Serif CJK SC', 'Songti SC', STSong, SimSun, Georgia, serif;
  --sans: Inter, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #15171b; --raised: #1c1f25; --ink: #f1ede4; --soft: #bbb7ad; --line: #2f333b; --accent: #dfb263; }
}
body { margin: 0 auto; max-width: 66rem; padding: 1rem clamp(16px, 4vw, 48px); background: var(--paper); color: var(--ink); font: 16px/1.6 var(--sans); }
a { color: var(--accent); text-underline-offset: .15em; }
header { display: flex; justify-content: space-between; border-bottom: 1px solid var(--line); padding-bottom: .6rem; }
header a:first-child { font: 600 1.2rem var(--serif); color: inherit; text-decoration: none; }
h1, h2 { font-family: var(--serif); line-height: 1.2; }
h1 { font-size: clamp(1.7rem, 4vw, 2.4rem); }
h2 { font-size: 1.2rem; margin-top: 2.2rem; }
img { max-width: 100%; height: auto; background: #fffdf8; border: 1px solid var(--line); }
figure { margin: 1rem 0; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .88rem; }
th, td { text-align: right; padding: .25rem .7rem; border-bottom: 1px solid var(--line); }
th:first-child { text-align: left; font-weight: normal; }
thead th { font-weight: 600; color: var(--soft); }
.list { list-style: none; padding: 0; }
.list li { padding: .45rem 0; border-bottom: 1px solid var(--line); }
.list span { display: block; color: var(--soft); font-size: .9rem; }
.search { display: flex; flex-wrap: wrap; gap: .6rem; align-items: baseline; }
.search[hidden], section[hidden], li[hidden] { display: none; }
.search input { font: inherit; padding: .4rem .6rem; min-width: 16rem; color: inherit; background: var(--raised); border: 1px solid var(--soft); }
.fine { font-size: .85rem; color: var(--soft); }
`;

/** Narrows the list of figures to those that hold every word typed. Without it the list stands whole. */
export const SEARCH = `const box = document.querySelector('.search');
const input = box.querySelector('input');
const status = box.querySelector('[role=status]');
const items = [...document.querySelectorAll('li[data-words]')];
box.hidden = false;
input.addEventListener('input', () => {
  const words = input.value.toLowerCase().split(/\\s+/).filter(Boolean);
  for (const item of items) {
    item.hidden = !words.every((word) => item.dataset.words.includes(word));
  }
  for (const section of document.querySelectorAll('section')) {
    section.hidden = !section.querySelector('li:not([hidden])');
  }
  const found = items.filter((item) => !item.hidden).length;
  status.textContent = words.length > 0 ? found + ' ' + status.dataset.words : '';
});
`;
