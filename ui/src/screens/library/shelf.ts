/** Which packs the library shows, and in which order. Pure. */
import type { PackCard } from '../../ipc';

/** What the shelf is narrowed to. */
export interface Narrowed {
  /** Everything, or what somebody should look at: damaged or of doubtful origin. */
  show: 'all' | 'attention';
  /** A category id, or empty for any. */
  category: string;
  /** A language tag, or empty for any. */
  language: string;
  sort: 'newest' | 'title' | 'size';
}

/** Categories the house knows; a centre's own word is shown as it is. */
export const CATEGORIES = ['teacher-digital-competency', 'genai-higher-education', 'ai-discipline', 'ai-industry'] as const;

/** Whether somebody should look at this pack. */
export const needsLook = (pack: PackCard): boolean => pack.damagedParts > 0 || pack.signer.state !== 'trusted';

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
export function shelf(packs: readonly PackCard[], by: Narrowed, locale: string): PackCard[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  const order: Record<Narrowed['sort'], (a: PackCard, b: PackCard) => number> = {
    newest: (a, b) => b.installedMs - a.installedMs,
    title: (a, b) => collator.compare(a.title.text, b.title.text),
    size: (a, b) => b.size - a.size,
  };
  return packs
    .filter((pack) => by.show === 'all' || needsLook(pack))
    .filter((pack) => !by.category || pack.category === by.category)
    .filter((pack) => !by.language || pack.languages.includes(by.language))
    .toSorted((a, b) => order[by.sort](a, b) || collator.compare(a.title.text, b.title.text));
}
