// What the page "today" reckons: pure, so that every hour of the day can be tried.
import type { GoOn } from '../../ipc/generated/view';

/** Which greeting fits the hour, from 0 to 23. */
export function greeting(hour: number): 'morning' | 'afternoon' | 'evening' {
  if (hour >= 4 && hour < 12) return 'morning';
  return hour >= 12 && hour < 18 ? 'afternoon' : 'evening';
}

/** Minutes that are left of the lesson one stopped in; 0 where nobody knows. */
export function minutesLeft(goOn: Pick<GoOn, 'minutes' | 'share'>): number {
  const share = Math.min(1, Math.max(0, goOn.share));
  return goOn.minutes > 0 ? Math.max(1, Math.ceil(goOn.minutes * (1 - share))) : 0;
}

/** How far away a day is, as people say it. */
export function away(ms: number, now: number): 'today' | 'tomorrow' | 'week' | 'later' {
  const days = Math.round((midnight(ms) - midnight(now)) / 86_400_000);
  if (days <= 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days < 7 ? 'week' : 'later';
}

/** Noon would do as well: two midnights lie 23, 24 or 25 hours apart. */
function midnight(ms: number): number {
  const date = new Date(ms);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/** The boxes of the course one goes on with: those that are finished, and the lesson one is in. */
export function pipsAt(finished: number, number: number, lessons: number): ('done' | 'here' | 'open')[] {
  const boxes = pips(finished, 0, lessons);
  if (boxes[number - 1] === 'open') boxes[number - 1] = 'here';
  return boxes;
}

/** How the lessons of a course stand as boxes: those that are finished, then those that are begun. */
export function pips(finished: number, begun: number, lessons: number): ('done' | 'here' | 'open')[] {
  const whole = Math.max(0, Math.min(lessons, 2000));
  return Array.from({ length: whole }, (_, at) => (at < finished ? 'done' : at < finished + begun ? 'here' : 'open'));
}
