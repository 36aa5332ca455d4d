/** From the window's first moment to the first usable screen. */
import * as ipc from './ipc';
import { asFailure, type Failure } from './ipc';
import { loadChineseFont } from './l10n/fonts';
import { screens } from './screens/table';
import { receive } from './screens/verify/receive';
import { learner } from './state/learner.svelte';
import { jobs } from './state/jobs.svelte';
import { go, replace, router, to } from './state/route.svelte';
import { choices } from './state/settings.svelte';

/** Takes what was opened with the program. */
const take = async (): Promise<void> => receive(await ipc.offered());

class Opening {
  /** The choices are known; screens may show. */
  ready = $state(false);
  /** Why the window cannot be used. */
  failure = $state.raw<Failure | null>(null);

  /** Takes what the program was `asked` for: everything the first screen needs. */
  async begin(asked = ipc.start()): Promise<void> {
    this.failure = null;
    try {
      const start = await asked;
      await choices.take(start);
      await learner.take(start.learner);
      choices.followComputer();
      await router.follow(screens.read);
      ipc.whenNobody(() => {
        void learner.gone();
        replace(to.welcome());
      });
      // Whoever is known goes on; whoever is not is asked, but a page of the welcome that was open stays.
      const asks = router.current.name === 'welcome';
      // A certificate is checked by anybody.
      const open = asks || router.current.name === 'verify';
      if (start.firstRun || (!start.learner && !open)) replace(to.welcome());
      else if (start.learner && asks) replace(to.today());
      this.ready = true;
      // Names of languages and titles may be Chinese in any language; the first screen need not wait for it.
      setTimeout(loadChineseFont, 300);
      await jobs.follow();
      // Heard before it is asked the first time: nothing that is opened meanwhile is missed.
      await ipc.listen('offered', () => void take());
      await take();
      await ipc.listen('navigate', go);
      await screens.readRest();
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
  }
}

/** The one opening. */
export const opening = new Opening();
