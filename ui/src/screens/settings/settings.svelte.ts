/** What Settings changes, and what it says when a choice could not be kept. */
import * as ipc from '../../ipc';
import { asFailure, type Failure, type LibraryView, type Settings } from '../../ipc';
import { languages } from '../../l10n/index.svelte';
import { learner } from '../../state/learner.svelte';
import { jobs } from '../../state/jobs.svelte';
import { Loading } from '../../state/loading.svelte';
import { choices } from '../../state/settings.svelte';

/** First and second choice as the list of languages that is kept: no gaps, nothing twice. */
export function preferred(first: string, second: string): string[] {
  return [...new Set([first, second].filter(Boolean))];
}

/** Languages one can prefer lessons in: those of the interface and of the installed packs. */
export function offered(view: LibraryView | null): string[] {
  return [...new Set([...languages, ...(view?.packs.flatMap((pack) => pack.languages) ?? [])])].sort();
}

/** The settings screen's state. */
export class SettingsPage {
  readonly storage = new Loading<LibraryView>();
  failure = $state.raw<Failure | null>(null);

  load = (): Promise<void> => this.storage.load(() => ipc.library(choices.titleLanguage));

  /** Changes a choice. */
  async change(change: Partial<Settings>): Promise<void> {
    await this.#try(() => choices.save(change));
  }

  /** Changes the language of the window: it goes with whoever studies, and is the laptop's own while nobody does. */
  async speak(language: string): Promise<void> {
    await this.#try(() => (learner.current ? learner.change({ language }) : choices.save({ uiLanguage: language })));
  }

  verify = (pack: string) => this.#try(async () => jobs.begun(await ipc.verify(pack)));
  remove = (pack: string) => this.#try(async () => jobs.begun(await ipc.remove(pack)));
  openDataFolder = () => this.#try(async () => void (await ipc.openDataFolder()));

  async #try(deed: () => Promise<void>): Promise<void> {
    try {
      this.failure = null;
      await deed();
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
  }
}
