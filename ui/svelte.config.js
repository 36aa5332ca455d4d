import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** Runes everywhere; no preprocessor but TypeScript's. */
export default { preprocess: vitePreprocess(), compilerOptions: { runes: true } };
