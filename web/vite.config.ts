import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type PluginOption } from 'vite';
import { madeUpApi } from './dev/made-up-api.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** Where `vite` finds the API while developing; without it a made-up one answers. */
const api = process.env['ORRERY_API'];

export default defineConfig({
  root: here('.'),
  plugins: [svelte() as PluginOption, ...(api ? [] : [madeUpApi()])],
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
  server: {
    host: '127.0.0.1',
    proxy: api ? { '/api': api, '/openapi.json': api } : {},
  },
});
