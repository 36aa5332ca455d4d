/**
 * The words on screen. `t('id', args)` gives a message in the language of the interface; reading
 * it in a component makes the component follow a change of language, with no reload.
 */
import { FluentBundle, FluentResource } from '@fluent/bundle';

import type { Failure, Numerals } from '../ipc/generated/view';
import { loadChineseFont } from './fonts';
import * as format from './format';
import { languages, type Messages } from './generated/messages';
import { english, read, type Language, type Words } from './words';

export type { Language };
export { languages };
export { direction, ownName } from './format';

type Args<Id extends keyof Messages> = Messages[Id] extends Record<string, never> ? [] : [args: Messages[Id]];

/** One language's words. A message is parsed when it is first shown: the window opens sooner for it. */
class Spoken {
  readonly #bundle: FluentBundle;
  readonly #words: Words;

  /** The locale carries the digits, so that NUMBER() and plurals follow the choice. */
  constructor(lang: string, locale: string, words: Words) {
    this.#bundle = new FluentBundle([locale, lang]);
    this.#words = words;
  }

  /** A message with its values; `null` when there is none. */
  say(id: string, args: Record<string, string | number | Date>): string | null {
    if (!this.#bundle.hasMessage(id)) {
      if (!Object.hasOwn(this.#words, id)) return null;
      this.#bundle.addResource(new FluentResource(`${id}${this.#words[id]}`));
    }
    const pattern = this.#bundle.getMessage(id)?.value;
    return pattern ? this.#bundle.formatPattern(pattern, args) : null;
  }
}

const system = typeof navigator === 'undefined' ? ['en'] : navigator.languages;

class L10n {
  /** Language of the interface. */
  lang = $state<Language>('en');
  /** Locale that numbers and dates are written in. */
  locale = $state('en');
  #spoken = $state.raw(new Spoken('en', 'en', english));
  #english = this.#spoken;

  /** Takes a language and digits, and tells the document. */
  async use(wanted: string, numerals: Numerals): Promise<void> {
    const lang = format.negotiate(wanted ? [wanted] : system, languages) as Language;
    const words = await read(lang);
    if (lang === 'zh') loadChineseFont();
    this.locale = format.formattingLocale(lang, numerals, system);
    this.#spoken = new Spoken(lang, this.locale, words);
    this.#english = lang === 'en' ? this.#spoken : new Spoken('en', format.formattingLocale('en', numerals, system), english);
    this.lang = lang;
    document.documentElement.lang = lang;
    document.documentElement.dir = format.direction(lang);
  }

  /** A message by a name that is only known while the program runs; `null` when there is none. */
  find(id: string, args: Record<string, string | number | Date> = {}): string | null {
    return this.#spoken.say(id, args) ?? this.#english.say(id, args);
  }
}

/** The one state of language. */
export const l10n = new L10n();

/** A message in the language of the interface. */
export function t<Id extends keyof Messages>(id: Id, ...args: Args<Id>): string {
  return l10n.find(id, args[0] ?? {}) ?? id;
}

/** What went wrong, in words: what happened, what is safe, what to do. */
export function failureWords(failure: Failure): string {
  return l10n.find(`error-${failure.code}`, failureArgs(failure)) ?? t('error-internal');
}

/** Sizes come as bytes and numbers as digits; both are shown as people read them. */
function failureArgs(failure: Failure): Record<string, string> {
  const args: Record<string, string> = {};
  for (const [name, value] of Object.entries(failure.args)) {
    if (value === undefined) continue;
    const digits = /^\d+$/.test(value);
    args[name] = digits && SIZES.has(name) ? bytes(Number(value)) : digits && NUMBERS.has(name) ? written(value) : value;
  }
  return args;
}
const SIZES = new Set(['needed', 'free', 'floor', 'capacity']);
const NUMBERS = new Set(['line', 'max']);

/** Bytes as people read them. */
export const bytes = (value: number): string => format.bytes(value, l10n.locale);
/** A number in the chosen digits. */
export const number = (value: number, digits = 0): string => format.number(value, l10n.locale, digits);
/** A number that stands in a text, in the chosen digits. */
export const written = (text: string): string => format.written(text, l10n.locale);
/** A day, with the year when it is not this one. */
export const day = (ms: number): string => format.day(ms, l10n.locale, Date.now());
/** Two days and what lies between. */
export const days = (from: number, to: number): string => format.days(from, to, l10n.locale, Date.now());
/** A day in little room. */
export const shortDay = (ms: number): string => format.shortDay(ms, l10n.locale, Date.now());
/** A share as percent. */
export const percent = (share: number): string => format.percent(share, l10n.locale);
/** A full hour of the day. */
export const hour = (value: number): string => format.hour(value, l10n.locale);
/** A day and the time of the day. */
export const moment = (ms: number): string => format.moment(ms, l10n.locale, Date.now());
/** A day with its weekday. */
export const weekday = (ms: number): string => format.weekday(ms, l10n.locale);
/** A day with its year. */
export const fullDay = (ms: number): string => format.fullDay(ms, l10n.locale);
/** A day as certificates name it: by UTC, so that everybody reads the same one. */
export const signedDay = (ms: number): string => format.signedDay(ms, l10n.locale);
/** The name of a day of the week. */
export const dayName = (ms: number): string => format.dayName(ms, l10n.locale);
/** The time of the day. */
export const timeOfDay = (ms: number): string => format.timeOfDay(ms, l10n.locale);
/** Several names in a row. */
export const list = (items: string[]): string => format.list(items, l10n.lang);
/** Minutes and seconds of a film: 3:05, from left to right in every language. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => format.twoDigits(value, l10n.locale);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours ? `${number(hours)}:${two(minutes)}:${two(whole % 60)}` : `${number(minutes)}:${two(whole % 60)}`;
}
/** The language the computer is set to, if the interface speaks it. */
export const systemLanguage = (): Language => format.negotiate(system, languages) as Language;
