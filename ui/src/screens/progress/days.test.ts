import { expect, test } from 'vitest';

import { byDay } from './days';

const at = (date: number, hour: number) => ({ atMs: new Date(2026, 10, date, hour).getTime(), verb: 'answered', title: { text: `${date}/${hour}`, lang: 'en' }, standing: null, right: null, of: null });

test('rows lie by day, and stay in their order when a clock was wrong', () => {
  const days = byDay([at(21, 23), at(21, 0), at(20, 23), at(21, 5), at(21, 4)]);
  expect(days.map((day) => day.rows.map((row) => row.title.text))).toEqual([['21/23', '21/0'], ['20/23'], ['21/5', '21/4']]);
});
test('no rows, no days', () => expect(byDay([])).toEqual([]));
