// In which language somebody reads a course, where they chose another than the settings say. Kept while the window is
// open: going on to the next lesson, or back from a search, stays in that language.
import { SvelteMap } from 'svelte/reactivity';

import { choices } from '../../state/settings.svelte';

class Languages {
  #chosen = new SvelteMap<string, string>();
  // Only another language is news: other choices open no lesson anew.
  readonly #usual = $derived(choices.titleLanguage);

  /** The language chosen for this course, else the one that whoever studies prefers. */
  of(pack: string, course: string): string {
    return this.#chosen.get(`${pack}\n${course}`) ?? this.#usual;
  }

  choose(pack: string, course: string, lang: string): void {
    this.#chosen.set(`${pack}\n${course}`, lang);
  }
}

/** The one state of reading languages. */
export const languages = new Languages();
