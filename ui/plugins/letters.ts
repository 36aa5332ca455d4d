import type { Plugin } from 'vite';

/** Takes the older form of each letter file out of a package's list: no web view that opens this window needs it. */
export function letters(): Plugin {
  return {
    name: 'packhorse-letters',
    enforce: 'pre',
    transform: (code, id) => (/@fontsource\/.*\.css$/.test(id) ? code.replace(/,\s*url\([^)]*\.woff\) format\('woff'\)/g, '') : undefined),
  };
}
