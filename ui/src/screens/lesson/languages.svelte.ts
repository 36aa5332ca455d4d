// In which language somebody reads a course, where they chose another than the settings say. Kept while the window is
// open: going on to the next lesson, or back from a search, stays in that language.
import { SvelteMap } from 'svelte/reactivity';

class Languages {
  #chosen = new SvelteMap<string, string>();

  /** The language chosen for this course, or empty: by the settings. */
  of(pack: string, course: string): string {
    return this.#chosen.get(`${pack}\n${course}`) ?? '';
  }

  choose(pack: string, course: string, lang: string): void {
    this.#chosen.set(`${pack}\n${course}`, lang);
  }
}

/** The one state of reading languages. */
export const languages = new Languages();
