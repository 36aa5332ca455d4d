import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Plugin } from 'vite';

const VIRTUAL = 'virtual:licences';
const modules = new URL('../node_modules/', import.meta.url).pathname;

/** Packages whose code, letters or drawings end up in the window. */
const SHIPPED = [
  '@fluent/bundle', '@fontsource/literata', '@fontsource/noto-sans-ethiopic',
  '@fontsource/noto-sans-sc', '@fontsource/source-sans-3',
  '@phosphor-icons/core', '@tauri-apps/api', 'svelte', 'vazirmatn',
];

/** Work that ships without being a package. */
const DRAWN = [{ name: 'Maki “horse-riding”', version: '', licence: 'CC0-1.0', text: 'Mapbox Maki icons, dedicated to the public domain.' }];

/** A package that ships, and what its authors ask. */
export interface Licence {
  name: string;
  version: string;
  licence: string;
  text: string;
}

/** Reads the licence of each package that ships. */
export function licences(): Licence[] {
  const found = SHIPPED.map((name): Licence => {
    const folder = join(modules, name);
    const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string; license?: string };
    const file = readdirSync(folder).find((entry) => /^(licen[sc]e|ofl)/i.test(entry));
    const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : '';
    return { name, version: about.version, licence: about.license ?? '', text };
  });
  return [...found, ...DRAWN];
}

/** Offers the licences to Settings, and keeps them as a file beside the window. */
export function licencesPlugin(): Plugin {
  return {
    name: 'packhorse-licences',
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
    load: (id) => (id === `\0${VIRTUAL}` ? `export default ${JSON.stringify(licences())}` : undefined),
    generateBundle() {
      const rule = '\n\n----------------------------------------------------------------------\n\n';
      const source = licences().map((one) => `${one.name} ${one.version}\n${one.licence}\n\n${one.text}`).join(rule);
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
    },
  };
}
