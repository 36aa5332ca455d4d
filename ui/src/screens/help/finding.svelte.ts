/** Finds the help in the library and goes there; says what to do where somebody removed it. */
import * as ipc from '../../ipc';
import { asFailure, type CourseView, type Failure } from '../../ipc';
import { HELP } from '../../state/help.svelte';
import { replace, to } from '../../state/route.svelte';
import { choices } from '../../state/settings.svelte';

/** What the program is asked for: replaced in tests. */
export interface Ways {
  course(): Promise<CourseView>;
  restore(): Promise<boolean>;
}

/** State of the page. */
export class Finding {
  /** The help is not in the library. */
  missing = $state(false);
  /** It does not lie beside the program either. */
  nowhere = $state(false);
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);
  readonly #ways: Ways;

  constructor(ways: Ways = { course: () => ipc.course(HELP.pack, HELP.course, choices.titleLanguage), restore: ipc.helpRestore }) {
    this.#ways = ways;
  }

  /** Goes to a passage of the help: to its contents where the help here has no such lesson. */
  async find(lesson: string, anchor: string): Promise<void> {
    this.failure = null;
    try {
      const view = await this.#ways.course();
      const there = view.modules.some((module) => module.lessons.some((one) => one.id === lesson));
      replace(there ? to.lesson(HELP.pack, HELP.course, lesson, anchor) : to.course(HELP.pack, HELP.course));
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.code === 'not-found') this.missing = true;
      else this.failure = failure;
    }
  }

  /** Brings it in again from beside the program, if it lies there; the library tells when it has come. */
  async restore(): Promise<void> {
    this.busy = true;
    try {
      this.nowhere = !(await this.#ways.restore());
    } catch (thrown) {
      this.failure = asFailure(thrown);
    } finally {
      this.busy = false;
    }
  }
}
