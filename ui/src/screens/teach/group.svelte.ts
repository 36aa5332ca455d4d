/** State of Teach › My group. */
import * as ipc from '../../ipc';
import { asFailure, type Failure, type FieldClaimView, type FieldView, type GroupView } from '../../ipc';
import { Loading } from '../../state/loading.svelte';
import { choices } from '../../state/settings.svelte';

/** What the program is asked for: replaced in tests. */
export interface Ways {
  group(group: number | null, course: string | null): Promise<GroupView>;
  certificates(): Promise<FieldView>;
  issue(number: number): Promise<boolean>;
}

const PROGRAM: Ways = {
  group: (group, course) => ipc.teachGroup(group, course, choices.titleLanguage),
  certificates: () => ipc.teachCertificates(choices.titleLanguage),
  issue: ipc.teachIssue,
};

/** How a group gets on, and certificates that wait for its teacher. */
export class Group {
  readonly page = new Loading<GroupView>();
  readonly field = new Loading<FieldView>();
  /** What the teacher is asked about. */
  asked = $state.raw<FieldClaimView | null>(null);
  /** A yes is on its way. */
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);
  /** A yes came to nothing. */
  notIssued = $state(false);
  #group: number | null = null;
  #course: string | null = null;
  readonly #ways: Ways;

  constructor(ways: Ways = PROGRAM) {
    this.#ways = ways;
  }

  load = async (): Promise<void> => {
    await Promise.all([this.page.load(() => this.#ways.group(this.#group, this.#course)), this.field.load(() => this.#ways.certificates())]);
  };

  /** Shows another group. */
  show(group: number): Promise<void> {
    this.#group = group;
    this.#course = null;
    return this.load();
  }

  /** Shows another course. */
  showCourse(course: string): Promise<void> {
    this.#course = course;
    return this.load();
  }

  ask(claim: FieldClaimView | null): void {
    this.failure = null;
    this.notIssued = false;
    this.asked = claim;
  }

  /** Says yes to what is asked about; brings who it was issued to. */
  async yes(): Promise<string | null> {
    const claim = this.asked;
    if (!claim || this.busy) return null;
    this.busy = true;
    try {
      const issued = await this.#ways.issue(claim.number);
      this.notIssued = !issued;
      return issued ? claim.name : null;
    } catch (thrown) {
      this.failure = asFailure(thrown);
      return null;
    } finally {
      this.busy = false;
      this.asked = null;
      await this.field.load(() => this.#ways.certificates());
    }
  }
}
