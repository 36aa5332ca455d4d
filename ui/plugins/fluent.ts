import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { parse, type Message, type PatternElement, type Expression, type InlineExpression, Resource } from '@fluent/syntax';
import type { Plugin } from 'vite';

/** The house keeps the words of all its rooms in one folder; these areas are said by the programs, not by the window. */
const NOT_FOR_THE_WINDOW = new Set(['cli.ftl', 'faults.ftl', 'paper.ftl', 'platform.ftl', 'trust.ftl']);

const PREFIX = 'virtual:words/';
export const localesFolder = new URL('../../locales/', import.meta.url).pathname;
const generated = new URL('../src/l10n/generated/messages.ts', import.meta.url).pathname;

/** Languages of the interface, in the order of their tags. */
export function languages(): string[] {
  return readdirSync(localesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The `.ftl` files of one language that the window uses. */
export function files(lang: string): string[] {
  const folder = join(localesFolder, lang);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ftl') && !NOT_FOR_THE_WINDOW.has(name))
    .sort()
    .map((name) => join(folder, name));
}

/** All words of one language, without the comments that only translators read. */
export function words(lang: string): string {
  return files(lang)
    .map((file) => readFileSync(file, 'utf8').replace(/^#.*\n/gm, ''))
    .join('\n')
    .replace(/\n{2,}/g, '\n');
}

/** French parts a mark from its word by a space at which no line ends. */
export function unbroken(source: string, lang: string): string {
  return lang === 'fr' ? source.replace(/« /g, '«\u00a0').replace(/ ([»:;?!%])/g, '\u00a0$1') : source;
}

/** The source of each message of one language behind its name: the window parses what it shows, when it shows it. */
export function sources(lang: string): Record<string, string> {
  const source = unbroken(words(lang), lang);
  const { body } = parse(source, {}) as Resource;
  return Object.fromEntries(body.flatMap((entry) => (entry.type === 'Message' && entry.span ? [[entry.id.name, source.slice(entry.id.span?.end, entry.span.end)]] : [])));
}

/** Placeholders of each message, for the types: `{ "library-size": ["size"] }`. */
export function messages(source: string): Map<string, string[]> {
  const resource = parse(source, {});
  const found = new Map<string, string[]>();
  for (const entry of (resource as Resource).body) {
    if (entry.type !== 'Message') continue;
    const names = new Set<string>();
    const message = entry as Message;
    const visit = (expression: Expression | InlineExpression): void => {
      if (expression.type === 'VariableReference') names.add(expression.id.name);
      if (expression.type === 'FunctionReference') expression.arguments.positional.forEach(visit);
      if (expression.type === 'SelectExpression') {
        visit(expression.selector);
        expression.variants.forEach((variant) => variant.value.elements.forEach(element));
      }
      if (expression.type === 'Placeable') visit(expression.expression);
    };
    const element = (part: PatternElement): void => {
      if (part.type === 'Placeable') visit(part.expression);
    };
    message.value?.elements.forEach(element);
    found.set(message.id.name, [...names].sort());
  }
  return found;
}

/** The TypeScript that says which messages there are and what they mention. */
export function declaration(): string {
  const rows = [...messages(words('en'))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, names]) => `  '${id}': ${names.length ? `{ ${names.map((name) => `${name}: Value`).join('; ')} }` : 'None'};`);
  return `// Written from locales/en/*.ftl when the window is built or tested. Do not edit.

/** What a placeholder takes. */
export type Value = string | number | Date;
type None = Record<string, never>;

/** Every message of the window and what it mentions. */
export interface Messages {
${rows.join('\n')}
}

/** Languages of the interface. */
export const languages = ${JSON.stringify(languages()).replaceAll('"', "'").replaceAll(',', ', ')} as const;
`;
}

/** Writes the declaration when it is out of date. */
export function writeDeclaration(): void {
  const text = declaration();
  if (!existsSync(generated) || readFileSync(generated, 'utf8') !== text) writeFileSync(generated, text);
}

/**
 * Offers each language's words as a module of its own (`virtual:words/ar`), so that the window
 * reads English and the language in use, and nothing else.
 */
export function fluent(): Plugin {
  return {
    name: 'packhorse-fluent',
    buildStart() {
      writeDeclaration();
    },
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return;
      const lang = id.slice(PREFIX.length + 1);
      files(lang).forEach((file) => this.addWatchFile(file));
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(sources(lang)))})`;
    },
    configureServer(server) {
      server.watcher.add(localesFolder);
      server.watcher.on('change', (file) => {
        if (!file.startsWith(localesFolder) || !basename(file).endsWith('.ftl')) return;
        writeDeclaration();
        for (const lang of languages()) {
          const module = server.moduleGraph.getModuleById(`\0${PREFIX}${lang}`);
          if (module) server.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
