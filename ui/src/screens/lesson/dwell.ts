// When a part of a lesson counts as read: its end has been on the screen, and so much time was spent with it there, the
// window being visible, as somebody who reads quickly needs for it. Pure reckoning over seconds that are told.

/** Words a minute that nobody reads faster with understanding: above the quickest tenth of practised readers. */
const QUICK_WORDS = 450;
/** The same for scripts without spaces, in characters a minute. */
const QUICK_CHARACTERS = 750;
/** A heading with a line below it is looked at for so long at least. */
const LEAST_SECONDS = 2;
/** More is never asked: part of it may be known, and a page is not a turnstile. */
const MOST_SECONDS = 120;
/** Between two ticks no more than this counts: a laptop that slept has not been read from. */
export const LONGEST_TICK_SECONDS = 3;
/** Without a hand on the machine, time stops counting after so long. */
export const IDLE_SECONDS = 300;

const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/gu;

/** Seconds a quick reader needs for this text. */
export function plausibleSeconds(text: string): number {
  const characters = text.match(UNSPACED)?.length ?? 0;
  const words = text.replace(UNSPACED, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu)?.length ?? 0;
  const seconds = (words / QUICK_WORDS + characters / QUICK_CHARACTERS) * 60;
  return Math.min(MOST_SECONDS, Math.max(LEAST_SECONDS, seconds));
}

/** How much of a part is seen, in any unit of length. */
export interface Seen {
  part: number;
  height: number;
}

interface Kept {
  needs: number;
  spent: number;
  ended: boolean;
  read: boolean;
}

/** What of a lesson was really seen, part by part. */
export class Dwell {
  readonly #parts: Kept[];

  /**
   * @param texts the words of each part, in order
   * @param read which parts were read before
   */
  constructor(texts: readonly string[], read: (part: number) => boolean) {
    this.#parts = texts.map((text, part) => ({ needs: plausibleSeconds(text), spent: 0, ended: read(part), read: read(part) }));
  }

  /** The end of a part is on the screen. */
  end(part: number): void {
    const one = this.#parts[part];
    if (one) one.ended = true;
  }

  /**
   * So many seconds passed with these parts on the screen, each with the height that is seen of it. They are shared by
   * height among those that still need time, since nobody reads two places at once. Brings the parts that are read
   * from now on.
   */
  pass(seconds: number, onScreen: readonly Seen[]): number[] {
    let left = Math.min(Math.max(0, seconds), LONGEST_TICK_SECONDS);
    const here = onScreen.flatMap(({ part, height }) => {
      const one = this.#parts[part];
      return one && height > 0 ? [{ one, height }] : [];
    });
    // What one part needs no more goes to the others.
    for (let waiting = here.filter(({ one }) => lacks(one)); waiting.length > 0 && left > 1e-6; waiting = here.filter(({ one }) => lacks(one))) {
      const whole = waiting.reduce((sum, { height }) => sum + height, 0);
      const round = left;
      for (const { one, height } of waiting) {
        const taken = Math.min((round * height) / whole, one.needs - one.spent);
        one.spent += taken;
        left -= taken;
      }
    }
    return this.#fresh();
  }

  #fresh(): number[] {
    const fresh: number[] = [];
    this.#parts.forEach((one, part) => {
      if (one.read || !one.ended || lacks(one)) return;
      one.read = true;
      fresh.push(part);
    });
    return fresh;
  }
}

const lacks = (one: Kept): boolean => !one.read && one.needs - one.spent > 1e-6;

/** Seconds that count as spent: the window visible, and somebody there. */
export class Presence {
  #last: number | null = null;
  #touched: number;

  constructor(now: number) {
    this.#touched = now;
  }

  /** A hand moved something. */
  touch(now: number): void {
    this.#touched = now;
  }

  /** Seconds since the last tick that count; `there` says whether the window is visible, `busy` whether a film plays. */
  tick(now: number, there: boolean, busy: boolean): number {
    const passed = this.#last === null ? 0 : (now - this.#last) / 1000;
    this.#last = there ? now : null;
    if (!there || (!busy && now - this.#touched > IDLE_SECONDS * 1000)) return 0;
    return Math.min(Math.max(0, passed), LONGEST_TICK_SECONDS);
  }
}
