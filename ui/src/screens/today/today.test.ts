import { describe, expect, test } from 'vitest';

import { away, greeting, minutesLeft, pips, pipsAt } from './today';

test.each([[0, 'evening'], [3, 'evening'], [4, 'morning'], [11, 'morning'], [12, 'afternoon'], [17, 'afternoon'], [18, 'evening'], [23, 'evening']])('at %i o’clock: good %s', (hour, words) =>
  expect(greeting(hour)).toBe(words));

test.each([[35, 0.5, 18], [35, 0, 35], [35, 1, 1], [35, 1.4, 1], [35, -1, 35], [0, 0.5, 0]])('of %i minutes, %d read: %i left', (minutes, share, left) =>
  expect(minutesLeft({ minutes, share })).toBe(left));

describe('a day', () => {
  const now = new Date(2026, 10, 21, 23, 30).getTime();
  test.each<[number, number, string]>([[21, 1, 'today'], [20, 12, 'today'], [22, 0, 'tomorrow'], [22, 23, 'tomorrow'], [23, 4, 'week'], [27, 4, 'week'], [28, 4, 'later']])(
    '%i November, %i o’clock is %s',
    (date, hour, words) => expect(away(new Date(2026, 10, date, hour).getTime(), now)).toBe(words),
  );
});

test.each([[3, 1, 5, 'done done done here open'], [5, 2, 5, 'done done done done done'], [0, 0, 0, '']])('%i finished and %i begun of %i', (finished, begun, lessons, boxes) =>
  expect(pips(finished, begun, lessons).join(' ')).toBe(boxes));

test.each([[0, 2, 4, 'open here open open'], [1, 2, 3, 'done here open'], [3, 2, 3, 'done done done'], [0, 0, 0, '']])('%i finished, in lesson %i of %i', (finished, number, lessons, boxes) =>
  expect(pipsAt(finished, number, lessons).join(' ')).toBe(boxes));
