// Tells the program what was read: seldom enough for an old disk, always once more on leaving, and nothing twice. What
// could not be kept goes with the next report.

/** Milliseconds between two reports of another place or another part. */
export const REPORT_EVERY_MS = 4000;
/** Time spent alone is told so often. */
export const TIME_EVERY_MS = 30_000;

/** One report: where one is, what was newly read, and the seconds since the last one. */
export interface Report {
  anchor: string;
  read: string[];
  seconds: number;
}

/** Gathers what is to be told of one lesson. */
export class Telling {
  #told: string | null = null;
  #at: string | null = null;
  #read = new Set<string>();
  #seconds = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = Infinity;

  constructor(private readonly tell: (report: Report) => Promise<unknown>) {}

  /** Somebody reads at this passage. */
  at(anchor: string): void {
    this.#at = anchor;
    this.#within(this.#told === null ? 0 : REPORT_EVERY_MS);
  }

  /** These parts are read now. */
  read(anchors: readonly string[]): void {
    if (anchors.length === 0) return;
    anchors.forEach((anchor) => this.#read.add(anchor));
    this.#within(REPORT_EVERY_MS);
  }

  /** So many seconds were spent. */
  spend(seconds: number): void {
    if (!(seconds > 0)) return;
    this.#seconds += seconds;
    this.#within(TIME_EVERY_MS);
  }

  /** Tells what has not been told yet: on leaving, and when the window is hidden. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#due = Infinity;
    const seconds = Math.floor(this.#seconds);
    if (this.#at === null || (this.#at === this.#told && this.#read.size === 0 && seconds === 0)) return;
    const report: Report = { anchor: this.#at, read: [...this.#read], seconds };
    this.#told = this.#at;
    this.#read.clear();
    this.#seconds -= seconds;
    this.tell(report).catch(() => {
      report.read.forEach((anchor) => this.#read.add(anchor));
      this.#seconds += report.seconds;
      if (this.#told === report.anchor) this.#told = null;
    });
  }

  #within(ms: number): void {
    const due = Date.now() + ms;
    if (due >= this.#due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => this.flush(), ms);
  }
}
