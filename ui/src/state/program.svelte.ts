/** A newer edition of the program that lies on a drive or in the library, or where somebody looked. */
import * as ipc from '../ipc';
import { asFailure, type Failure, type NewerProgram } from '../ipc';

/** What the program is asked for: replaced in tests. */
export interface Ways {
  newer(): Promise<NewerProgram | null>;
  take(newer: NewerProgram, folder: string | null): Promise<string>;
  folder(): Promise<string | null>;
  show(path: string): Promise<null>;
}

const PROGRAM: Ways = { newer: ipc.programNewer, take: ipc.programTake, folder: ipc.chooseFolder, show: ipc.programShow };

/** State of the banner about it. */
export class Newer {
  found = $state.raw<NewerProgram | null>(null);
  /** The file that was taken out. */
  taken = $state('');
  failure = $state.raw<Failure | null>(null);
  busy = $state(false);
  readonly #ways: Ways;

  constructor(ways: Ways = PROGRAM) {
    this.#ways = ways;
  }

  /** Looks on drives and in the library. What cannot be looked at holds none. */
  look = async (): Promise<void> => {
    const found = await this.#ways.newer().catch(() => null);
    // What was taken out stays said when its stick is out.
    if (found === null && this.taken !== '') return;
    if (found?.version !== this.found?.version) this.taken = '';
    this.found = found;
  };

  /** Takes the package out, where downloads go. */
  take = (newer: NewerProgram) => this.#take(newer, () => Promise.resolve(null));

  /** Takes the package out into a folder that somebody chooses. */
  takeElsewhere = (newer: NewerProgram) =>
    this.#take(newer, async () => {
      const folder = await this.#ways.folder();
      return folder === null ? undefined : folder;
    });

  show = async (): Promise<void> => {
    try {
      await this.#ways.show(this.taken);
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
  };

  async #take(newer: NewerProgram, where: () => Promise<string | null | undefined>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = null;
    try {
      const folder = await where();
      if (folder !== undefined) {
        this.taken = await this.#ways.take(newer, folder);
        this.found = newer;
      }
    } catch (thrown) {
      this.failure = asFailure(thrown);
    } finally {
      this.busy = false;
    }
  }
}

/** The one state of it. */
export const newer = new Newer();
