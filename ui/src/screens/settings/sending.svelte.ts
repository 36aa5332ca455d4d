/** Settings › Sending: how much may go over a line, and when; whom one has joined. */
import * as ipc from '../../ipc';
import { asFailure, type BudgetChoice, type BudgetView, type Failure, type PlatformView } from '../../ipc';

/** Megabytes a day one can choose. */
export const AMOUNTS = [1, 5, 10, 20, 50, 100, 500, 1000] as const;
/** When hours begin to be chosen: at night connections are cheap and nobody waits. */
const NIGHT = { fromHour: 20, toHour: 6 } as const;

/** What the program is asked for: replaced in tests. */
export interface Ways {
  budget(budget: BudgetChoice): Promise<BudgetView>;
  leave(key: string): Promise<null>;
}

const PROGRAM: Ways = { budget: ipc.exchangeBudget, leave: ipc.leave };

/** Amounts to choose among: the one that was kept too, whoever chose it. */
export const amounts = (kept: number | null): number[] => [...new Set([...AMOUNTS, ...(kept === null ? [] : [kept])])].sort((one, other) => one - other);

/** State of Settings › Sending. */
export class Sending {
  /** What was kept last; `null` until something was changed. */
  kept = $state.raw<BudgetView | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** Whom one is asked about before leaving. */
  asked = $state.raw<PlatformView | null>(null);
  busy = $state(false);
  readonly #ways: Ways;

  constructor(ways: Ways = PROGRAM) {
    this.#ways = ways;
  }

  /** Keeps a choice beside the present ones. */
  async change(now: BudgetView, change: Partial<BudgetChoice>): Promise<void> {
    const { megabytesADay, fromHour, toHour } = { ...now, ...change };
    // From and to the same hour is the whole day, and means no choice.
    const hours = fromHour === null || toHour === null || fromHour % 24 === toHour % 24 ? { fromHour: null, toHour: null } : { fromHour, toHour };
    await this.#try(async () => {
      this.kept = await this.#ways.budget({ megabytesADay, ...hours });
    });
  }

  /** Begins to choose hours, or lets them go. */
  hours = (now: BudgetView, on: boolean): Promise<void> => this.change(now, on ? NIGHT : { fromHour: null, toHour: null });

  /** Leaves whom one was asked about; its name when that is done. */
  async leave(): Promise<string> {
    const { asked } = this;
    if (!asked) return '';
    this.asked = null;
    const done = await this.#try(() => this.#ways.leave(asked.key));
    return done ? asked.name || asked.address : '';
  }

  async #try(deed: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.failure = null;
    try {
      await deed();
      return true;
    } catch (thrown) {
      this.failure = asFailure(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
