/** Bringing a learner in from a file. */
import * as ipc from '../../ipc';
import { asFailure, type Brought, type Failure } from '../../ipc';

/** A learner's file that was opened with the program: it comes in when somebody says so. */
class Arriving {
  path = $state('');
}

/** The one that waits. */
export const arriving = new Arriving();

/** State of the page. */
export class Bringing {
  /** The file that was chosen. */
  path = $state('');
  /** The file is encrypted: a passphrase or recovery code is asked for. */
  asks = $state(false);
  secret = $state('');
  /** What was typed does not open it. */
  wrong = $state(false);
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);
  brought = $state.raw<Brought | null>(null);
  readonly #ways: { choose(): Promise<string | null>; bring(path: string, secret: string): Promise<Brought> };

  constructor(ways = { choose: () => ipc.chooseFile('learner'), bring: ipc.learnerImport }) {
    this.#ways = ways;
  }

  /** Asks for a file and takes it. */
  async choose(): Promise<void> {
    this.failure = null;
    try {
      const path = await this.#ways.choose();
      if (path === null) return;
      Object.assign(this, { path, asks: false, secret: '', wrong: false, brought: null });
    } catch (thrown) {
      this.failure = asFailure(thrown);
      return;
    }
    await this.bring();
  }

  /** Takes the file that was opened with the program. */
  async take(): Promise<void> {
    Object.assign(this, { path: arriving.path, asks: false, secret: '', wrong: false, brought: null });
    arriving.path = '';
    await this.bring();
  }

  /** Takes the file; asks for what opens it when that is needed. */
  async bring(): Promise<void> {
    if (this.busy || !this.path) return;
    this.busy = true;
    this.failure = null;
    this.wrong = false;
    try {
      this.brought = await this.#ways.bring(this.path, this.secret);
      this.asks = false;
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.code === 'secret-needed') this.asks = true;
      else if (failure.code === 'wrong-secret') Object.assign(this, { asks: true, wrong: true });
      else this.failure = failure;
    } finally {
      this.secret = '';
      this.busy = false;
    }
  }
}
