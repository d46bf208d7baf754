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

void catalogue.start();
startRouter();
await locale.use(wantedLanguage());
mount(App, { target: document.getElementById('app') as HTMLElement });
