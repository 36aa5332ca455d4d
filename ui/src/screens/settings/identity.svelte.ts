/** Name, picture, language and lock of whoever studies. */
import * as ipc from '../../ipc';
import { asFailure, type Entered, type Failure, type LearnerCard, type Lock } from '../../ipc';
import { fits } from '../../components/secret';
import { learner } from '../../state/learner.svelte';

/** State of Settings › Learner. */
export class Identity {
  failure = $state.raw<Failure | null>(null);
  /** The lock is being changed. */
  changing = $state(false);
  /** What opens the lock now. */
  secret = $state('');
  lock = $state<Lock>('none');
  newSecret = $state('');
  /** What was typed does not open the lock. */
  wrong = $state(false);
  /** Seconds until another try counts, as they were when it was wrong. */
  wait = $state(0);
  tried = $state(false);
  busy = $state(false);
  lockFailure = $state.raw<Failure | null>(null);
  /** The new secret does not fit its lock. */
  lacks = $derived(this.tried && !fits(this.lock, this.newSecret));
  readonly #relock: (secret: string, lock: Lock, newSecret: string) => Promise<Entered>;

  constructor(relock: (secret: string, lock: Lock, newSecret: string) => Promise<Entered> = ipc.learnerLock) {
    this.#relock = relock;
  }

  /** Keeps another name, picture or language. */
  async change(change: Partial<Pick<LearnerCard, 'name' | 'picture' | 'language'>>): Promise<boolean> {
    this.failure = null;
    try {
      await learner.change(change);
      return true;
    } catch (thrown) {
      this.failure = asFailure(thrown);
      return false;
    }
  }

  /** Opens or puts away the form of the lock. */
  begin(changing: boolean): void {
    const lock = learner.current?.lock ?? 'none';
    Object.assign(this, { changing, secret: '', newSecret: '', lock, wrong: false, tried: false, lockFailure: null });
  }

  /** Changes the lock; the new recovery code then shows over everything. */
  async relock(): Promise<boolean> {
    this.tried = true;
    if (this.busy || !fits(this.lock, this.newSecret)) return false;
    this.busy = true;
    this.wrong = false;
    this.lockFailure = null;
    try {
      await learner.entered(await this.#relock(this.secret, this.lock, this.newSecret));
      this.begin(false);
      return true;
    } catch (thrown) {
      const failure = asFailure(thrown);
      this.wrong = failure.code === 'wrong-secret';
      this.wait = Number(failure.args.wait ?? 0) || 0;
      if (!this.wrong) this.lockFailure = failure;
      this.secret = '';
      return false;
    } finally {
      this.busy = false;
    }
  }
}
