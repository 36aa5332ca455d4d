// The history of a course, day by day. Pure.
import type { HistoryRow } from '../../ipc/generated/view';

/** What was done on one day, the newest first. */
export interface Day {
  /** A moment of that day. */
  atMs: number;
  rows: HistoryRow[];
}

const dayOf = (ms: number): string => {
  const date = new Date(ms);
  return `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`;
};

/** Rows by the day of this laptop's calendar, in the order they came in: a clock that was wrong moves nothing. */
export function byDay(rows: readonly HistoryRow[]): Day[] {
  const days: Day[] = [];
  for (const row of rows) {
    const last = days.at(-1);
    if (last && dayOf(last.atMs) === dayOf(row.atMs)) last.rows.push(row);
    else days.push({ atMs: row.atMs, rows: [row] });
  }
  return days;
}
