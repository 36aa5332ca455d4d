/** Joining a record store that speaks xAPI: its address, and the key and secret it gave out for this laptop. */
import * as ipc from '../../ipc';
import { asFailure, type Failure } from '../../ipc';

/** What the program is asked for: replaced in tests. */
export interface Ways {
  join(address: string, user: string, password: string): Promise<null>;
}

const PROGRAM: Ways = { join: ipc.storeJoin };

/** What is typed, in the order it stands on the page. */
export const FIELDS = ['address', 'user', 'password'] as const;
export type FieldName = (typeof FIELDS)[number];

/** State of “Join a record store”. */
export class StoreJoining {
  typed = $state<Record<FieldName, string>>({ address: '', user: '', password: '' });
  /** Fields that were left empty. */
  lacking = $state.raw<FieldName[]>([]);
  failure = $state.raw<Failure | null>(null);
  busy = $state(false);
  readonly #ways: Ways;

  constructor(ways: Ways = PROGRAM) {
    this.#ways = ways;
  }

  /** Joins; true when it is kept. */
  async join(): Promise<boolean> {
    if (this.busy) return false;
    this.failure = null;
    this.lacking = FIELDS.filter((field) => this.typed[field].trim() === '');
    if (this.lacking.length) return false;
    this.busy = true;
    try {
      const { address, user, password } = this.typed;
      // A secret is taken as it is: a space may belong to it.
      await this.#ways.join(address.trim(), user.trim(), password);
      this.typed.password = '';
      return true;
    } catch (thrown) {
      this.failure = asFailure(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
