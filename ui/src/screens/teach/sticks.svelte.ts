/** Sticks that are prepared. Lives outside the screen: they go on being written wherever one is. */
import * as ipc from '../../ipc';
import { asFailure, type Failure, type Sitting, type StickChoice, type SticksView } from '../../ipc';
import { l10n } from '../../l10n/index.svelte';
import { isBusy } from './sticks';

/** The three steps. */
export type Step = 'choose' | 'write' | 'hand';

/** What the program is asked for: replaced in tests. */
export interface Ways {
  sticks(lang: string): Promise<SticksView>;
  choose(choice: StickChoice): Promise<null>;
  begin(): Promise<null>;
  stop(): Promise<null>;
  anew(): Promise<null>;
  folder(): Promise<string | null>;
  add(path: string): Promise<null>;
  drop(id: number): Promise<null>;
  write(id: number): Promise<null>;
  stopOne(id: number): Promise<null>;
}

const PROGRAM: Ways = {
  sticks: ipc.sticks, choose: ipc.sticksChoose, begin: ipc.sticksBegin, stop: ipc.sticksStop, anew: ipc.sticksAnew, folder: ipc.chooseFolder,
  add: ipc.stickAdd, drop: ipc.stickDrop, write: ipc.stickWrite, stopOne: ipc.stickStop,
};

/** State of “Prepare USB sticks”. */
export class Preparing {
  view = $state.raw<SticksView | null>(null);
  choice = $state.raw<StickChoice>({ packs: [], portable: false, wanted: 0, prefix: '' });
  step = $state<Step>('choose');
  failure = $state.raw<Failure | null>(null);
  looking = $state(false);
  readonly #ways: Ways;

  constructor(ways: Ways = PROGRAM) {
    this.#ways = ways;
  }

  sitting = $derived(this.view?.sitting ?? { on: false, sticks: [], ready: [], secondsLeft: null });
  busy = $derived(this.sitting.sticks.some(isBusy));
  /** Something goes onto the sticks. */
  some = $derived(this.choice.packs.length > 0 || this.choice.portable);

  /** Looks what may go onto sticks and which are in. */
  load = async (): Promise<void> => {
    this.looking = true;
    try {
      const view = await this.#ways.sticks(l10n.lang);
      // Asked only now: an effect that loads must not follow what it loads.
      const first = this.view === null || this.view.packs.length === 0;
      this.view = view;
      if (first) {
        // Nobody could choose yet: all courses, which is what most want.
        const all = view.packs.filter((pack) => !pack.program).map((pack) => pack.id);
        const kept = view.choice.packs.filter((id) => view.packs.some((pack) => pack.id === id));
        const nothing = kept.length === 0 && !view.choice.portable;
        this.choice = { ...view.choice, packs: nothing ? all : kept };
        if (view.sitting.on || view.sitting.sticks.some(isBusy)) this.step = 'write';
      }
      this.failure = null;
    } catch (thrown) {
      this.failure = asFailure(thrown);
    } finally {
      this.looking = false;
    }
  };

  /** Takes news of the sticks. */
  hear = (sitting: Sitting): void => {
    if (this.view) this.view = { ...this.view, sitting };
  };

  /** Ticks or unticks a pack. */
  toggle(id: string): void {
    const packs = this.choice.packs.includes(id) ? this.choice.packs.filter((one) => one !== id) : [...this.choice.packs, id];
    this.choice = { ...this.choice, packs };
  }

  /** Keeps the choice and begins with the sticks that are in. */
  begin = () => this.#do(async () => {
    await this.#ways.choose(this.choice);
    // The program may have put a name into its bounds.
    const view = await this.#ways.sticks(l10n.lang);
    this.choice = { ...this.choice, prefix: view.choice.prefix, wanted: view.choice.wanted };
    await this.#ways.begin();
    this.step = 'write';
  });

  /** Goes back to the choice; nothing is at work then. */
  back = () => this.#do(async () => {
    await this.#ways.stop();
    this.step = 'choose';
  });
  stopAll = () => this.#do(this.#ways.stop);
  hand = () => this.#do(async () => {
    await this.#ways.stop();
    this.step = 'hand';
  });
  goOn = () => this.#do(async () => {
    await this.#ways.begin();
    this.step = 'write';
  });
  anew = () => this.#do(async () => {
    await this.#ways.anew();
    this.step = 'choose';
  });
  addFolder = () => this.#do(async () => {
    const path = await this.#ways.folder();
    if (path !== null) await this.#ways.add(path);
  });
  drop = (id: number) => this.#do(() => this.#ways.drop(id));
  write = (id: number) => this.#do(() => this.#ways.write(id));
  stop = (id: number) => this.#do(() => this.#ways.stopOne(id));

  async #do(deed: () => Promise<unknown>): Promise<void> {
    try {
      this.failure = null;
      await deed();
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
  }
}

/** The one state of sticks that are prepared. */
export const preparing = new Preparing();
