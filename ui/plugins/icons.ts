import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Plugin } from 'vite';

const VIRTUAL = 'virtual:icon-sprite';
const phosphor = new URL('../node_modules/@phosphor-icons/core/', import.meta.url).pathname;

/** Reads the names out of `icon-names.ts`: what is listed there is what ships. */
export function iconNames(source: string): string[] {
  return [...source.matchAll(/^ {2}'([a-z0-9-]+)',$/gm)].map((match) => match[1] as string);
}

/** One `<symbol>` for each name; `-fill` and `-bold` choose the weight. */
export function sprite(names: string[]): string {
  const symbols = names.map((name) => {
    const weight = /-(fill|bold)$/.exec(name)?.[1] ?? 'regular';
    const svg = readFileSync(join(phosphor, 'assets', weight, `${name}.svg`), 'utf8');
    const body = svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace('</svg>', '').trim();
    return `<symbol id="i-${name}" viewBox="0 0 256 256">${body}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0" aria-hidden="true">${symbols.join('')}</svg>`;
}

/** Offers the used Phosphor icons as one sprite: `import sprite from 'virtual:icon-sprite'`. */
export function icons(): Plugin {
  const list = new URL('../src/components/icon-names.ts', import.meta.url).pathname;
  return {
    name: 'packhorse-icons',
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
    load(id) {
      if (id !== `\0${VIRTUAL}`) return;
      this.addWatchFile(list);
      return `export default ${JSON.stringify(sprite(iconNames(readFileSync(list, 'utf8'))))}`;
    },
    handleHotUpdate({ file, server }) {
      if (file !== list) return;
      const module = server.moduleGraph.getModuleById(`\0${VIRTUAL}`);
      if (module) server.moduleGraph.invalidateModule(module);
      server.ws.send({ type: 'full-reload' });
    },
  };
}
