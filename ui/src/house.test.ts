// @vitest-environment node
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

import { describe, expect, it } from 'vitest';

import { iconNames as namesIn, sprite } from '../plugins/icons';
import { iconNames } from './components/icon-names';

const root = new URL('.', import.meta.url).pathname;

function files(folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : /\.(svelte|ts|css)$/.test(entry.name) ? [path] : [];
  });
}
const all = files().map((path) => ({ name: relative(root, path), text: readFileSync(path, 'utf8') }));
const code = all.filter((file) => !file.name.endsWith('.test.ts') && !file.name.endsWith('.css'));

describe('the house', () => {
  it('imports Tauri in one file only', () => {
    expect(code.filter((file) => file.text.includes("'@tauri-apps/")).map((file) => file.name)).toEqual(['ipc/transport.ts']);
  });

  it('lets components know neither the bridge nor a screen', () => {
    const imports = (text: string) => [...text.matchAll(/^\s*import (?!type)[^;]*from '([^']+)'/gm)].map((match) => match[1] ?? '');
    const wrong = code.filter((file) => file.name.startsWith('components/')).flatMap((file) => imports(file.text).filter((from) => /\/(ipc|screens|jobs|shell)(\/|$)/.test(from)).map((from) => `${file.name}: ${from}`));
    expect(wrong).toEqual([]);
  });

  it('imports the stand-in only where development asks for it', () => {
    expect(code.filter((file) => /from '.*\/mock|import\('\.\/mock/.test(file.text) && !file.name.startsWith('ipc/mock')).map((file) => file.name)).toEqual(['ipc/transport.ts']);
    expect(code.find((file) => file.name === 'ipc/transport.ts')?.text).toContain('import.meta.env.DEV && !isTauri()');
  });

  it('writes no style and no handler into the markup, which the content policy would refuse', () => {
    expect(code.filter((file) => file.name.endsWith('.svelte') && /<[a-z][^>]*\sstyle=["'][^{]/.test(file.text)).map((file) => file.name)).toEqual([]);
  });

  it('ships the icons it shows, and no other', () => {
    const shown = code.filter((file) => file.name !== 'components/icon-names.ts').map((file) => file.text).join('\n');
    const rail = ['arrows-left-right', 'books', 'certificate', 'chalkboard-teacher', 'gear-six', 'house-line', 'magnifying-glass', 'notebook'].map((name) => `${name}-fill`);
    expect(iconNames.filter((name) => !shown.includes(`'${name}'`) && !shown.includes(`"${name}"`) && !rail.includes(name))).toEqual([]);
  });

  it('draws each icon in its sprite', () => {
    const names = namesIn(readFileSync(join(root, 'components/icon-names.ts'), 'utf8'));
    expect(names).toEqual([...iconNames]);
    for (const name of names) expect(sprite([name])).toContain('<path');
  });

  it('uses only logical directions in its styles', () => {
    const physical = /(?<![-\w])(margin|padding|border)-(left|right)\b|(?<![-\w])(left|right)\s*:|text-align:\s*(left|right)|float:\s*(left|right)/;
    const wrong = all.filter((file) => file.name.endsWith('.css')).flatMap((file) => file.text.split('\n').filter((line) => physical.test(line)).map((line) => `${file.name}: ${line.trim().slice(0, 80)}`));
    expect(wrong).toEqual([]);
  });

  it('keeps the built window free of the stand-in', () => {
    const dist = new URL('../dist/assets/', import.meta.url).pathname;
    if (!existsSync(dist)) return;
    const built = readdirSync(dist).filter((name) => name.endsWith('.js')).map((name) => readFileSync(join(dist, name), 'utf8')).join('');
    expect(built).not.toContain('KINGSTON 14');
    expect(built).not.toContain('packhorse-mock-settings');
  });
});
