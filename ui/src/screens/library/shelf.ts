/** Which packs the library shows, and in which order. Pure. */
import type { PackCard } from '../../ipc';

/** What the shelf is narrowed to. */
export interface Narrowed {
  /** A category id, `all`, or `attention` (damaged or of doubtful origin). */
  show: string;
  /** A language tag, or empty for any. */
  language: string;
  sort: 'newest' | 'title' | 'size';
}

/** Categories the house knows; a centre's own word is shown as it is. */
export const CATEGORIES = ['teacher-digital-competency', 'genai-higher-education', 'ai-discipline', 'ai-industry'] as const;

/** Whether somebody should look at this pack. */
export const needsLook = (pack: PackCard): boolean => pack.damagedParts > 0 || pack.signer.state !== 'trusted';

/** Chips above the shelf, each with how many packs it stands for; those that stand for none are left out. */
export function chips(packs: readonly PackCard[]): { id: string; count: number }[] {
  const own = [...new Set(packs.map((pack) => pack.category))].filter((id) => !(CATEGORIES as readonly string[]).includes(id)).sort();
  const categories = [...CATEGORIES, ...own].map((id) => ({ id, count: packs.filter((pack) => pack.category === id).length }));
  const attention = { id: 'attention', count: packs.filter(needsLook).length };
  return [{ id: 'all', count: packs.length }, ...[...categories, attention].filter((chip) => chip.count > 0)];
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
    .filter((pack) => by.show === 'all' || (by.show === 'attention' ? needsLook(pack) : pack.category === by.show))
    .filter((pack) => !by.language || pack.languages.includes(by.language))
    .toSorted((a, b) => order[by.sort](a, b) || collator.compare(a.title.text, b.title.text));
}
