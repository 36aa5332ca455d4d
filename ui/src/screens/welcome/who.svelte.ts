/** "Who is studying?": whom one picks, what they type, and how long one waits after a wrong try. */
import * as ipc from '../../ipc';
import { asFailure, type BackupView, type Entered, type Failure, type LearnerCard, type LearnersView, type Lock } from '../../ipc';
import { fits } from '../../components/secret';
import { learner } from '../../state/learner.svelte';
import { Loading } from '../../state/loading.svelte';

/** What stands beside the list. */
export type Panel = 'none' | 'secret' | 'forgot' | 'broken';

/** What the program is asked for: replaced in tests. */
export interface Ways {
  learners(): Promise<LearnersView>;
  enter(id: string, secret: string): Promise<Entered>;
  recover(id: string, code: string, lock: Lock, secret: string): Promise<Entered>;
  backups(id: string): Promise<BackupView[]>;
  restore(id: string, secret: string, name: string): Promise<Entered>;
}

const PROGRAM: Ways = { learners: ipc.learners, enter: ipc.learnerEnter, recover: ipc.learnerRecover, backups: ipc.learnerBackups, restore: ipc.learnerRestore };

/** State of the page. */
export class Who {
  readonly page = new Loading<LearnersView>();
  /** Whose turn it is to show that they are who they are. */
  chosen = $state.raw<LearnerCard | null>(null);
  panel = $state<Panel>('none');
  /** What was typed so far. */
  secret = $state('');
  /** The last try was wrong. */
  wrong = $state(false);
  /** Seconds until the next try counts. */
  wait = $state(0);
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);
  /** The recovery code as typed, and the lock that comes then. */
  code = $state('');
  nextLock = $state<Lock>('pin');
  nextSecret = $state('');
  /** Backups of a learner whose file cannot be opened. */
  backups = $state.raw<BackupView[]>([]);
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #ways: Ways;
  readonly #entered: () => void;

  /** `entered` is called when somebody has sat down. */
  constructor(entered: () => void, ways: Ways = PROGRAM) {
    this.#entered = entered;
    this.#ways = ways;
  }

  load = (): Promise<void> => this.page.load(() => this.#ways.learners());

  /** Picks somebody: without a lock they enter at once. */
  async choose(card: LearnerCard): Promise<void> {
    this.#clear();
    this.chosen = card;
    if (card.state !== 'ready') {
      this.panel = 'broken';
      this.backups = card.state === 'newer' ? [] : await this.#ways.backups(card.id).catch(() => []);
    } else if (card.lock === 'none') {
      this.panel = 'none';
      await this.open();
    } else {
      this.panel = 'secret';
    }
  }

  /** Takes what was typed. */
  type(secret: string): void {
    this.secret = secret;
    this.wrong = false;
  }

  /** Tries to open. */
  async open(): Promise<void> {
    const card = this.chosen;
    if (!card || this.wait > 0) return;
    await this.#enter(() => this.#ways.enter(card.id, this.secret));
  }

  /** Shows where the recovery code is typed. */
  forgot(): void {
    const card = this.chosen;
    this.#clear();
    this.chosen = card;
    this.panel = 'forgot';
    this.nextLock = card?.lock ?? 'pin';
  }

  /** Whether the code and the new lock can be tried. */
  get recoverable(): boolean {
    return this.code.trim() !== '' && fits(this.nextLock, this.nextSecret);
  }

  /** Enters by the recovery code. */
  async recover(): Promise<void> {
    const card = this.chosen;
    if (card && this.recoverable && this.wait === 0) await this.#enter(() => this.#ways.recover(card.id, this.code, this.nextLock, this.nextSecret));
  }

  /** Goes back to a backup and enters. */
  async restore(backup: BackupView): Promise<void> {
    const card = this.chosen;
    if (card && this.wait === 0) await this.#enter(() => this.#ways.restore(card.id, this.secret, backup.name));
  }

  /** Puts the panel away. */
  close(): void {
    this.#clear();
    this.panel = 'none';
    this.chosen = null;
  }

  async #enter(way: () => Promise<Entered>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = null;
    try {
      await learner.entered(await way());
      this.#clear();
      this.#entered();
    } catch (thrown) {
      this.#refused(asFailure(thrown));
    } finally {
      this.busy = false;
    }
  }

  #refused(failure: Failure): void {
    this.secret = '';
    this.wrong = failure.code === 'wrong-secret';
    if (!this.wrong) this.failure = failure;
    this.#waitFor(Number(failure.args.wait ?? 0) || 0);
  }

  #waitFor(seconds: number): void {
    clearInterval(this.#timer);
    this.wait = seconds;
    if (seconds <= 0) return;
    const until = Date.now() + seconds * 1000;
    this.#timer = setInterval(() => {
      this.wait = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      if (this.wait === 0) clearInterval(this.#timer);
    }, 500);
  }

  #clear(): void {
    clearInterval(this.#timer);
    this.wait = 0;
    this.secret = '';
    this.code = '';
    this.nextSecret = '';
    this.wrong = false;
    this.failure = null;
    this.backups = [];
  }
}
