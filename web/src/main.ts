import '@fontsource/inter/latin-400.css';
import '@fontsource/inter/latin-500.css';
import '@fontsource/inter/latin-600.css';
import '@fontsource/source-serif-4/latin-400.css';
import '@fontsource/source-serif-4/latin-600.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { catalogue } from './lib/catalogue.svelte.js';
import { locale, wantedLanguage } from './lib/locale.svelte.js';
import { startRouter } from './lib/router.svelte.js';
import './style.css';

/** Type that comes after the words wraps them anew; after this long the page goes without it. */
const FONT_PATIENCE_MS = 500;
const FACES = ['400 1em Inter', '500 1em Inter', '600 1em Inter'].concat(
  ['400', '600'].map((weight) => `${weight} 1em "Source Serif 4"`),
);
const typeset = Promise.race([
  Promise.allSettled(FACES.map((face) => document.fonts.load(face))),
  new Promise((resolve) => setTimeout(resolve, FONT_PATIENCE_MS)),
]);

void catalogue.start();
startRouter();
await Promise.all([locale.use(wantedLanguage()), typeset]);
mount(App, { target: document.getElementById('app') as HTMLElement });
