/** Which packs the library shows, and in which order. Pure. */
import type { CourseStanding, PackCard } from '../../ipc';

/** What the shelf is narrowed to. */
export interface Narrowed {
  /** Everything, what was begun and not finished, or what somebody should look at: damaged or of doubtful origin. */
  show: 'all' | 'begun' | 'attention';
  /** A category id, or empty for any. */
  category: string;
  /** A language tag, or empty for any. */
  language: string;
  sort: 'opened' | 'newest' | 'title' | 'size';
}

/** How far somebody is with the courses of a pack. */
export interface Standing {
  finished: number;
  begun: number;
  lessons: number;
  /** When something was done last. */
  lastMs: number;
}

/** Categories the house knows; a centre's own word is shown as it is. */
export const CATEGORIES = ['teacher-digital-competency', 'genai-higher-education', 'ai-discipline', 'ai-industry'] as const;

/** Whether somebody should look at this pack. */
export const needsLook = (pack: PackCard): boolean => pack.damagedParts > 0 || pack.signer.state !== 'trusted';

/** How far somebody is with a pack; `null` where nothing was begun. */
export function standingOf(pack: PackCard, courses: readonly CourseStanding[]): Standing | null {
  const own = courses.filter((one) => one.pack === pack.id && one.here);
  if (own.length === 0) return null;
  const sum = (of: (one: CourseStanding) => number) => own.reduce((all, one) => all + of(one), 0);
  return {
    finished: sum((one) => one.finished),
    begun: sum((one) => one.begun),
    // A course that was not begun counts as well: the pack is not finished without it.
    lessons: Math.max(sum((one) => one.lessons), pack.courses.reduce((all, one) => all + one.lessons, 0)),
    lastMs: Math.max(...own.map((one) => one.lastMs)),
  };
}

/** Whether something of this pack was begun and is not finished. */
export const isBegun = (standing: Standing | null): boolean => standing !== null && standing.finished < standing.lessons;

/** Categories on the shelf: those the house knows, in its order, then the centres' own. */
export function categoriesOf(packs: readonly PackCard[]): string[] {
  const there = new Set(packs.map((pack) => pack.category));
  const known = CATEGORIES.filter((id) => there.delete(id));
  return [...known, ...[...there].filter(Boolean).sort()];
}

/** Languages on the shelf, the most frequent first. */
export function languagesOf(packs: readonly PackCard[]): string[] {
  const counts = new Map<string, number>();
  for (const pack of packs) for (const tag of pack.languages) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([tag]) => tag);
}

/** The packs to show. */
export function shelf(packs: readonly PackCard[], courses: readonly CourseStanding[], by: Narrowed, locale: string): PackCard[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  const order: Record<Narrowed['sort'], (a: PackCard, b: PackCard) => number> = {
    opened: (a, b) => (standingOf(b, courses)?.lastMs ?? 0) - (standingOf(a, courses)?.lastMs ?? 0) || b.installedMs - a.installedMs,
    newest: (a, b) => b.installedMs - a.installedMs,
    title: (a, b) => collator.compare(a.title.text, b.title.text),
    size: (a, b) => b.size - a.size,
  };
  return packs
    .filter((pack) => by.show === 'all' || (by.show === 'begun' ? isBegun(standingOf(pack, courses)) : needsLook(pack)))
    .filter((pack) => !by.category || pack.category === by.category)
    .filter((pack) => !by.language || pack.languages.includes(by.language))
    .toSorted((a, b) => order[by.sort](a, b) || collator.compare(a.title.text, b.title.text));
}
