// A lesson being read: which one is open, in which language, where one stands in it, and what has been passed.
import { SvelteSet } from 'svelte/reactivity';
import { asFailure, type Failure, type LessonView, type TodayView } from '../../ipc';
import { anchorAt, partOf, parts, samePlace } from './position';
import { Seen } from './seen';

/** A lesson's place in the library. */
export interface Place {
  pack: string;
  course: string;
  lesson: string;
}

export interface Ways {
  lesson(pack: string, course: string, lesson: string, lang: string): Promise<LessonView>;
  today(): Promise<TodayView>;
  seen(pack: string, course: string, lesson: string, anchor: string): void;
}

export class Reading {
  view = $state.raw<LessonView | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** Passage one reads; empty at the beginning. */
  anchor = $state('');
  /** One stands where one stopped last time, and came without asking for that place. */
  resumed = $state(false);
  /** Parts that were read under, by number. */
  readonly passed = new SvelteSet<number>();
  readonly parts = $derived(parts(this.view?.headings ?? []));
  readonly part = $derived(partOf(this.parts, this.anchor));

  readonly #ways: Ways;
  #turn = 0;
  #place: Place | null = null;
  #lang = '';
  #seen: Seen | null = null;

  constructor(ways: Ways) {
    this.#ways = ways;
  }

  /**
   * Opens a lesson and gives the passage to stand at: the one asked for, else the one where somebody stopped.
   * Null where another lesson was opened meanwhile, or this one could not be.
   */
  async open(place: Place, anchor: string, lang: string): Promise<string | null> {
    const turn = (this.#turn += 1);
    const before = this.view;
    const sameLesson = before !== null && this.#place !== null && same(place, this.#place);
    if (sameLesson && lang === this.#lang) {
      // Another passage of what is open already.
      this.resumed = false;
      this.stand(anchor);
      return anchor;
    }
    const from = this.anchor;
    this.leave();
    if (!sameLesson) this.view = null;
    this.failure = null;
    try {
      const [view, stopped] = await Promise.all([
        this.#ways.lesson(place.pack, place.course, place.lesson, lang),
        anchor || sameLesson ? '' : this.#stoppedAt(place),
      ]);
      if (turn !== this.#turn) return null;
      const to = sameLesson ? samePlace(before.headings, from, view.headings) : anchor || stopped;
      this.#place = place;
      this.#lang = lang;
      this.#seen = new Seen((at) => this.#ways.seen(place.pack, place.course, place.lesson, at));
      if (!sameLesson) this.passed.clear();
      this.view = view;
      this.stand(to);
      this.resumed = stopped !== '' && view.headings.some((heading) => heading.anchor === stopped);
      for (let part = 0; part < this.part; part += 1) if (this.resumed || sameLesson) this.passed.add(part);
      return to;
    } catch (thrown) {
      if (turn === this.#turn) {
        this.view = null;
        this.failure = asFailure(thrown);
      }
      return null;
    }
  }

  /** The page moved: `up` says of each heading whether it has come up to the line. */
  moved(up: readonly boolean[], atEnd: boolean): void {
    if (this.view) this.stand(anchorAt(this.view.headings, up, atEnd));
  }

  /** One stands at this passage now. */
  stand(anchor: string): void {
    const before = this.part;
    this.anchor = anchor;
    if (this.part > before) this.passed.add(before);
    if (this.part !== before) this.resumed = false;
    this.#seen?.at(anchor);
  }

  /** Says once more where one was. */
  leave(): void {
    this.#seen?.flush();
  }

  /** Nothing that is still on its way counts any more. */
  close(): void {
    this.leave();
    this.#turn += 1;
    this.#seen = null;
  }

  async #stoppedAt(place: Place): Promise<string> {
    try {
      const { goOn } = await this.#ways.today();
      return goOn && same(goOn, place) ? goOn.anchor : '';
    } catch {
      // Not knowing where somebody stopped is no reason not to open the lesson.
      return '';
    }
  }
}

function same(one: Place, other: Place): boolean {
  return one.pack === other.pack && one.course === other.course && one.lesson === other.lesson;
}
