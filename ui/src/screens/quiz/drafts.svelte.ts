/**
 * Saves answers as they come about, one after the other: a choice at once, and of what is typed the first letter; what follows
 * within a second together; on leaving whatever is left.
 */
import { asFailure, type Failure, type Response } from '../../ipc';

/** Milliseconds between two saves. */
export const SAVE_EVERY_MS = 800;
/** Milliseconds until a save that failed is tried again. */
export const TRY_AGAIN_MS = 5000;

/** Saves one draft; brings the seconds left, where there is a limit. */
export type Save = (item: string, response: Response) => Promise<number | null>;

export class Drafts {
  /** Why the last change is not saved yet; nothing is lost while the window is open. */
  failure = $state.raw<Failure | null>(null);

  readonly #save: Save;
  readonly #left: (seconds: number | null) => void;
  readonly #pending = new Map<string, Response>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> = Promise.resolve();

  /** `left` hears how many seconds are left. */
  constructor(save: Save, left: (seconds: number | null) => void) {
    this.#save = save;
    this.#left = left;
  }

  /** An answer changed. */
  put(item: string, response: Response): void {
    this.#pending.set(item, response);
    if (this.#timer === undefined) this.#now();
  }

  /** Saves, and rests for a while; what came meanwhile is saved then. */
  #now = (): void => {
    void this.flush();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#pending.size > 0) this.#now();
    }, SAVE_EVERY_MS);
  };

  /** Saves what is not saved yet; resolves when that is done or has failed. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return (this.#running = this.#running.then(() => this.#drain()));
  }

  /** The answer was given: its draft has no meaning any more. */
  drop(item: string): void {
    this.#pending.delete(item);
    if (this.#pending.size === 0) this.failure = null;
  }

  /** Nothing is saved from now on: the time is over, or all was handed in. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#pending.clear();
    this.failure = null;
  }

  async #drain(): Promise<void> {
    for (const [item, response] of [...this.#pending]) {
      try {
        const left = await this.#save(item, response);
        // It may have changed again meanwhile; then the newer one waits for its own turn.
        if (this.#pending.get(item) === response) this.#pending.delete(item);
        this.failure = null;
        this.#left(left);
      } catch (thrown) {
        this.failure = asFailure(thrown);
        clearTimeout(this.#timer);
        this.#timer = this.#pending.size > 0 ? setTimeout(this.#now, TRY_AGAIN_MS) : undefined;
        return;
      }
    }
  }
}
