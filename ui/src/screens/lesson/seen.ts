// Tells the program where somebody reads: seldom enough for an old disk, and always once more on leaving.

/** Milliseconds between two reports. */
export const REPORT_EVERY_MS = 4000;

/** Passes places on, the last one at most every four seconds; the same place only once. */
export class Seen {
  #told: string | null = null;
  #next: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly tell: (anchor: string) => void) {}

  /** Somebody reads at this passage. */
  at(anchor: string): void {
    this.#next = anchor;
    this.#timer ??= setTimeout(() => this.flush(), this.#told === null ? 0 : REPORT_EVERY_MS);
  }

  /** Tells what has not been told yet: on leaving, and when the window is hidden. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#next === null || this.#next === this.#told) return;
    this.#told = this.#next;
    this.tell(this.#told);
  }
}
