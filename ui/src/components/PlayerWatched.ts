// Which stretches of a film or recording were really played, from what the player says of its time. Pure: seconds in,
// stretches out.

/** Seconds between two reports while it plays. */
export const TELL_EVERY_SECONDS = 30;
/** Two looks at the time that lie further apart than this are a jump, not playing. */
const STEP_SECONDS = 1.5;
/** Stretches shorter than this are slips of the hand. */
const LEAST_SECONDS = 0.5;
/** Who stopped so near the end begins anew. */
const END_SECONDS = 5;

/** Gathers what was played since the last report. */
export class Watched {
  #done: [number, number][] = [];
  #now: [number, number] | null = null;
  #at = 0;
  #told: number | null = null;

  /** Seconds played since the last report. */
  get played(): number {
    return [...this.#done, ...(this.#now ? [this.#now] : [])].reduce((sum, [start, end]) => sum + end - start, 0);
  }

  /** It plays and stands at this second; `speed` is how many seconds of it go by in one. */
  play(at: number, speed: number): void {
    if (!Number.isFinite(at)) return;
    const ahead = this.#now ? at - this.#now[1] : Infinity;
    if (this.#now && ahead >= 0 && ahead <= STEP_SECONDS * Math.max(1, speed)) this.#now[1] = at;
    else {
      this.rest(at);
      this.#now = [at, at];
    }
    this.#at = at;
  }

  /** It stands still at this second, or jumps there. */
  rest(at: number): void {
    if (this.#now && this.#now[1] - this.#now[0] >= LEAST_SECONDS) this.#done.push(this.#now);
    this.#now = null;
    if (Number.isFinite(at)) this.#at = at;
  }

  /** What is to be told, once: nothing where nothing was played and the place is the old one. */
  take(): { at: number; segments: [number, number][] } | null {
    const going = this.#now;
    this.rest(this.#at);
    const segments = this.#done.map(([start, end]): [number, number] => [round(start), round(end)]);
    this.#done = [];
    if (going) this.#now = [going[1], going[1]];
    if (segments.length === 0 && this.#told === this.#at) return null;
    this.#told = this.#at;
    return { at: round(this.#at), segments };
  }

  /** A report that could not be kept goes with the next. */
  giveBack(segments: readonly [number, number][]): void {
    this.#done = [...segments.map(([start, end]): [number, number] => [start, end]), ...this.#done];
    this.#told = null;
  }

  /** It was put there without being played: nothing to tell. */
  stand(at: number): void {
    this.rest(at);
    this.#told = this.#at;
  }
}

const round = (seconds: number): number => Math.round(seconds * 100) / 100;

/** Where a film begins for somebody who stopped at `at`: there, or at its beginning when it was nearly over. */
export function resumeAt(at: number, length: number): number {
  return at > 0 && Number.isFinite(at) && (!(length > 0) || at < length - END_SECONDS) ? at : 0;
}
