import { expect, it } from 'vitest';

import { dayName, daysUntil } from './due';

const saturday = new Date(2026, 10, 21, 23, 30).getTime();

it('days are those of the calendar, not of the clock', () => {
  expect(daysUntil(new Date(2026, 10, 22, 0, 10).getTime(), saturday)).toBe(1);
  expect(daysUntil(new Date(2026, 10, 21, 23, 59).getTime(), saturday)).toBe(0);
  expect(daysUntil(new Date(2026, 10, 1).getTime(), saturday)).toBe(0);
});

it('a day of this week has a name, a later one a date', () => {
  expect(dayName(new Date(2026, 10, 23, 8).getTime(), saturday)).toBe('Monday');
  expect(dayName(new Date(2026, 11, 5, 8).getTime(), saturday)).toContain('5');
});
