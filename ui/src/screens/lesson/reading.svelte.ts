// A lesson being read: which one is open, in which language, where one stands in it, and what was really read of it.
import { SvelteSet } from 'svelte/reactivity';
import { asFailure, type AchievementView, type Failure, type LessonView, type Progress, type SeenView } from '../../ipc';
import { Dwell, type Seen } from './dwell';
import { anchorAt, partOf, parts, samePlace } from './position';
import { Telling } from './tell';

/** A lesson's place in the library. */
export interface Place {
  pack: string;
  course: string;
  lesson: string;
}

export interface Ways {
  lesson(pack: string, course: string, lesson: string, lang: string): Promise<LessonView>;
  seen(pack: string, course: string, lesson: string, anchor: string, read: string[], parts: number, seconds: number): Promise<SeenView>;
  /** The criteria of these were met just now. */
  earned(achievements: AchievementView[]): void;
}

export class Reading {
  view = $state.raw<LessonView | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** Passage one reads; empty at the beginning. */
  anchor = $state('');
  /** One stands where one stopped last time, and came without asking for that place. */
  resumed = $state(false);
  /** How far the lesson is. */
  progress = $state<Progress>('notBegun');
  /** Parts that were really read, by number. */
  readonly read = new SvelteSet<number>();
  readonly parts = $derived(parts(this.view?.headings ?? []));
  readonly part = $derived(partOf(this.parts, this.anchor));

  readonly #ways: Ways;
  #turn = 0;
  #place: Place | null = null;
  #lang = '';
  #telling: Telling | null = null;
  #dwell: Dwell | null = null;

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
      const view = await this.#ways.lesson(place.pack, place.course, place.lesson, lang);
      if (turn !== this.#turn) return null;
      const stopped = this.#stoppedAt(view, anchor, sameLesson);
      const to = sameLesson ? samePlace(before.headings, from, view.headings) : anchor || stopped;
      this.#place = place;
      this.#lang = lang;
      this.#dwell = null;
      if (!sameLesson) this.read.clear();
      this.view = view;
      this.progress = view.state.progress;
      this.parts.forEach((part, index) => view.state.read.includes(part.anchor) && this.read.add(index));
      this.#telling = this.#tell(place, this.parts.length);
      this.stand(to);
      this.resumed = stopped !== '';
      return to;
    } catch (thrown) {
      if (turn === this.#turn) {
        this.view = null;
        this.failure = asFailure(thrown);
      }
      return null;
    }
  }

  /** The lesson stands on the page: these are the words of its parts. */
  shown(texts: readonly string[]): void {
    this.#dwell = new Dwell(texts, (part) => this.read.has(part));
  }

  /** So many seconds passed with these parts on the screen, and of these the end was there too. */
  passed(seconds: number, onScreen: readonly Seen[], ended: readonly number[]): void {
    if (!this.#dwell) return;
    ended.forEach((part) => this.#dwell?.end(part));
    const fresh = this.#dwell.pass(seconds, onScreen);
    fresh.forEach((part) => this.read.add(part));
    this.#telling?.read(fresh.flatMap((part) => this.parts[part]?.anchor ?? []));
    this.#telling?.spend(seconds);
  }

  /** The page moved: `up` says of each heading whether it has come up to the line. */
  moved(up: readonly boolean[], atEnd: boolean): void {
    if (this.view) this.stand(anchorAt(this.view.headings, up, atEnd));
  }

  /** One stands at this passage now. */
  stand(anchor: string): void {
    const before = this.part;
    this.anchor = anchor;
    if (this.part !== before) this.resumed = false;
    this.#telling?.at(anchor);
  }

  /** Says once more where one was. */
  leave(): void {
    this.#telling?.flush();
  }

  /** Nothing that is still on its way counts any more. */
  close(): void {
    this.leave();
    this.#turn += 1;
    this.#telling = null;
    this.#dwell = null;
  }

  /** Where somebody stopped, unless a place was asked for; who finished a lesson begins it again. */
  #stoppedAt(view: LessonView, asked: string, sameLesson: boolean): string {
    const { anchor, progress } = view.state;
    if (asked || sameLesson || progress === 'finished') return '';
    return view.headings.some((heading) => heading.anchor === anchor) ? anchor : '';
  }

  #tell(place: Place, count: number): Telling {
    return new Telling(async ({ anchor, read, seconds }) => {
      const seen = await this.#ways.seen(place.pack, place.course, place.lesson, anchor, read, count, seconds);
      if (this.#place && same(this.#place, place)) this.progress = seen.progress;
      if (seen.earned.length > 0) this.#ways.earned(seen.earned);
    });
  }
}

function same(one: Place, other: Place): boolean {
  return one.pack === other.pack && one.course === other.course && one.lesson === other.lesson;
}
