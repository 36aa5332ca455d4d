import type { Plugin, Rolldown } from 'vite';

const path = (file: string) => new URL(`../src/${file}`, import.meta.url).pathname;
/** The first script, and what it imports as soon as it runs: the page itself. */
const [FIRST, PAGE] = [path('main.ts'), path('window.ts')];

/**
 * Keeps all that the first screens need in one file, and lets it be read while the first script is still being read itself: each
 * file more is a way to the program and back before anything is seen.
 */
export function early(): Plugin {
  let first: Set<string> | undefined;
  let page: Set<string> | undefined;
  /** A module and all it imports, without what waits until it is wanted. */
  const modules = (from: string, info: Rolldown.GetModuleInfo, found = new Set<string>()): Set<string> => {
    if (!found.has(from)) info(found.add(from) && from)?.importedIds.forEach((id) => modules(id, info, found));
    return found;
  };
  return {
    name: 'packhorse-early',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              includeDependenciesRecursively: false,
              groups: [
                {
                  debugName: 'window',
                  name: (id, graph) => {
                    const info = graph.getModuleInfo.bind(graph);
                    first ??= modules(FIRST, info);
                    page ??= modules(PAGE, info);
                    return page.has(id) && !first.has(id) ? 'window' : null;
                  },
                },
              ],
            },
          },
        },
      },
    }),
    buildStart() {
      first = page = undefined;
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {}, chunk }) =>
        (chunk?.dynamicImports ?? [])
          .flatMap((file) => [file, ...(bundle[file]?.type === 'chunk' ? bundle[file].imports : [])])
          .filter((file) => file !== chunk?.fileName && !chunk?.imports.includes(file))
          .map((file) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` }, injectTo: 'head' })),
    },
  };
}
