/** From the window's first moment to the first usable screen. */
import * as ipc from './ipc';
import { asFailure, type Failure } from './ipc';
import { loadChineseFont } from './l10n/fonts';
import { incoming } from './screens/import/import.svelte';
import { learner } from './state/learner.svelte';
import { jobs } from './state/jobs.svelte';
import { go, replace, router, to } from './state/route.svelte';
import { choices } from './state/settings.svelte';

class Opening {
  /** The choices are known; screens may show. */
  ready = $state(false);
  /** Why the window cannot be used. */
  failure = $state.raw<Failure | null>(null);

  /** Asks the program for everything the first screen needs. */
  async begin(): Promise<void> {
    this.failure = null;
    try {
      const start = await ipc.start();
      await choices.take(start);
      await learner.take(start.learner);
      choices.followComputer();
      router.follow();
      ipc.whenNobody(() => {
        void learner.gone();
        replace(to.welcome());
      });
      // Whoever is known goes on; whoever is not is asked, but a page of the welcome that was open stays.
      const asks = router.current.name === 'welcome';
      if (start.firstRun || (!start.learner && !asks)) replace(to.welcome());
      else if (start.learner && asks) replace(to.today());
      this.ready = true;
      // Names of languages and titles may be Chinese in any language; the first screen need not wait for it.
      setTimeout(loadChineseFont, 300);
      await jobs.follow();
      const files = await ipc.offered();
      if (files.length > 0) {
        void incoming.look(files);
        if (!start.firstRun) go(to.import());
      }
      await ipc.listen('navigate', go);
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
  }
}

/** The one opening. */
export const opening = new Opening();
