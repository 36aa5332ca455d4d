/** Looking after one pack: checking, repairing, handing on, removing. */
import * as ipc from '../../ipc';
import { asFailure, type Carrier, type Failure } from '../../ipc';
import { heard } from '../../state/heard';
import { isOpen, jobs } from '../../state/jobs.svelte';

/** What is done with one pack, and how it goes. */
export class PackCare {
  /** Why the last deed could not begin. */
  failure = $state.raw<Failure | null>(null);
  /** Drives that are in: the first place to repair from. */
  sticks = $state.raw<Carrier[]>([]);
  readonly #id: () => string;
  /** Work about this pack that is going on or has just ended. */
  readonly jobs = $derived.by(() => jobs.all.filter((job) => job.pack === this.#id() && job.state !== 'cancelled'));
  /** Something is being done with the pack already. */
  readonly busy = $derived.by(() => this.jobs.some(isOpen));

  constructor(id: () => string) {
    this.#id = id;
  }

  /** Keeps the list of sticks fresh until the returned function is called. */
  watch(): () => void {
    const look = () =>
      void ipc.carriers().then(
        (found) => {
          this.sticks = found.filter((one) => one.packs.some((pack) => pack.id === this.#id()));
        },
        () => undefined,
      );
    look();
    return heard('carriers', look);
  }

  verify = () => this.#begin(() => ipc.verify(this.#id()));
  remove = () => this.#begin(() => ipc.remove(this.#id()));
  repair = (sources: string[]) => this.#begin(() => ipc.repair(this.#id(), sources));
  repairFromFile = () => this.#withPlace(() => ipc.chooseFile('pack'), (path) => ipc.repair(this.#id(), [path]));
  repairFromFolder = () => this.#withPlace(ipc.chooseFolder, (path) => ipc.repair(this.#id(), [path]));
  export = () => this.#withPlace(ipc.chooseFolder, (path) => ipc.exportPack(this.#id(), path));

  async #withPlace(choose: () => Promise<string | null>, then: (path: string) => Promise<ipc.Job>): Promise<boolean> {
    try {
      const path = await choose();
      return path === null ? false : await this.#begin(() => then(path));
    } catch (thrown) {
      this.failure = asFailure(thrown);
      return false;
    }
  }

  async #begin(deed: () => Promise<ipc.Job>): Promise<boolean> {
    try {
      this.failure = null;
      jobs.begun(await deed());
      return true;
    } catch (thrown) {
      this.failure = asFailure(thrown);
      return false;
    }
  }
}
