/**
 * Numbers, sizes, dates and names of languages, as the language of the interface and the chosen
 * digits have them. Pure: what the window looks like is decided by `index.svelte.ts`.
 */
import type { Numerals } from '../ipc/generated/view';

/** Keeps what `make` makes: formatters are dear to make and cheap to use, and a page has dozens of numbers and dates. */
function kept<Options, Made>(make: (locale: string, options: Options) => Made): (locale: string, options: Options) => Made {
  const all = new Map<string, Made>();
  return (locale, options) => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const known = all.get(key);
    if (known) return known;
    const made = make(locale, options);
    all.set(key, made);
    return made;
  };
}

/** How a locale writes numbers. */
const numbers = kept((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
/** How a locale writes dates. */
const dates = kept((locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));

/** Arabic is read with its own digits unless the country is known to use others. */
const DIGITS_WITHOUT_COUNTRY: Record<string, string> = { ar: 'arab' };

/** English as most of those write it for whom the courses are: 22 November 2026, 14:05. */
const WRITTEN: Record<string, string> = { en: 'en-GB' };

/**
 * The locale that numbers and dates are written in: the language of the interface decides, the same on every computer;
 * the digits somebody chose, or else those of the country the computer is set to (if it speaks that language).
 */
export function formattingLocale(lang: string, numerals: Numerals, system: readonly string[]): string {
  const regional = system.find((tag) => tag.split('-')[0] === lang && new Intl.Locale(tag).region) ?? '';
  let digits = regional ? new Intl.NumberFormat(regional).resolvedOptions().numberingSystem : '';
  if (numerals === 'latin') digits = 'latn';
  else if (numerals === 'arabic') digits = 'arab';
  else if (!regional) digits = DIGITS_WITHOUT_COUNTRY[lang] ?? '';
  return new Intl.Locale(WRITTEN[lang] ?? lang, digits && digits !== new Intl.NumberFormat(lang).resolvedOptions().numberingSystem ? { numberingSystem: digits } : {}).toString();
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Bytes as people read them: 412 MB, 1.3 GB; thousands, as drives are sold. */
export function bytes(value: number, locale: string): string {
  let unit = 0;
  let amount = Math.max(0, value);
  while (amount >= 999.5 && unit < UNITS.length - 1) {
    amount /= 1000;
    unit += 1;
  }
  return numbers(locale, {
    style: 'unit',
    unit: UNITS[unit],
    unitDisplay: unit === 0 ? 'long' : 'short',
    maximumFractionDigits: unit >= 3 || (unit === 2 && amount < 10) ? 1 : 0,
  }).format(amount);
}

/** A whole or broken number. */
export function number(value: number, locale: string, digits = 0): string {
  return numbers(locale, { maximumFractionDigits: digits }).format(value);
}

/** A number of at least two digits, as minutes after hours have them. */
export function twoDigits(value: number, locale: string): string {
  return numbers(locale, { minimumIntegerDigits: 2 }).format(value);
}

/** A share as percent: 0.42 is 42 %. */
export function percent(share: number, locale: string): string {
  return numbers(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** A number that somebody else wrote, in the digits of a locale and with its decimal sign: what is no number stays. */
export function written(text: string, locale: string): string {
  const digits = numbers(locale, { useGrouping: false });
  const point = digits.formatToParts(0.5).find((part) => part.type === 'decimal')?.value ?? '.';
  return text.replace(/\d+(?:\.\d+)?/g, (number) => number.replace(/\d/g, (digit) => digits.format(Number(digit))).replace('.', point));
}

/** A date as it stands in a sentence: in Russian its last word is "year", whose short form's point would meet the sentence's own. */
const inSentence = (text: string): string => text.replace(/г\.$/, 'года');

/** A day: "21 November", with the year when it is not this one. */
export function day(ms: number, locale: string, now: number): string {
  const date = new Date(ms);
  const sameYear = date.getFullYear() === new Date(now).getFullYear();
  return inSentence(dates(locale, { day: 'numeric', month: 'long', year: sameYear ? undefined : 'numeric' }).format(date));
}

/** Two days and what lies between, said once where they are the same: "18 – 20 November". */
export function days(from: number, to: number, locale: string, now: number): string {
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  const thisYear = new Date(now).getFullYear();
  const sameYear = new Date(first).getFullYear() === thisYear && new Date(last).getFullYear() === thisYear;
  return inSentence(dates(locale, { day: 'numeric', month: 'long', year: sameYear ? undefined : 'numeric' }).formatRange(first, last));
}

/** A day in little room: "20 Nov". */
export function shortDay(ms: number, locale: string, now: number): string {
  const year = new Date(ms).getFullYear() === new Date(now).getFullYear() ? undefined : 'numeric';
  return inSentence(dates(locale, { day: 'numeric', month: 'short', year }).format(new Date(ms)));
}

/** A full hour of the day: "20:00"; 24 is the end of the day. */
export function hour(value: number, locale: string): string {
  return dates(locale, { hour: 'numeric', minute: '2-digit' }).format(new Date(2001, 0, 1, value));
}

/** A day and the time of the day, with the year when it is another one: "21 November, 09:41". */
export function moment(ms: number, locale: string, now: number): string {
  const year = new Date(ms).getFullYear() === new Date(now).getFullYear() ? undefined : 'numeric';
  return dates(locale, { day: 'numeric', month: 'long', year, hour: 'numeric', minute: '2-digit' }).format(new Date(ms));
}

/** Today with its weekday: "Saturday, 21 November". */
export function weekday(ms: number, locale: string): string {
  const text = dates(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(ms));
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

/** A day with its year, whichever it is: for paper. */
export function fullDay(ms: number, locale: string): string {
  return inSentence(dates(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(ms)));
}

/** A day as certificates name it, the same everywhere on earth. */
export function signedDay(ms: number, locale: string): string {
  return inSentence(dates(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(ms)));
}

/** The name of a day of the week: "Monday". */
export function dayName(ms: number, locale: string): string {
  return dates(locale, { weekday: 'long' }).format(new Date(ms));
}

/** The time of the day, as this language writes it: "9:41", "09:41". */
export function timeOfDay(ms: number, locale: string): string {
  return dates(locale, { hour: 'numeric', minute: '2-digit' }).format(new Date(ms));
}

/** What stands between the names of a list. */
const BETWEEN: Record<string, string> = { ar: '، ', zh: '、' };

/** Several names in a row: "English, Français, العربية". */
export function list(items: string[], lang: string): string {
  return items.join(BETWEEN[lang] ?? ', ');
}

/** Own names that the browser's data lacks or writes small. */
const OWN_NAMES: Record<string, string> = {
  en: 'English', fr: 'Français', es: 'Español', ru: 'Русский', ar: 'العربية', zh: '中文', mn: 'Монгол',
  kk: 'Қазақша', sw: 'Kiswahili', am: 'አማርኛ', id: 'Bahasa Indonesia', ms: 'Bahasa Melayu', pt: 'Português',
  hi: 'हिन्दी', th: 'ไทย', vi: 'Tiếng Việt', my: 'မြန်မာ', 'zh-Hant': '繁體中文',
};

/** A language by the name its speakers use. */
export function ownName(tag: string): string {
  const known = OWN_NAMES[tag];
  if (known) return known;
  try {
    const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
  } catch {
    return tag;
  }
}

/** Languages written from right to left, by their tag's first part or script. */
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'ur', 'he', 'ps', 'sd', 'ug', 'dv', 'ku-Arab', 'ckb', 'yi']);

/** Which way a language is written. */
export function direction(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(tag) || RIGHT_TO_LEFT.has(tag.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** Which language of ours fits what the computer is set to. */
export function negotiate(system: readonly string[], ours: readonly string[]): string {
  for (const tag of system) {
    const base = tag.toLowerCase().split('-')[0] ?? '';
    if (ours.includes(base)) return base;
  }
  return 'en';
}
