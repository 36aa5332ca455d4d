// The search screen's state: what is asked, what came back, and which answer still counts.
import type { Failure, HitKind, SearchRequest, SearchView } from '../../ipc/generated/view';

/** What somebody looks for; it stands in the route, so that "back" finds the same results. Kept nowhere else. */
export interface Query {
  text: string;
  /** Only this language, or empty. */
  lang: string;
  /** Only this pack, or empty. */
  pack: string;
  /** Only these kinds, or all when empty. */
  kinds: HitKind[];
}

/** The order in which kinds are offered. */
export const KINDS: readonly HitKind[] = ['course', 'lesson', 'passage', 'caption', 'glossary', 'item'];

/** A page of results, and the most that are ever shown: beyond, narrowing helps more than scrolling. */
export const PAGE = 20;
const MOST = 200;
/** Characters of a question that are sent. */
const LONGEST = 300;

const nothing: Query = { text: '', lang: '', pack: '', kinds: [] };

export interface Ways {
  /** Asks the program. */
  ask(request: SearchRequest): Promise<SearchView>;
  /** Puts the question into the route, replacing what was there. */
  keep(query: Query): void;
  /** Milliseconds after the last key before asking. */
  wait?: number;
}

/** Milliseconds of rest before a typed question goes into the route: WebKit refuses more than 100 changes in 30 seconds. */
export const KEEP_AFTER_MS = 600;

/** Asks as one types; an answer that comes after a later question's is dropped. */
export class Search {
  query = $state<Query>({ ...nothing });
  view = $state<SearchView | null>(null);
  failure = $state<Failure | null>(null);
  /** A question is on its way. */
  working = $state(false);
  /** More of the same results are on their way. */
  adding = $state(false);
  /** The hit the arrow keys stand on, or -1. */
  chosen = $state(-1);

  readonly #ways: Ways;
  #asked = 0;
  #last: SearchRequest | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #keeping: ReturnType<typeof setTimeout> | undefined;

  constructor(ways: Ways, query: Partial<Query> = {}) {
    this.#ways = ways;
    this.query = { ...nothing, ...query };
  }

  /** Whether there is anything to look for. */
  get blank(): boolean {
    return this.query.text.trim() === '';
  }

  /** More results exist than are shown. */
  get more(): number {
    if (!this.view) return 0;
    return Math.max(0, Math.min(this.view.total, MOST) - this.view.hits.length);
  }

  /** What was typed, letter by letter. */
  type(text: string): void {
    this.query.text = text;
    this.#later();
  }

  filter(change: Partial<Omit<Query, 'text'>>): void {
    Object.assign(this.query, change);
    this.now();
  }

  toggleKind(kind: HitKind): void {
    const kinds = this.query.kinds.includes(kind)
      ? this.query.kinds.filter((other) => other !== kind)
      : [...this.query.kinds, kind];
    this.filter({ kinds: KINDS.filter((other) => kinds.includes(other)) });
  }

  /** Empties the field; the filters stay. */
  clear(): void {
    this.query.text = '';
    this.now();
  }

  /** Takes over what the route says (somebody went back, or came from elsewhere). */
  take(query: Query): void {
    if (same(query, this.query)) return;
    this.query = { ...query };
    void this.#run(false);
  }

  /** Asks at once. `whole`: the last word is finished (Enter was pressed). */
  now(whole = false): Promise<void> {
    this.keep();
    return this.#run(whole);
  }

  /** Puts the question into the route now: before going to a result. */
  keep(): void {
    clearTimeout(this.#keeping);
    this.#ways.keep(snapshot(this.query));
  }

  /** Fetches the next page of the same results. */
  async addMore(): Promise<void> {
    const before = this.view;
    if (!before || !this.#last || this.adding || this.more === 0) return;
    const mine = this.#asked;
    this.adding = true;
    try {
      const next = await this.#ways.ask({ ...this.#last, offset: before.hits.length });
      if (mine === this.#asked) this.view = { ...next, hits: [...before.hits, ...next.hits] };
    } catch (failure) {
      if (mine === this.#asked) this.failure = failure as Failure;
    } finally {
      this.adding = false;
    }
  }

  /** Moves along the results; above the first one is the field (-1). */
  step(by: 1 | -1): number {
    const count = this.view?.hits.length ?? 0;
    this.chosen = Math.max(-1, Math.min(count - 1, this.chosen + by));
    return this.chosen;
  }

  /** Nothing that is still on its way counts any more. */
  stop(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#keeping);
    this.#asked += 1;
  }

  #later(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#keeping);
    this.#timer = setTimeout(() => void this.#run(false), this.#ways.wait ?? 80);
    this.#keeping = setTimeout(() => this.keep(), KEEP_AFTER_MS);
  }

  async #run(whole: boolean): Promise<void> {
    clearTimeout(this.#timer);
    const mine = (this.#asked += 1);
    this.chosen = -1;
    if (this.blank) {
      this.view = null;
      this.failure = null;
      this.working = false;
      return;
    }
    this.working = true;
    try {
      this.#last = this.#request(whole);
      const view = await this.#ways.ask(this.#last);
      if (mine !== this.#asked) return;
      this.view = view;
      this.failure = null;
    } catch (failure) {
      if (mine !== this.#asked) return;
      this.view = null;
      this.failure = failure as Failure;
    }
    this.working = false;
  }

  #request(whole: boolean): SearchRequest {
    return {
      text: this.query.text.trim().slice(0, LONGEST),
      lang: this.query.lang,
      pack: this.query.pack,
      course: '',
      kinds: [...this.query.kinds],
      limit: PAGE,
      offset: 0,
      // A space after the last word says as plainly as Enter that it is finished.
      asYouType: !whole && !/\s$/.test(this.query.text),
    };
  }
}

function snapshot(query: Query): Query {
  return { ...query, kinds: [...query.kinds] };
}

function same(one: Query, other: Query): boolean {
  return one.text === other.text && one.lang === other.lang && one.pack === other.pack && one.kinds.join() === other.kinds.join();
}

/** The question as the route has it. */
export function toParams(query: Query): Record<string, string> {
  const params: Record<string, string> = {};
  if (query.text.trim() !== '') params.q = query.text;
  if (query.lang !== '') params.lang = query.lang;
  if (query.pack !== '') params.pack = query.pack;
  if (query.kinds.length > 0) params.kinds = query.kinds.join('.');
  return params;
}

/** The question a route holds; what it doesn't know is left out. */
export function fromParams(params: Readonly<Record<string, string | undefined>>): Query {
  const kinds = (params.kinds ?? '').split('.');
  return {
    text: params.q ?? '',
    lang: params.lang ?? '',
    pack: params.pack ?? '',
    kinds: KINDS.filter((kind) => kinds.includes(kind)),
  };
}
