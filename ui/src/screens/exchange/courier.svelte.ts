/** Envelopes on sticks: packed here, handed over in town, their answers read back. */
import * as ipc from '../../ipc';
import { asFailure, type Carrier, type CourierView, type Failure } from '../../ipc';
import { exchange } from '../../state/exchange.svelte';

/** What can be done with a stick. */
export type Deed = 'pack' | 'deliver' | 'accept';

/** What the program is asked for: replaced in tests. */
export interface Ways {
  drives(): Promise<Carrier[]>;
  folder(): Promise<string | null>;
  pack(path: string): Promise<CourierView>;
  deliver(path: string): Promise<CourierView>;
  accept(path: string): Promise<CourierView>;
  changed(): Promise<void>;
}

const PROGRAM: Ways = {
  drives: ipc.carriers, folder: ipc.chooseFolder, pack: ipc.courierPack, deliver: ipc.courierDeliver, accept: ipc.courierAccept, changed: exchange.load,
};

/** State of “With a USB stick”. */
export class Courier {
  /** Sticks that are in. */
  drives = $state.raw<Carrier[]>([]);
  /** What came of the last deed. */
  done = $state.raw<{ deed: Deed; view: CourierView } | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** A deed is under way, though perhaps only its folder is being chosen. */
  busy = $state(false);
  /** A stick is written or read: it must not be taken out. */
  working = $state(false);
  readonly #ways: Ways;

  constructor(ways: Ways = PROGRAM) {
    this.#ways = ways;
  }

  /** The only stick that is in: what is meant without a question. */
  stick = $derived(this.drives.length === 1 ? (this.drives[0] ?? null) : null);

  /** Looks which sticks are in. One that cannot be looked at is chosen as a folder. */
  look = async (): Promise<void> => {
    try {
      this.drives = (await this.#ways.drives()).filter((one) => one.removable);
    } catch {
      this.drives = [];
    }
  };

  /** Does it with the only stick, or in a folder that is asked for. */
  async do(deed: Deed): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = null;
    this.done = null;
    try {
      const path = this.stick?.path ?? (await this.#ways.folder());
      if (path === null) return;
      this.working = true;
      this.done = { deed, view: await this.#ways[deed](path) };
      await this.#ways.changed();
    } catch (thrown) {
      this.failure = asFailure(thrown);
    } finally {
      this.busy = false;
      this.working = false;
    }
  }
}
