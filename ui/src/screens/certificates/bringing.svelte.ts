/** Bringing a certificate from elsewhere: by a dialog, or dropped on the page. */
import * as ipc from '../../ipc';
import { asFailure, type BroughtCredential, type Failure } from '../../ipc';

/** What the program is asked for: replaced in tests. */
export interface Ways {
  choose(): Promise<string | null>;
  bring(path: string): Promise<BroughtCredential>;
}

/** State of “Bring one from elsewhere”. */
export class Bringing {
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);
  /** How many were brought: a page that lists them looks again. */
  count = $state(0);
  readonly #ways: Ways;

  constructor(ways: Ways = { choose: () => ipc.chooseFile('certificate'), bring: ipc.credentialBring }) {
    this.#ways = ways;
  }

  /** Asks for a file and brings it; gives the id it is kept under. */
  async choose(): Promise<string | null> {
    return this.#try(async () => {
      const path = await this.#ways.choose();
      return path === null ? null : this.#bring(path);
    });
  }

  /** Brings a file. */
  bring = (path: string): Promise<string | null> => this.#try(() => this.#bring(path));

  async #bring(path: string): Promise<string> {
    const { credential } = await this.#ways.bring(path);
    this.count += 1;
    return credential;
  }

  async #try(deed: () => Promise<string | null>): Promise<string | null> {
    if (this.busy) return null;
    this.busy = true;
    this.failure = null;
    try {
      return await deed();
    } catch (thrown) {
      this.failure = asFailure(thrown);
      return null;
    } finally {
      this.busy = false;
    }
  }
}

/** The one that is shown. */
export const bringing = new Bringing();
