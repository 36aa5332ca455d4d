/**
 * Checking a certificate: whichever way it comes, one answer. Lives outside the screen, so that a file that was dropped
 * elsewhere, or opened with the program, finds its place.
 */
import * as ipc from '../../ipc';
import { asFailure, type BroughtCredential, type Failure, type VerificationView } from '../../ipc';
import { fileName } from './words';

/** What the program is asked for: replaced in tests. */
export interface Ways {
  choose(kind: 'certificate' | 'picture'): Promise<string | null>;
  file(path: string): Promise<VerificationView>;
  text(text: string): Promise<VerificationView>;
  own(which: string): Promise<VerificationView>;
  bring(path: string): Promise<BroughtCredential>;
}

const PROGRAM: Ways = { choose: ipc.chooseFile, file: ipc.credentialCheckFile, text: ipc.credentialCheckText, own: ipc.credentialCheckKept, bring: ipc.credentialBring };

/** What was checked. */
export type Subject = { kind: 'file'; path: string; name: string } | { kind: 'text'; text: string } | { kind: 'own'; which: string };

/** State of “Check a certificate”. */
export class Checking {
  /** What was brought last; `null` while nothing was. */
  subject = $state.raw<Subject | null>(null);
  /** The answer to it. */
  view = $state.raw<VerificationView | null>(null);
  /** What is being pasted. */
  text = $state('');
  textLacks = $state(false);
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);
  /** It was kept among the learner's own, under this id. */
  brought = $state('');
  readonly #ways: Ways;
  #turn = 0;

  constructor(ways: Ways = PROGRAM) {
    this.#ways = ways;
  }

  /** Asks for a file and checks it. */
  async choose(kind: 'certificate' | 'picture'): Promise<void> {
    this.failure = null;
    try {
      const path = await this.#ways.choose(kind);
      if (path !== null) await this.look(path);
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
  }

  /** Checks a file. */
  look = (path: string): Promise<void> => this.#check({ kind: 'file', path, name: fileName(path) });

  /** Checks what was pasted. */
  async paste(): Promise<void> {
    this.textLacks = this.text.trim() === '';
    if (!this.textLacks) await this.#check({ kind: 'text', text: this.text });
  }

  /** Checks one of the learner's own. */
  own = (which: string): Promise<void> => this.#check({ kind: 'own', which });

  /** Checks the same once more: what is known here has changed. */
  async again(): Promise<void> {
    if (this.subject) await this.#check(this.subject);
  }

  /** Keeps a file that was checked among the learner's own certificates. */
  async keep(): Promise<void> {
    if (this.subject?.kind !== 'file' || this.busy) return;
    this.busy = true;
    this.failure = null;
    try {
      this.brought = (await this.#ways.bring(this.subject.path)).credential;
    } catch (thrown) {
      this.failure = asFailure(thrown);
    } finally {
      this.busy = false;
    }
  }

  /** Forgets what was checked: whoever sits down next has nothing to do with it. */
  clear(): void {
    this.#turn += 1;
    Object.assign(this, { subject: null, view: null, text: '', textLacks: false, busy: false, failure: null, brought: '' });
  }

  /** The newest subject has the answer, however long an older one takes. */
  async #check(subject: Subject): Promise<void> {
    const turn = ++this.#turn;
    const again = JSON.stringify(subject) === JSON.stringify(this.subject);
    Object.assign(this, { subject, busy: true, failure: null, ...(again ? {} : { view: null, brought: '' }) });
    try {
      const view = await (subject.kind === 'file' ? this.#ways.file(subject.path) : subject.kind === 'text' ? this.#ways.text(subject.text) : this.#ways.own(subject.which));
      if (turn === this.#turn) this.view = view;
    } catch (thrown) {
      if (turn === this.#turn) Object.assign(this, { view: null, failure: asFailure(thrown) });
    } finally {
      if (turn === this.#turn) this.busy = false;
    }
  }
}

/** The one that is shown. */
export const checking = new Checking();
