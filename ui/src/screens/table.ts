/**
 * Which screen shows which place. What the window begins with is at hand; any other screen is read from the program when it
 * is first wanted, or in a quiet moment before.
 */
import type { Component } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';

import { asFailure, type Failure } from '../ipc';
import type { Route } from '../state/route.svelte';
import LibraryScreen from './library/Screen.svelte';
import TodayScreen from './today/Screen.svelte';
import WelcomeScreen from './welcome/Screen.svelte';

/** What a place tells its screen. */
type Of<Name extends Route['name']> = Omit<Extract<Route, { name: Name }>, 'name'>;
type Reader<Props extends Record<string, unknown>> = () => Promise<{ default: Component<Props> }>;

/** Send & receive, and the pages beside it: nothing is told them. */
type Exchange = 'exchange' | 'join' | 'store' | 'classroom';
type AtHand = 'library' | 'today' | 'welcome';
type Name = Route['name'] | Exchange;

const AT_HAND: { [Name in AtHand]: Component<Of<Name>> } = { library: LibraryScreen, today: TodayScreen, welcome: WelcomeScreen };

/** The others, those first that are wanted first. */
const READERS: { [Name in Exclude<Route['name'], AtHand | Exchange>]: Reader<Of<Name>> } & Record<Exchange, Reader<Record<string, never>>> = {
  course: () => import('./course/Screen.svelte'),
  lesson: () => import('./lesson/Screen.svelte'),
  import: () => import('./import/Screen.svelte'),
  help: () => import('./help/Screen.svelte'),
  quiz: () => import('./quiz/Screen.svelte'),
  results: () => import('./results/Screen.svelte'),
  search: () => import('./search/Screen.svelte'),
  settings: () => import('./settings/Screen.svelte'),
  pack: () => import('./library/PackScreen.svelte'),
  review: () => import('./review/Screen.svelte'),
  notes: () => import('./notes/Screen.svelte'),
  progress: () => import('./progress/Screen.svelte'),
  certificates: () => import('./certificates/Screen.svelte'),
  elsewhere: () => import('./certificates/Elsewhere.svelte'),
  verify: () => import('./verify/Screen.svelte'),
  exchange: () => import('./exchange/Screen.svelte'),
  join: () => import('./exchange/JoinScreen.svelte'),
  store: () => import('./exchange/StoreScreen.svelte'),
  classroom: () => import('./exchange/ClassroomScreen.svelte'),
  teach: () => import('./teach/Screen.svelte'),
};

/** Screens without the rail beside them. */
const ALONE = new Set<Name>(['welcome', 'lesson', 'quiz', 'review']);
/** Screens that begin anew with each page they show; the others go on. */
const ANEW = new Set<Name>(['quiz', 'results', 'notes', 'progress', 'certificates', 'elsewhere', 'help']);

/** The name of a place's screen. */
export const screenOf = (place: Route): Name => (place.name === 'exchange' && place.part ? place.part : place.name);
export const standsAlone = (place: Route): boolean => ALONE.has(screenOf(place));
export const beginsAnew = (place: Route): boolean => ANEW.has(screenOf(place));

/** Long enough for the first screen to be drawn and looked at. */
const QUIET_AFTER_MS = 1200;
const BETWEEN_MS = 60;
const pause = (ms: number) => new Promise((over) => setTimeout(over, ms));

/** How screens are read: replaced in tests. */
type Readers = Readonly<Record<string, () => Promise<{ default: unknown }>>>;
/** A screen as the window shows it: its place decides what it is told. */
type Screen = Component<Record<string, unknown>>;

/** Screens, as far as they are read. */
export class Screens {
  readonly #readers: Readers;
  readonly #here = new SvelteMap<Name, Screen>(Object.entries(AT_HAND) as unknown as [Name, Screen][]);
  readonly #failed = new SvelteMap<Name, Failure>();

  constructor(readers: Readers = READERS) {
    this.#readers = readers;
  }

  /** The screen of a place, if it is at hand. */
  of = (place: Route): Screen | undefined => this.#here.get(screenOf(place));
  /** Why it is not. */
  failure = (place: Route): Failure | undefined => this.#failed.get(screenOf(place));

  /** Reads the screen of a place; `null` where it is at hand. What fails is said where the screen would stand. */
  read = (place: Route): Promise<void> | null => this.#read(screenOf(place));

  /** Reads what is left, one by one, when the first screen stands. */
  async readRest(): Promise<void> {
    await pause(QUIET_AFTER_MS);
    for (const name of Object.keys(this.#readers)) {
      await this.#read(name as Name);
      await pause(BETWEEN_MS);
    }
  }

  #read(name: Name): Promise<void> | null {
    const reader = this.#readers[name];
    if (this.#here.has(name) || !reader) return null;
    return reader().then(
      (module) => {
        this.#here.set(name, module.default as Screen);
        this.#failed.delete(name);
      },
      (thrown: unknown) => void this.#failed.set(name, asFailure(thrown)),
    );
  }
}

/** The one table of screens. */
export const screens = new Screens();
