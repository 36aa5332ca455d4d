/** When somebody studied last, as people say it. */
import { day, t } from '../../l10n/index.svelte';

/** How many midnights lie between two moments, by this computer's clock. */
export function midnights(from: number, until: number): number {
  const start = (ms: number) => {
    const date = new Date(ms);
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  };
  return Math.round((start(until) - start(from)) / 86_400_000);
}

/** "Studied yesterday". */
export function studied(lastMs: number | null, now = Date.now()): string {
  if (lastMs === null) return t('learner-studied-never');
  const ago = midnights(lastMs, now);
  if (ago === 0) return t('learner-studied-today');
  return ago === 1 ? t('learner-studied-yesterday') : t('learner-studied-on', { date: day(lastMs) });
}
