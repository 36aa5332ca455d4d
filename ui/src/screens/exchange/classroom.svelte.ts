/** The classroom: this laptop serves others nearby, or takes from one that does. */
import * as ipc from '../../ipc';
import { asFailure, type ClassroomView, type Failure, type HandedOver, type Job, type NearbyView } from '../../ipc';
import { jobs } from '../../state/jobs.svelte';
import { Loading } from '../../state/loading.svelte';
import { choices } from '../../state/settings.svelte';

/** What the program is asked for: replaced in tests. */
export interface Ways {
  state(): Promise<ClassroomView>;
  start(): Promise<null>;
  stop(): Promise<null>;
  visit(address: string): Promise<NearbyView>;
  take(address: string, pack: string): Promise<Job>;
  handOver(address: string): Promise<HandedOver>;
}

const PROGRAM: Ways = {
  state: () => ipc.classroomState(choices.titleLanguage), start: ipc.classroomStart, stop: ipc.classroomStop,
  visit: (address) => ipc.classroomVisit(address, choices.titleLanguage), take: ipc.classroomTake, handOver: ipc.classroomHandOver,
};

/** A typed address as it is asked for: `192.168.1.7:47000`, whatever stands before or after; `null` when it is none. */
export function roomAddress(typed: string): string | null {
  const plain = typed.trim().normalize('NFKC').replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15)).replace(/\s+/g, '');
  const found = /^(?:https?:\/\/)?([a-z0-9.-]+|\[[0-9a-f:.]+\]):([0-9]{1,5})\/?$/i.exec(plain);
  const port = Number(found?.[2]);
  return found && port > 0 && port < 65_536 ? `${found[1]}:${port}` : null;
}

/** A handing over that is at work, or over: to whom, and what came of it. */
export interface Handing {
  name: string;
  /** `null` while it is at work, or when it failed. */
  done: HandedOver | null;
  failure: Failure | null;
}

/** State of the classroom's page. */
export class Classroom {
  readonly page = new Loading<ClassroomView>();
  failure = $state.raw<Failure | null>(null);
  busy = $state(false);
  /** The last handing over. */
  handing = $state.raw<Handing | null>(null);
  readonly #ways: Ways;

  constructor(ways: Ways = PROGRAM) {
    this.#ways = ways;
  }

  load = (): Promise<void> => this.page.load(() => this.#ways.state());

  /** Opens it, or closes it. */
  turn = (on: boolean): Promise<boolean> => this.#try(() => (on ? this.#ways.start() : this.#ways.stop()));
  /** Visits a typed address; true when somebody is there. */
  visit = (address: string): Promise<boolean> => this.#try(() => this.#ways.visit(address));
  /** Takes a pack from a classroom nearby. */
  take = (address: string, pack: string): Promise<boolean> => this.#try(async () => jobs.begun(await this.#ways.take(address, pack)));
  /** Hands records over at once, and says what came of it. */
  async handOver({ address, name }: Pick<NearbyView, 'address' | 'name'>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = null;
    this.handing = { name, done: null, failure: null };
    try {
      this.handing = { name, done: await this.#ways.handOver(address), failure: null };
    } catch (thrown) {
      this.handing = { name, done: null, failure: asFailure(thrown) };
    } finally {
      this.busy = false;
    }
    await this.load();
  }

  async #try(deed: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.failure = null;
    try {
      await deed();
      await this.load();
      return true;
    } catch (thrown) {
      this.failure = asFailure(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
