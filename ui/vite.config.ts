import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

import { early } from './plugins/early.ts';
import { fluent } from './plugins/fluent.ts';
import { icons } from './plugins/icons.ts';
import { letters } from './plugins/letters.ts';
import { licencesPlugin } from './plugins/licences.ts';

/**
 * The window's files. Everything is local, so there is nothing to fetch at run time; files keep
 * their own names because the content policy allows scripts and styles from the app itself only.
 */
export default defineConfig({
  base: './',
  plugins: [early(), fluent(), icons(), letters(), licencesPlugin(), svelte()],
  clearScreen: false,
  server: { port: 5317, strictPort: true, host: '127.0.0.1', fs: { allow: ['..'] } },
  build: {
    target: ['safari16', 'chrome108'],
    // A font or picture written into the style sheet would need `data:` in the content policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 400,
  },
  // Svelte's server build would be taken by the test runner without this.
  resolve: process.env.VITEST ? { conditions: ['browser'] } : undefined,
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts', 'plugins/**/*.test.ts'],
  },
});
