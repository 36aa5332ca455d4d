/** What is exchanged with the platform: shown in the rail, on Today and in Send & receive. */
import * as ipc from '../ipc';
import { asFailure, type ExchangeView, type Failure } from '../ipc';
import { heard } from './heard';
import { Loading } from './loading.svelte';
import { choices } from './settings.svelte';

class Exchange {
  readonly page = new Loading<ExchangeView>();
  /** Why the last deed did not begin. */
  failure = $state.raw<Failure | null>(null);
  #asking = false;
  #again = false;

  /** What is known; `null` until the program has said it. */
  get view(): ExchangeView | null {
    return this.page.value;
  }

  /** Asks. News that comes meanwhile is asked for once more, not once for each. */
  load = async (): Promise<void> => {
    if (this.#asking) {
      this.#again = true;
      return;
    }
    this.#asking = true;
    try {
      do {
        this.#again = false;
        await this.page.load(() => ipc.exchangeState(choices.titleLanguage));
      } while (this.#again);
    } finally {
      this.#asking = false;
    }
  };

  /** Follows the news until the returned function is called: for whoever studies now. */
  follow(): () => void {
    this.page.value = null;
    this.failure = null;
    void this.load();
    // A pack that came is no news any more.
    const stops = (['exchange', 'library'] as const).map((event) => heard(event, () => void this.load()));
    return () => stops.forEach((stop) => stop());
  }

  now = () => this.#try(ipc.exchangeNow);
  stop = () => this.#try(ipc.exchangeStop);

  async #try(deed: () => Promise<unknown>): Promise<void> {
    this.failure = null;
    try {
      await deed();
      await this.load();
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
  }
}

/** The one state of what is exchanged. */
export const exchange = new Exchange();
