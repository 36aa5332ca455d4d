// What an interactive page may say to the program, and how often. The page is somebody else's code on an origin of its
// own: whatever it sends is looked at as a stranger's letter. Everything that is not exactly in the vocabulary is
// dropped without an answer, so that a page learns nothing by trying.
import type { PageReport } from '../ipc';

/** What a page says: that it is there, or a report. */
export type PageMessage = { kind: 'ready' } | PageReport;

/** Bytes a page may keep, as UTF-8: the program's own limit. */
export const STATE_BYTES = 65_536;
/** Messages that may come at once … */
export const BURST = 10;
/** … and in a second after that. */
export const PER_SECOND = 5;
/** Origin of a frame that may run scripts and nothing else. */
export const OPAQUE = 'null';

/** The field each kind brings beside `packhorse` and `kind`, if any. */
const FIELDS: Record<string, 'state' | 'score' | 'progress' | null> = { ready: null, completed: null, save: 'state', score: 'score', progressed: 'progress' };

/** The message, if it is one, word for word; else null. Never throws, and runs nothing of the sender's. */
export function readMessage(data: unknown): PageMessage | null {
  try {
    return read(data);
  } catch {
    // A proxy's traps may throw: structured cloning makes none, but nothing here leans on that.
    return null;
  }
}

function read(data: unknown): PageMessage | null {
  if (typeof data !== 'object' || data === null) return null;
  const prototype: unknown = Object.getPrototypeOf(data);
  if (prototype !== Object.prototype && prototype !== null) return null;
  const keys = Reflect.ownKeys(data);
  if (keys.length > 3 || own(data, 'packhorse') !== 1) return null;
  const kind = own(data, 'kind');
  if (typeof kind !== 'string' || !Object.hasOwn(FIELDS, kind)) return null;
  const field = FIELDS[kind] ?? null;
  if (keys.length !== (field === null ? 2 : 3)) return null;
  if (kind === 'ready' || kind === 'completed') return { kind };
  const value = field === null ? undefined : own(data, field);
  if (kind === 'save') return typeof value === 'string' && fits(value) ? { kind, state: value } : null;
  if (!isShare(value)) return null;
  return kind === 'score' ? { kind, score: value } : kind === 'progressed' ? { kind, progress: value } : null;
}

/** A property's value where it is the object's own and plain: a getter is never called. */
function own(data: object, name: string): unknown {
  const found = Object.getOwnPropertyDescriptor(data, name);
  return found && 'value' in found ? found.value : undefined;
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function fits(state: string): boolean {
  // A letter takes at least one byte, so what is too long need not be counted.
  return state.length <= STATE_BYTES && new TextEncoder().encode(state).length <= STATE_BYTES;
}

/** How often a page may speak: ten at once, then five a second; what comes beyond is dropped. */
export class Allowance {
  #left = BURST;
  #at: number | null = null;

  /** Whether one more may come at this time, in milliseconds of a clock that never goes back. */
  take(now: number): boolean {
    const passed = this.#at === null ? 0 : Math.max(0, now - this.#at);
    this.#at = now;
    this.#left = Math.min(BURST, this.#left + (passed / 1000) * PER_SECOND);
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}

/** What a message came as: the browser says who sent it, and from where. */
export interface Letter {
  source: unknown;
  origin: string;
  data: unknown;
}

/** What a page's words lead to. */
export interface PageWays {
  /** What the page kept last, or empty. */
  load(): Promise<string>;
  /** The page reports. */
  report(report: PageReport): void;
}

/** Listens to one page: the frame's window that stands there now, and no other. */
export class PageBridge {
  readonly #allowance = new Allowance();

  constructor(
    private readonly ways: PageWays,
    /** The frame's window now; null while there is none. */
    private readonly page: () => { postMessage(message: unknown, target: string): void } | null | undefined,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Takes a letter; those that are not this page's are not even counted. */
  hear(letter: Letter): void {
    const page = this.page();
    if (!page || letter.source !== page || letter.origin !== OPAQUE) return;
    // Counted before it is read: reading is what a flood would make dear.
    if (!this.#allowance.take(this.now())) return;
    const message = readMessage(letter.data);
    if (message === null) return;
    if (message.kind !== 'ready') return this.ways.report(message);
    void this.ways.load().then(
      (state) => this.#answer(page, state),
      // What was kept cannot be read: the page begins as if there were nothing.
      () => this.#answer(page, ''),
    );
  }

  #answer(page: { postMessage(message: unknown, target: string): void }, state: string): void {
    // An opaque origin has no name to address; the window itself is the address, if it still stands there.
    if (this.page() === page) page.postMessage({ packhorse: 1, kind: 'state', state }, '*');
  }
}
