/** When something comes back, as people say it. */
import { day, dayName as ofTheWeek, t } from '../../l10n/index.svelte';

const DAY_MS = 86_400_000;

/** Whole days of the calendar from now; what is past is today. */
export function daysUntil(ms: number, now: number): number {
  const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0);
  return Math.max(0, Math.round((midnight(ms) - midnight(now)) / DAY_MS));
}

/** "Monday" within the week, "30 November" after it. */
export function dayName(ms: number, now = Date.now()): string {
  if (daysUntil(ms, now) > 6) return day(ms);
  return ofTheWeek(ms);
}

/** When this question comes back, as a sentence. */
export function dueWords(ms: number, now = Date.now()): string {
  const days = daysUntil(ms, now);
  if (days === 0) return t('item-due-today');
  return days === 1 ? t('item-due-tomorrow') : t('item-due-day', { day: dayName(ms, now) });
}
