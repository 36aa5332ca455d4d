/** Something a screen asks the program for: not there yet, there, or failed. */
import { asFailure, type Failure } from '../ipc';

/** How long one waits before still lines are shown: quicker answers need none. */
export const SKELETON_AFTER_MS = 400;

/**
 * Holds the answer to a question and how it stands. An answer that a newer question overtook is
 * dropped, so quick changes never show an older state.
 */
export class Loading<T> {
  /** The last answer; stays on screen while it is asked for again. */
  value = $state.raw<T | null>(null);
  /** Why there is none. */
  failure = $state.raw<Failure | null>(null);
  /** It takes long enough to say so. */
  slow = $state(false);
  #turn = 0;

  /** Asks. */
  async load(ask: () => Promise<T>): Promise<void> {
    const turn = ++this.#turn;
    const timer = setTimeout(() => {
      if (turn === this.#turn) this.slow = true;
    }, SKELETON_AFTER_MS);
    try {
      const value = await ask();
      if (turn !== this.#turn) return;
      this.value = value;
      this.failure = null;
    } catch (thrown) {
      if (turn !== this.#turn) return;
      this.failure = asFailure(thrown);
    } finally {
      clearTimeout(timer);
      if (turn === this.#turn) this.slow = false;
    }
  }
}
