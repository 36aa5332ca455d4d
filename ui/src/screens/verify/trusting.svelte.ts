/** By whose word certificates are checked here: how old that is, news of it, and trust files that somebody brings. */
import * as ipc from '../../ipc';
import { asFailure, type Carrier, type Failure, type TrustFound, type TrustState } from '../../ipc';
import { Loading } from '../../state/loading.svelte';

/** What the program is asked for: replaced in tests. */
export interface Ways {
  state(): Promise<TrustState>;
  choose(): Promise<string | null>;
  found(path: string): Promise<TrustFound>;
  accept(path: string, compared: string): Promise<TrustFound>;
  refresh(): Promise<TrustFound[]>;
  drives(): Promise<Carrier[]>;
}

const PROGRAM: Ways = { state: ipc.trustState, choose: () => ipc.chooseFile('trust'), found: ipc.trustFound, accept: ipc.trustAccept, refresh: ipc.trustRefresh, drives: ipc.carriers };

/** What came of a deed. */
export type Told = { what: 'taken' | 'same' | 'older' | 'refreshed'; names: string[] };

/** State of “Whose word counts here”. */
export class Trusting {
  readonly page = new Loading<TrustState>();
  /** Trust files on drives whose signer nobody here knows, each with its drive's name. */
  there = $state.raw<{ place: string; found: TrustFound }[]>([]);
  /** A person is asked whether the fingerprint is the same. */
  asked = $state.raw<TrustFound | null>(null);
  told = $state.raw<Told | null>(null);
  failure = $state.raw<Failure | null>(null);
  busy = $state<'' | 'looking' | 'refreshing'>('');
  /** What is known here has changed. */
  onchange: () => void = () => undefined;
  readonly #ways: Ways;

  constructor(ways: Ways = PROGRAM) {
    this.#ways = ways;
  }

  load = (): Promise<void> => this.page.load(() => this.#ways.state());

  /** Looks through the drives; newer files of signers who are known were believed by that already. */
  drives = async (): Promise<void> => {
    try {
      const drives = await this.#ways.drives();
      const all = drives.flatMap((drive) => drive.trust.map((found) => ({ place: drive.name, found })));
      this.there = all.filter(({ found }) => found.standing === 'unknown');
      if (all.some(({ found }) => found.standing === 'taken')) await this.#changed();
    } catch {
      // A stick that cannot be read brings nothing; the library says so where packs are looked for.
    }
  };

  /** Asks for a trust file. */
  choose = (): Promise<void> =>
    this.#try('looking', async () => {
      const path = await this.#ways.choose();
      if (path !== null) await this.#look(path);
    });

  /** Looks at a trust file: of a signer who is known it is taken, of anybody else a person compares first. */
  look = (path: string): Promise<void> => this.#try('looking', () => this.#look(path));

  async #look(path: string): Promise<void> {
    const found = await this.#ways.found(path);
    if (found.standing === 'unknown') this.asked = found;
    else if (found.standing === 'newer') await this.#take(found);
    else this.told = { what: found.standing, names: found.names };
  }

  /** The fingerprint is the same. */
  accept = (): Promise<void> =>
    this.#try('looking', async () => {
      const found = this.asked;
      this.asked = null;
      if (found) await this.#take(found);
    });

  /** Not now. */
  decline(): void {
    this.asked = null;
  }

  async #take(found: TrustFound): Promise<void> {
    const taken = await this.#ways.accept(found.path, found.fingerprint);
    this.told = { what: 'taken', names: taken.names };
    this.there = this.there.filter((one) => one.found.fingerprint !== taken.fingerprint);
    await this.#changed();
  }

  /** Asks the platforms for what is newest. */
  refresh = (): Promise<void> =>
    this.#try('refreshing', async () => {
      const found = await this.#ways.refresh();
      this.told = { what: 'refreshed', names: found.flatMap((one) => one.names) };
      await this.#changed();
    });

  async #changed(): Promise<void> {
    await this.load();
    this.onchange();
  }

  async #try(what: 'looking' | 'refreshing', deed: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = what;
    this.failure = null;
    this.told = null;
    try {
      await deed();
    } catch (thrown) {
      this.failure = asFailure(thrown);
    } finally {
      this.busy = '';
    }
  }
}

/** The one that is shown. */
export const trusting = new Trusting();
