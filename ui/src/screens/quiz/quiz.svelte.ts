// Questions being answered: which one is open, what is answered so far, what came of it, and how much time is left.
import { SvelteMap, SvelteSet } from 'svelte/reactivity';

import { asks, missing, untouched, type Missing } from '../../components/question/answer';
import { asFailure, type Failure, type QuizItem, type QuizView, type Response } from '../../ipc';
import { Drafts } from './drafts.svelte';

/** What the program does for a quiz. */
export interface Ways {
  open(): Promise<QuizView>;
  draft(item: string, response: Response): Promise<number | null>;
  /** Counts the time on screen; brings the seconds left, where there is a limit. */
  tick(): Promise<number | null>;
  hint(item: string): Promise<string>;
  /** Shows the right answer; the question is answered no more then. */
  reveal(item: string): Promise<QuizItem>;
  answer(item: string, response: Response): Promise<QuizItem>;
  file(): Promise<Response | null>;
  finish(): Promise<unknown>;
  /** The questions were handed in. */
  finished(): void;
}

/** Milliseconds between two times that the program counts the time on screen, where there is a limit. */
export const COUNT_EVERY_MS = 10_000;

/** Minutes at which the time left is said aloud; nowhere else, so nobody is hurried. */
const SAID_AT = [10, 5, 1];

/** What the main button does. */
export type Step = 'answer' | 'keep' | 'on' | 'next' | 'overview' | 'result' | 'handIn';

export class Quiz {
  view = $state.raw<QuizView | null>(null);
  /** Why it could not be opened. */
  failure = $state.raw<Failure | null>(null);
  /** Why the last step could not be done; what was answered is kept. */
  refused = $state.raw<Failure | null>(null);
  items = $state.raw<QuizItem[]>([]);
  /** The question that is open, counted from 0; `items.length` is the page before handing in. */
  at = $state(0);
  /** What still has to be done before this answer can be given; told once somebody tried. */
  need = $state<Missing>(null);
  /** An answer, a file or the whole is on its way. */
  busy = $state(false);
  /** Whole minutes left, rounded up; `null` without a limit. */
  minutes = $state<number | null>(null);
  /** Minutes left, as they are to be said aloud now. */
  said = $state<number | null>(null);
  /** The time is over. */
  over = $state(false);

  readonly drafts: Drafts;
  readonly #ways: Ways;
  readonly #responses = new SvelteMap<string, Response>();
  readonly #trying = new SvelteSet<string>();
  #deadline: number | null = null;
  #clock: ReturnType<typeof setInterval> | undefined;
  #counter: ReturnType<typeof setInterval> | undefined;
  #counting = false;
  #visible = true;

  constructor(ways: Ways) {
    this.#ways = ways;
    this.drafts = new Drafts(
      (item, response) => ways.draft(item, response).catch((thrown: unknown) => this.#late(thrown)),
      (seconds) => this.#left(seconds),
    );
  }

  readonly item = $derived<QuizItem | null>(this.items[this.at] ?? null);
  readonly response = $derived(this.item ? this.responseTo(this.item) : null);
  readonly locked = $derived(this.item !== null && this.isLocked(this.item));
  /** Questions that still have no answer. */
  readonly open = $derived(this.items.filter((item) => asks(item) && item.outcome === null).length);

  /** What the main button does now. */
  readonly step = $derived.by((): Step => {
    const { item, view } = this;
    if (!item || !view) return view?.immediate ? 'result' : 'handIn';
    if (asks(item) && !this.locked) return view.immediate ? 'answer' : 'keep';
    if (this.at < this.items.length - 1) return asks(item) ? 'next' : 'on';
    return view.immediate && this.open === 0 ? 'result' : 'overview';
  });

  /** Opens the questions, at the first one without an answer. */
  async load(): Promise<void> {
    this.failure = null;
    try {
      const view = await this.#ways.open();
      this.view = view;
      this.items = view.items;
      for (const item of view.items) if (item.response) this.#responses.set(item.id, item.response);
      this.at = Math.min(view.at, view.items.length);
      if (view.finished) return this.#ways.finished();
      this.#left(view.secondsLeft);
      this.#count();
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
  }

  /** What is answered to a question so far. */
  responseTo(item: QuizItem): Response | null {
    return this.#responses.get(item.id) ?? untouched(item.ask);
  }

  /** Whether an answer was given that stands. What is only kept may be changed until all is handed in. */
  isLocked(item: QuizItem): boolean {
    if (item.outcome === null || this.#trying.has(item.id)) return false;
    return !((item.outcome.standing === 'kept' || item.outcome.standing === 'sealed') && item.outcome.retry);
  }

  /** The answer changed. */
  change(response: Response): void {
    if (!this.item || this.locked || this.over || this.busy) return;
    this.#responses.set(this.item.id, response);
    this.need = null;
    this.refused = null;
    this.drafts.put(this.item.id, response);
  }

  /** The main button, and Enter. */
  async go(): Promise<void> {
    if (this.busy || this.over) return;
    switch (this.step) {
      case 'answer':
      case 'keep':
        return this.answer();
      case 'on':
      case 'next':
      case 'overview':
        return this.show(this.at + 1);
      case 'result':
      case 'handIn':
        return this.finish();
    }
  }

  /** Gives the answer to the open question. */
  async answer(): Promise<void> {
    const { item, view } = this;
    if (!item || !view || this.busy) return;
    const response = this.responseTo(item);
    this.need = missing(item.ask, response);
    if (this.need !== null || response === null) return;
    await this.#during(async () => {
      // No draft on its way may come after the answer.
      await this.drafts.flush();
      if (this.over) return;
      const answered = await this.#ways.answer(item.id, response);
      this.drafts.drop(item.id);
      this.#trying.delete(item.id);
      this.#put(answered);
      this.#responses.set(item.id, answered.response ?? response);
      if (!view.immediate) this.show(this.items.findIndex((one) => one.id === item.id) + 1);
    });
  }

  /** Answers once more. */
  retry(): void {
    if (this.item?.outcome?.retry) this.#trying.add(this.item.id);
  }

  /** Asks for the right answer: it is not answered once more then. */
  async reveal(): Promise<void> {
    const { item, view } = this;
    if (!item?.outcome?.retry || !view?.immediate || !this.locked || this.busy) return;
    await this.#during(async () => {
      const shown = await this.#ways.reveal(item.id);
      this.drafts.drop(item.id);
      this.#put(shown);
      if (shown.response) this.#responses.set(item.id, shown.response);
    });
  }

  /** Asks for the hint. */
  async hint(): Promise<void> {
    const { item } = this;
    if (!item || this.busy) return;
    await this.#during(async () => {
      const hintText = await this.#ways.hint(item.id);
      this.#put({ ...this.#held(item), hintText });
    });
  }

  /** Asks for a file and hands it in for the open question; nothing changes when none was chosen. */
  async file(): Promise<void> {
    const { item } = this;
    if (!item || this.busy) return;
    await this.#during(async () => {
      const response = await this.#ways.file();
      if (!response) return;
      this.#responses.set(item.id, response);
      this.need = null;
    });
  }

  /** Opens another question, or the page before handing in. */
  show(at: number): void {
    this.at = Math.max(0, Math.min(this.items.length, at));
    this.need = null;
    this.refused = null;
    void this.drafts.flush();
  }

  /** Hands everything in. */
  async finish(): Promise<void> {
    if (this.busy) return;
    await this.#during(async () => {
      await this.drafts.flush();
      await this.#ways.finish();
      this.close();
      this.#ways.finished();
    });
  }

  /** The window is shown or hidden. */
  shown(visible: boolean): void {
    if (visible === this.#visible) return;
    this.#visible = visible;
    if (!visible) void this.drafts.flush();
    // How long it was hidden counts as the program says: nothing ends before it has said so.
    else if (this.view && this.view.secondsLeft !== null) {
      this.#deadline = null;
      void this.#ask();
    }
    this.#count();
  }

  /** Somebody leaves: everything is kept. */
  leave(): void {
    this.#still();
    void this.drafts.flush();
  }

  /** Nothing more is said or saved. */
  close(): void {
    this.#still();
    this.drafts.stop();
  }

  #held(item: QuizItem): QuizItem {
    return this.items.find((one) => one.id === item.id) ?? item;
  }

  #put(item: QuizItem): void {
    this.items = this.items.map((one) => (one.id === item.id ? item : one));
  }

  async #during(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.refused = null;
    try {
      await work();
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.code === 'time-over') this.#end();
      else this.refused = failure;
    } finally {
      this.busy = false;
    }
  }

  #late(thrown: unknown): never | null {
    if (asFailure(thrown).code !== 'time-over') throw thrown;
    this.#end();
    return null;
  }

  /** Has the program count the time while the window is shown. */
  #count(): void {
    clearInterval(this.#counter);
    if (this.#visible && !this.over && this.view && this.view.secondsLeft !== null) this.#counter = setInterval(() => void this.#ask(), COUNT_EVERY_MS);
  }

  async #ask(): Promise<void> {
    if (this.over || this.#counting) return;
    this.#counting = true;
    try {
      this.#left(await this.#ways.tick());
    } catch (thrown) {
      // What else goes wrong is said where somebody does something; here it is asked again in a moment.
      if (asFailure(thrown).code === 'time-over') this.#end();
    } finally {
      this.#counting = false;
    }
  }

  #still(): void {
    clearInterval(this.#clock);
    clearInterval(this.#counter);
  }

  /** The program said how much time is left: it counts, not the window. */
  #left(seconds: number | null): void {
    if (this.over) return;
    if (seconds === null) {
      this.#deadline = this.minutes = null;
      return;
    }
    if (seconds <= 0) {
      this.#deadline = null;
      void this.drafts.flush().then(() => this.#end());
      return;
    }
    this.#deadline = performance.now() + seconds * 1000;
    this.#clock ??= setInterval(() => this.#tick(), 1000);
    this.#tick();
  }

  #tick(): void {
    if (this.#deadline === null || !this.#visible) return;
    const left = Math.max(0, this.#deadline - performance.now());
    const minutes = Math.ceil(left / 60_000);
    if (this.minutes !== null && minutes < this.minutes && SAID_AT.includes(minutes)) this.said = minutes;
    this.minutes = minutes;
    if (left > 0) return;
    // The window's own clock may be ahead: the program has the last word.
    this.#deadline = null;
    void this.drafts.flush().then(() => this.#ask());
  }

  #end(): void {
    this.over = true;
    this.minutes = 0;
    this.close();
  }
}
